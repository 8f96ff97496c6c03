package app.galley.format.caption;

import app.galley.caption.Cue;
import app.galley.caption.SpeakerLabels;
import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.transcript.Transcript;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Writes SubRip captions: UTF-8, numbers from 1, `Name:` where the speaker changes. Text stands as it is, since SubRip has no
/// entities; only what other programs would read as a time line or as mark-up is taken apart by a word joiner, which nobody sees and [SrtReader] takes away.
/// Without text the file is empty.
public final class SrtWriter implements TranscriptWriter {
    /// Programs leave out what begins like an element of HTML.
    private static final Pattern MARK_UP = Pattern.compile("<(?=[/\\p{L}])");

    /// Makes a writer.
    public SrtWriter() {
    }

    @Override
    public String name() {
        return "srt";
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.CAPTIONS);
    }

    @Override
    public void write(Transcript transcript, Writing writing, OutputStream out) throws IOException {
        List<Cue> cues = writing.cues(transcript, SpeakerLabels.AT_A_CHANGE);
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < cues.size(); i++) {
            file.append(i == 0 ? "" : "\n").append(i + 1).append('\n')
                    .append(CaptionTime.written(cues.get(i).time(), ',')).append('\n');
            cues.get(i).lines().forEach(line -> file.append(apart(line)).append('\n'));
        }
        out.write(file.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String apart(String line) {
        String arrows = line.replace("-->", "--" + SrtReader.JOINER + ">").replace("{\\", "{" + SrtReader.JOINER + "\\");
        // a short arrow between times is taken for a long one by some programs
        String text = CaptionTime.isLine(arrows) ? arrows.replace("->", "-" + SrtReader.JOINER + ">") : arrows;
        return text.indexOf('<') < 0 ? text : MARK_UP.matcher(text).replaceAll("<" + SrtReader.JOINER);
    }
}
