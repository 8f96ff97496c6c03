package app.galley.format.caption;

import app.galley.caption.Cue;
import app.galley.caption.SpeakerLabels;
import app.galley.caption.form.SpeakerColours;
import app.galley.format.Text;
import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.transcript.Transcript;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/// Writes WebVTT captions (W3C WebVTT) without styles or regions, which some programs stumble over: each cue of a named speaker in
/// a voice span, in a colour of its own where the style has some (by the class that players know without a style), `&`, `<` and `>` escaped in text and names. Without text the file has its header and no cue.
public final class VttWriter implements TranscriptWriter {
    /// The colours that WebVTT has classes for (W3C WebVTT, default text colours). White is what text is anyway.
    private static final Map<String, String> CLASSES = Map.of("#FFFF00", "yellow", "#00FFFF", "cyan", "#00FF00", "lime", "#FF0000", "red", "#FF00FF", "magenta",
            "#0000FF", "blue", "#000000", "black");

    /// Makes a writer.
    public VttWriter() {
    }

    @Override
    public String name() {
        return "vtt";
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.CAPTIONS);
    }

    @Override
    public void write(Transcript transcript, Writing writing, OutputStream out) throws IOException {
        StringBuilder file = new StringBuilder("WEBVTT\n");
        SpeakerColours colours = writing.colours(transcript);
        for (Cue cue : writing.cues(transcript, SpeakerLabels.BEYOND_COLOURS)) {
            String plain = escaped(String.join("\n", cue.lines()));
            String text = colours.of(cue.speaker()).map(CLASSES::get).map(name -> "<c." + name + ">" + plain + "</c>").orElse(plain);
            file.append('\n').append(CaptionTime.written(cue.time(), '.')).append('\n')
                    .append(cue.speaker().isEmpty() ? text
                            : "<v " + escaped(Text.oneLine(cue.speaker())) + ">" + text + "</v>")
                    .append('\n');
        }
        out.write(file.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
