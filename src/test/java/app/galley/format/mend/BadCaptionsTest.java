package app.galley.format.mend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.caption.Cue;
import app.galley.format.CaptionReader;
import app.galley.format.Fixture;
import app.galley.format.Formats;
import app.galley.format.broadcast.BroadcastFiles;
import app.galley.format.standard.StandardFormats;
import app.galley.problem.ProblemException;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every kind of bad input in every format of captions that can have it: the same cues, and the mend is told where the format has one.
class BadCaptionsTest {
    private static final long HOUR = 3_600_000;
    private final Formats formats = StandardFormats.in(Locale.ENGLISH);

    /// A cue to write.
    private record Shown(long start, long end, String text) { }

    @ParameterizedTest @ValueSource(strings = {"srt", "vtt", "sbv", "ass", "ttml", "podcast"})
    void timesThatMakeNoSenseAreKept(String format) {
        List<Shown> cues = List.of(new Shown(1_000, 4_000, "first"), new Shown(3_000, 5_000, "over"), new Shown(2_000, 2_500, "before"),
                new Shown(6_000, 6_000, "moment"), new Shown(8_000, 7_000, "backwards"), new Shown(100 * HOUR, 101 * HOUR, "far"));
        Mends mends = new Mends();
        List<Cue> read = reader(format).cues(Fixture.bytes(file(format, cues)), mends);
        // SubStation Alpha has no order and lets captions lie over each other
        boolean free = format.equals("ass");
        assertEquals(free ? List.of("first", "before", "over", "moment", "backwards", "far") : cues.stream().map(Shown::text).toList(),
                read.stream().map(cue -> cue.lines().getFirst()).toList());
        assertEquals(new TimeSpan(8_000, 8_000), read.get(4).time());
        assertEquals(new TimeSpan(100 * HOUR, 101 * HOUR), read.get(5).time());
        assertEquals(free ? 0 : 1, mends.count(Mend.Kind.OVERLAP));
        assertEquals(free ? 0 : 1, mends.count(Mend.Kind.ORDER));
        assertEquals(1, mends.count(Mend.Kind.NO_LENGTH));
        assertEquals(1, mends.count(Mend.Kind.END_BEFORE_START));
        assertEquals(format.equals("srt") || format.equals("vtt") ? 2 : 0, mends.count(Mend.Kind.LONG_HOURS));
        Transcript transcript = formats.read(Fixture.bytes(file(format, cues)));
        assertEquals("first before over moment backwards far", String.join(" ", transcript.turns().stream().map(turn -> turn.text()).toList()));
    }

    @ParameterizedTest @ValueSource(strings = {"srt", "vtt", "sbv", "ass", "ttml", "podcast"})
    void encodingsAndLineBreaksDoNoHarm(String format) {
        String file = file(format, List.of(new Shown(1_000, 2_000, "Café – déjà vu"), new Shown(3_000, 4_000, "zwei")));
        byte[] windows = file.getBytes(Charset.forName("windows-1252"));
        if (format.equals("podcast")) {
            // JSON is UTF-8 or UTF-16 by its definition (RFC 8259)
            assertEquals("format.brokenJson", assertThrows(ProblemException.class, () -> reader(format).cues(windows)).problem().key());
        }
        for (byte[] bytes : List.of(Fixture.bytes("\ufeff" + file), ("\ufeff" + file).getBytes(StandardCharsets.UTF_16LE), ("\ufeff" + file).getBytes(StandardCharsets.UTF_16BE),
                format.equals("podcast") ? Fixture.bytes(file) : windows, Fixture.bytes(file.replace("\n", "\r\n")), Fixture.bytes(file.replace('\n', '\r')))) {
            assertEquals(format, formats.recognise(bytes).orElseThrow().name());
            assertEquals(List.of(List.of("Café – déjà vu"), List.of("zwei")), reader(format).cues(bytes).stream().map(Cue::lines).toList());
            Mends mends = new Mends();
            reader(format).cues(bytes, mends);
            assertTrue(mends.places().stream().noneMatch(mend -> mend.kind() == Mend.Kind.STRAY), mends.places().toString());
        }
    }

    @ParameterizedTest @ValueSource(strings = {"srt", "vtt", "sbv", "ass", "ttml", "podcast"})
    void arrowsInTextStay(String format) {
        String file = file(format, List.of(new Shown(1_000, 2_000, "a --> b"), new Shown(3_000, 4_000, "c")));
        assertEquals(List.of(List.of("a --> b"), List.of("c")), reader(format).cues(Fixture.bytes(file)).stream().map(Cue::lines).toList());
    }

