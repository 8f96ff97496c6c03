package app.galley.format.publication;

import app.galley.caption.Cue;
import app.galley.format.CaptionReader;
import app.galley.format.Json;
import app.galley.format.Lookalike;
import app.galley.format.Numbers;
import app.galley.format.Text;
import app.galley.format.caption.Captions;
import app.galley.format.mend.CueTimes;
import app.galley.format.mend.Mend;
import app.galley.format.mend.Mends;
import app.galley.problem.Problem;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// Reads the JSON of Podcasting 2.0 (`podcast:transcript`): segments with `speaker`, `startTime`, `endTime` in seconds, and `body`. A speaker who is not named
/// again goes on. Segments may be as short as a word.
public final class PodcastReader implements CaptionReader {
    /// Makes a reader.
    public PodcastReader() {
    }

    @Override
    public String name() {
        return "podcast";
    }

    @Override
    public boolean recognises(byte[] bytes) {
        return Json.hasMembers(bytes, "segments") && Text.startOf(bytes).contains("\"startTime\"") || isEmpty(bytes);
    }

    /// Without segments only the version tells.
    private static boolean isEmpty(byte[] bytes) {
        return bytes.length < 200 && Json.hasMembers(bytes, "version", "segments");
    }

    @Override
    public Transcript read(byte[] bytes, Mends mends) {
        return Captions.of(cues(bytes, mends), "");
    }

    @Override
    public List<Cue> cues(byte[] bytes, Mends mends) {
        JsonNode root = Json.read(bytes);
        if (!root.path("segments").isArray() || !recognises(bytes)) {
            throw Lookalike.problem(bytes).asException();
        }
        mends.countedIn(Mend.Unit.SEGMENT);
        List<Cue> cues = new ArrayList<>();
        CueTimes times = new CueTimes(mends);
        int number = 0;
        for (JsonNode segment : root.path("segments")) {
            number++;
            String text = Text.oneLine(segment.path("body").asText(""));
            TimeSpan start = Numbers.seconds(segment.path("startTime"), segment.path("startTime"));
            TimeSpan end = Numbers.seconds(segment.path("endTime"), segment.path("endTime"));
            if (start == null) {
                throw Problem.badInput("format.segmentTime", number).asException();
            }
            if (text.isEmpty()) {
                mends.add(Mend.Kind.NO_TEXT, number);
            }
            cues.add(new Cue(times.next(number, start.start(), end == null ? start.start() : end.start()), List.of(text),
                    Text.oneLine(segment.path("speaker").asText(""))));
        }
        return cues;
    }
}
