package app.galley.format.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.Fixture;
import app.galley.format.Json;
import app.galley.format.Writing;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.frame.FrameRate;
import app.galley.transcript.frame.TimeCodes;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Cuts at every frame of four hours, their times rounded to milliseconds as a recogniser has them, come out at that frame: not one early,
/// not one late. Time codes are read here by the formula of SMPTE ST 12-1, not by the code that wrote them.
class FrameExactnessTest {
    private static final int MOST_EVENTS = 999;
    private static final int CLIPS = 20_000;
    private static final Pattern EVENT = Pattern.compile("(?m)^\\d{3}  \\S+ +AA +C +(\\S+) (\\S+) (\\S+) (\\S+)$");
    private static final Pattern CLIP = Pattern.compile("<asset-clip ref=\"r2\" offset=\"(\\S+)s\" name=\"[^\"]*\" start=\"(\\S+)s\" duration=\"(\\S+)s\"");

    @ParameterizedTest
    @CsvSource({"24000,1001,false,01:00:00:00", "25,1,false,10:00:00:00", "30000,1001,true,01:00:00;00"})
    void anEdlCutsAtEveryFrame(int numerator, int denominator, boolean drop, String start) {
        Writing writing = writing(numerator, denominator, drop, start);
        long first = frame(start, writing.codes().rate().nominal(), drop);
        long frames = 4L * 3600 * numerator / denominator;
        for (long from = 0; from < frames; from += 2L * MOST_EVENTS) {
            Matcher event = EVENT.matcher(Fixture.written(new EdlWriter(), everyOtherFrame(writing.codes().rate(), from, MOST_EVENTS), writing));
            for (int i = 0; i < MOST_EVENTS; i++) {
                assertTrue(event.find());
                assertEquals(first + from + 2L * i, frame(event.group(1), writing.codes().rate().nominal(), drop), event.group());
                assertEquals(first + from + 2L * i + 1, frame(event.group(2), writing.codes().rate().nominal(), drop), event.group());
                long hour = frame("01:00:00:00", writing.codes().rate().nominal(), drop);
                assertEquals(hour + i, frame(event.group(3), writing.codes().rate().nominal(), drop), event.group());
                assertEquals(hour + i + 1, frame(event.group(4), writing.codes().rate().nominal(), drop), event.group());
            }
            assertTrue(!event.find());
        }
    }

    @ParameterizedTest
    @CsvSource({"24000,1001,false,01:00:00:00", "25,1,false,10:00:00:00", "30000,1001,true,01:00:00;00"})
    void fcpxmlCutsAtEveryFrame(int numerator, int denominator, boolean drop, String start) {
        Writing writing = writing(numerator, denominator, drop, start);
        long first = frame(start, writing.codes().rate().nominal(), drop);
        int cuts = (int) (2L * 3600 * numerator / denominator);
        Matcher clip = CLIP.matcher(Fixture.written(new FcpxmlWriter(), everyOtherFrame(writing.codes().rate(), 0, cuts), writing));
        for (long i = 0; i < cuts; i++) {
            assertTrue(clip.find());
            assertEquals(i, frames(clip.group(1), numerator, denominator), clip.group());
            assertEquals(first + 2 * i, frames(clip.group(2), numerator, denominator), clip.group());
            assertEquals(1, frames(clip.group(3), numerator, denominator), clip.group());
        }
        assertTrue(!clip.find());
    }

    @ParameterizedTest
    @CsvSource({"24000,1001,false,01:00:00:00", "25,1,false,10:00:00:00", "30000,1001,true,01:00:00;00"})
    void anOtioTimelineCutsAtEveryFrame(int numerator, int denominator, boolean drop, String start) {
        Writing writing = writing(numerator, denominator, drop, start);
        long first = frame(start, writing.codes().rate().nominal(), drop);
        long frames = 4L * 3600 * numerator / denominator;
        for (long from = 0; from < frames; from += 2L * CLIPS) {
            Transcript transcript = everyOtherFrame(writing.codes().rate(), from, CLIPS);
            JsonNode tracks = Json.read(Fixture.bytes(Fixture.written(new OtioWriter(), transcript, writing))).path("tracks").path("children");
            assertEquals(1, tracks.size());
            assertEquals(CLIPS, tracks.path(0).path("children").size());
            long expected = first + from;
            for (JsonNode clip : tracks.path(0).path("children")) {
                JsonNode range = clip.path("source_range");
                assertEquals(expected, range.path("start_time").path("value").asDouble());
                assertEquals(1, range.path("duration").path("value").asDouble());
                assertEquals((double) numerator / denominator, range.path("start_time").path("rate").asDouble());
                expected += 2;
            }
        }
    }

    /// Words of one frame, every other one struck, so that each frame is one where something is cut; times rounded to milliseconds.
    private static Transcript everyOtherFrame(FrameRate rate, long from, int kept) {
        StringBuilder text = new StringBuilder();
        List<Word> words = new ArrayList<>(2 * kept);
        for (int i = 0; i < 2 * kept; i++) {
            text.append("w ");
            words.add(new Word(2 * i, 2 * i + 1, new TimeSpan(millisecond(from + i, rate), millisecond(from + i + 1, rate)), 1,
                    Timing.MEASURED, i % 2 == 1));
        }
        return new Transcript(List.of(new Turn(1, Speaker.NONE, new TimeSpan(0, 0), text.toString(), words)), List.of(), "");
    }

    private static long millisecond(long frame, FrameRate rate) {
        return (2_000 * frame * rate.denominator() + rate.numerator()) / (2L * rate.numerator());
    }

    private static Writing writing(int numerator, int denominator, boolean drop, String start) {
        return Writing.PLAIN.of(URI.create("file:///a.wav"), false, Duration.ZERO).numbered(TimeCodes.beginning(new FrameRate(numerator, denominator, drop), start).orElseThrow());
    }

    private static long frame(String code, int nominal, boolean drop) {
        assertEquals(drop && code.length() == 11 && !code.equals("01:00:00:00"), code.charAt(8) == ';', code);
        String[] parts = code.split("[:;]");
        long minutes = Long.parseLong(parts[0]) * 60 + Long.parseLong(parts[1]);
        long counted = (minutes * 60 + Long.parseLong(parts[2])) * nominal + Long.parseLong(parts[3]);
        return drop ? counted - 2 * (minutes - minutes / 10) : counted;
    }

    /// A time of FCPXML in frames, which must be whole.
    private static long frames(String time, int numerator, int denominator) {
        String[] parts = time.split("/");
        long over = Long.parseLong(parts[0]) * numerator;
        long under = (parts.length > 1 ? Long.parseLong(parts[1]) : 1) * denominator;
        assertEquals(0, over % under, time);
        return over / under;
    }
}