    @ParameterizedTest @ValueSource(strings = {"srt", "vtt", "ttml"})
    void tagsOfAWebPageAreNoText(String format) {
        String file = file(format, List.of(new Shown(1_000, 2_000, "<div class=\"x\"><span style='a'>One</span> two</div>"), new Shown(3_000, 4_000, "c")));
        assertEquals(List.of(List.of("One two"), List.of("c")), reader(format).cues(Fixture.bytes(file)).stream().map(Cue::lines).toList());
    }

    @ParameterizedTest @ValueSource(strings = {"srt", "vtt", "sbv", "ass"})
    void aCommaAndADotAreOne(String format) {
        String file = file(format, List.of(new Shown(1_000, 2_000, "one"), new Shown(3_000, 4_000, "two")));
        char point = format.equals("srt") ? ',' : '.';
        String wrong = file.replaceAll("(?<=:\\d\\d)[.,](?=\\d\\d)", format.equals("ass") ? ":" : point == ',' ? "." : ",");
        assertTrue(!wrong.equals(file));
        assertEquals(List.of(new TimeSpan(1_000, 2_000), new TimeSpan(3_000, 4_000)), reader(format).cues(Fixture.bytes(wrong)).stream().map(Cue::time).toList());
    }

    @ParameterizedTest @ValueSource(strings = {"srt", "vtt", "sbv", "ass", "ttml", "podcast"})
    void aLineOfTenMegabytesIsBounded(String format) {
        for (String bit : List.of("word ", "&amp;", "- a", "x")) {
            String file = file(format, List.of(new Shown(1_000, 2_000, bit.repeat((10 << 20) / bit.length()))));
            // cues alone: the words of one line of ten megabytes are a matter of memory, not of reading
            assertTimeout(Duration.ofSeconds(30), () -> assertEquals(1, reader(format).cues(Fixture.bytes(file)).size()));
        }
    }

    /// Time codes end with the day, so that nothing is far; a file of bytes has no encoding but the one in its head, and no line breaks of an editor.
    @Test void timesOfBroadcastersThatMakeNoSenseAreKept() {
        Mends mends = new Mends();
        byte[] file = BroadcastFiles.subtitles(List.of("0:0:1:0 0:0:4:0 first", "0:0:3:0 0:0:5:0 over", "0:0:2:0 0:0:2:12 before", "0:0:6:0 0:0:6:0 moment", "0:0:8:0 0:0:7:0 backwards"));
        List<Cue> read = reader("stl").cues(file, mends);
        assertEquals(List.of("first", "over", "before", "moment", "backwards"), read.stream().map(cue -> cue.lines().getFirst()).toList());
        assertEquals(new TimeSpan(8_000, 8_000), read.getLast().time());
        assertEquals(List.of(1, 1, 1, 1), counts(mends, Mend.Kind.OVERLAP, Mend.Kind.ORDER, Mend.Kind.NO_LENGTH, Mend.Kind.END_BEFORE_START));
        assertEquals("first before over moment backwards", String.join(" ", formats.read(file).turns().stream().map(turn -> turn.text()).toList()));
    }

