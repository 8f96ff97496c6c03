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
import java.util.Set;

/// Writes SubViewer captions as YouTube takes them: `0:00:01.000,0:00:03.500` before the lines of a cue, a blank line behind it, `Name:` where the speaker
/// changes.
public final class SbvWriter implements TranscriptWriter {
    /// Makes a writer.
    public SbvWriter() { }

    @Override
    public String name() {
        return "sbv";
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.CAPTIONS);
    }

    @Override
    public void write(Transcript transcript, Writing writing, OutputStream out) throws IOException {
        StringBuilder file = new StringBuilder();
        for (Cue cue : writing.cues(transcript, SpeakerLabels.AT_A_CHANGE)) {
            file.append(file.isEmpty() ? "" : "\n").append(time(cue.time().start())).append(',').append(time(cue.time().end())).append('\n');
            cue.lines().forEach(line -> file.append(SbvReader.written(line)).append('\n'));
        }
        out.write(file.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String time(long millisecond) {
        return TimeCode.of(millisecond, 1, '.', 3);
    }
}
