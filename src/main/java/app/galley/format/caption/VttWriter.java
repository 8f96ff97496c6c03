package app.galley.format.caption;

import app.galley.caption.Cue;
import app.galley.caption.SpeakerLabels;
import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.transcript.Transcript;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Writes WebVTT captions (W3C WebVTT) without styles or regions, which some programs stumble over: each cue of a named speaker in
/// a voice span, `&`, `<` and `>` escaped in text and names. Without text the file has its header and no cue.
public final class VttWriter implements TranscriptWriter {
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
        for (Cue cue : writing.cues(transcript, SpeakerLabels.NONE)) {
            String text = escaped(String.join("\n", cue.lines()));
            file.append('\n').append(CaptionTime.written(cue.time(), '.')).append('\n')
                    .append(cue.speaker().isEmpty() ? text
                            : "<v " + escaped(cue.speaker().replaceAll("\\s+", " ").strip()) + ">" + text + "</v>")
                    .append('\n');
        }
        out.write(file.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