    /// A caption of line 21 ends with the code that ends it: none can overlap, last no time or end before it begins. Its lines may be out of order.
    @Test void linesOfCodesInAnyOrderAreRead() {
        byte[] file = BroadcastFiles.codes(List.of("00:00:05:00 two", "00:00:01:00 one", "00:00:09:00 three"));
        Mends mends = new Mends();
        assertEquals(List.of(List.of("one"), List.of("two"), List.of("three")), reader("scc").cues(file, mends).stream().map(Cue::lines).toList());
        assertEquals(1, mends.count(Mend.Kind.ORDER));
        String text = new String(file, StandardCharsets.US_ASCII);
        for (byte[] bytes : List.of(Fixture.bytes("\ufeff" + text), ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE), Fixture.bytes(text.replace("\n", "\r\n")), Fixture.bytes(text.replace('\n', '\r')))) {
            assertEquals("scc", formats.recognise(bytes).orElseThrow().name());
            assertEquals(3, reader("scc").cues(bytes).size());
        }
    }

    @Test void arrowsInTextOfBroadcastersStay() {
        assertEquals(List.of(List.of("a --> b"), List.of("c")), reader("stl").cues(BroadcastFiles.subtitles(List.of("0:0:1:0 0:0:2:0 a --> b", "0:0:3:0 0:0:4:0 c"))).stream()
                .map(Cue::lines).toList());
        assertEquals(List.of(List.of("a --> b"), List.of("c")), reader("scc").cues(BroadcastFiles.codes(List.of("00:00:01:00 a --> b", "00:00:03:00 c"))).stream().map(Cue::lines).toList());
    }

    @ParameterizedTest @ValueSource(strings = {"scc", "stl"})
    void tenMegabytesOfOneCaptionOfABroadcasterAreBounded(String format) {
        byte[] file = format.equals("scc") ? BroadcastFiles.codes(List.of("00:00:01:00 " + "x".repeat(4 << 20))) : BroadcastFiles.subtitles(List.of("0:0:1:0 0:0:2:0 " + "word ".repeat(2 << 20)));
        assertTrue(file.length > 10 << 20);
        assertTimeout(Duration.ofSeconds(30), () -> assertEquals(1, reader(format).cues(file).size()));
    }

    private static List<Integer> counts(Mends mends, Mend.Kind... kinds) {
        return Arrays.stream(kinds).map(mends::count).toList();
    }

    @ParameterizedTest @ValueSource(strings = {"<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>", "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">"})
    void annotationsWithEntitiesAreRefusedWithTheirLine(String type) {
        byte[] file = Fixture.bytes("<?xml version=\"1.0\"?>\n" + type + "\n<ANNOTATION_DOCUMENT><TIME_ORDER/></ANNOTATION_DOCUMENT>");
        ProblemException problem = assertThrows(ProblemException.class, () -> formats.reader("eaf").orElseThrow().read(file));
        assertEquals("format.documentType", problem.problem().key());
        assertTrue(Fixture.sentence(problem).contains("line 2"), Fixture.sentence(problem));
    }

    private CaptionReader reader(String format) {
        return (CaptionReader) formats.reader(format).orElseThrow();
    }

    private static String file(String format, List<Shown> cues) {
        StringBuilder file = new StringBuilder(switch (format) {
            case "vtt" -> "WEBVTT\n\n";
            case "ass" -> "[Script Info]\nScriptType: v4.00+\n\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n";
            case "ttml" -> "<?xml version=\"1.0\"?>\n<tt xmlns=\"http://www.w3.org/ns/ttml\">\n<body><div>\n";
            case "podcast" -> "{\"version\":\"1.0.0\",\"segments\":[\n";
            default -> "";
        });
        for (int i = 0; i < cues.size(); i++) {
            Shown cue = cues.get(i);
            file.append(switch (format) {
                case "srt" -> (i + 1) + "\n" + time(cue.start, ',') + " --> " + time(cue.end, ',') + "\n" + cue.text + "\n\n";
                case "vtt" -> time(cue.start, '.') + " --> " + time(cue.end, '.') + "\n" + cue.text + "\n\n";
                case "sbv" -> time(cue.start, '.') + "," + time(cue.end, '.') + "\n" + cue.text + "\n\n";
                case "ass" -> "Dialogue: 0," + hundredths(cue.start) + "," + hundredths(cue.end) + ",Default,,0,0,0,," + cue.text + "\n";
                case "ttml" -> "<p begin=\"" + time(cue.start, '.') + "\" end=\"" + time(cue.end, '.') + "\">" + cue.text + "</p>\n";
                default -> (i > 0 ? ",\n" : "") + "{\"startTime\":" + cue.start / 1_000.0 + ",\"endTime\":" + cue.end / 1_000.0 + ",\"body\":\"" + cue.text + "\"}";
            });
        }
        return file.append(switch (format) {
            case "ttml" -> "</div></body></tt>\n";
            case "podcast" -> "\n]}\n";
            default -> "";
        }).toString();
    }

    private static String time(long millisecond, char point) {
        return String.format(Locale.ROOT, "%02d:%02d:%02d%c%03d", millisecond / HOUR, millisecond / 60_000 % 60, millisecond / 1_000 % 60, point, millisecond % 1_000);
    }

    private static String hundredths(long millisecond) {
        return time(millisecond, '.').replaceAll("\\d$", "");
    }
}
