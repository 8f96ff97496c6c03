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

/// Writes SubRip captions: UTF-8, numbers from 1, `Name:` where the speaker changes. Text stands as it is, since SubRip has no
/// entities; only an arrow in it is taken apart, which other programs read as a time line. Without text the file is empty.
public final class SrtWriter implements TranscriptWriter {
    /// Makes a writer.
    public SrtWriter() {
    }

    @Override
    public String name() {
        return "srt";
    }

    @Override
    public void write(Transcript transcript, Writing writing, OutputStream out) throws IOException {
        List<Cue> cues = writing.cues(transcript, SpeakerLabels.AT_A_CHANGE);
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < cues.size(); i++) {
            file.append(i == 0 ? "" : "\n").append(i + 1).append('\n')
                    .append(CaptionTime.written(cues.get(i).time(), ',')).append('\n');
            cues.get(i).lines().forEach(line -> file.append(line.replace("-->", "-- >")).append('\n'));
        }
        out.write(file.toString().getBytes(StandardCharsets.UTF_8));
    }
}
