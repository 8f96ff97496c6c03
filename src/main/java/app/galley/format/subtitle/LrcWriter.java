package app.galley.format.subtitle;

import app.galley.caption.Cue;
import app.galley.caption.SpeakerLabels;
import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.transcript.TimeCode;
import app.galley.transcript.Transcript;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/// Writes LRC lyrics, which players show line by line: `[mm:ss.xx]` before each cue, an empty line where nothing is shown. Minutes go on past 99.
public final class LrcWriter implements TranscriptWriter {
    /// Makes a writer.
    public LrcWriter() { }

    @Override
    public String name() {
        return "lrc";
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.CAPTIONS);
    }

    @Override
    public void write(Transcript transcript, Writing writing, OutputStream out) throws IOException {
        List<Cue> cues = writing.cues(transcript, SpeakerLabels.AT_A_CHANGE);
        StringBuilder file = new StringBuilder("[ti:").append(writing.title().replaceAll("[\\[\\]\\s]+", " ").strip()).append("]\n");
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            file.append(time(cue.time().start())).append(String.join(" ", cue.lines())).append('\n');
            if (i + 1 == cues.size() || cues.get(i + 1).time().start() > cue.time().end() + writing.captionStyle(transcript).chain()) {
                file.append(time(cue.time().end())).append('\n');
            }
        }
        out.write(file.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String time(long millisecond) {
        return "[" + TimeCode.digits(millisecond / 60_000, 2) + ":" + TimeCode.digits(millisecond / 1_000 % 60, 2) + "." + TimeCode.digits(millisecond % 1_000 / 10, 2) + "]";
    }
}
