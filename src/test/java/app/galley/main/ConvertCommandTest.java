package app.galley.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `galley convert` to formats that count frames, and between annotations.
class ConvertCommandTest extends CommandLine {
    private static final String RESULT = "assets/samples/interview.json";

    @Test void framesAreCountedFromTheGivenCodeAtTheGivenRate() throws IOException {
        Ran ran = galley("convert", RESULT, "--to", "edl", "--fps", "29.97", "--start", "10:00:00;00");
        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.out().startsWith("TITLE: interview\nFCM: DROP FRAME\n\n001  INTERVIE AA/V  C        10:00:00;15 "), ran.out());
        Ran film = galley("convert", RESULT, "--to", "premiere", "--fps", "25", "--start", "01:00:00:00");
        assertTrue(film.out().lines().skip(1).findFirst().orElseThrow().contains(",01:00:00:13,"), film.out());
        assertTrue(galley("convert", RESULT, "--to", "fcpxml", "--fps", "23.976").out().contains("frameDuration=\"1001/24000s\""));
    }

    @Test void aRateIsAskedForWhereFramesAreCounted() throws IOException {
        for (String format : List.of("edl", "otio", "fcpxml", "premiere", "protools")) {
            galley("convert", RESULT, "--to", format).failsWith(2, format, "--fps");
        }
        for (String format : List.of("audition", "reaper", "audacity", "eaf", "textgrid", "exmaralda", "txt")) {
            assertEquals(0, galley("convert", RESULT, "--to", format).code(), format);
        }
        galley("transcribe", SAMPLE.toString(), "--format", "edl", "--out", home.resolve("out").toString()).failsWith(2, "edl", "--fps");
    }

    @Test void wrongRatesAndCodesAreNamed() throws IOException {
        galley("convert", RESULT, "--to", "edl", "--fps", "fast").failsWith(2, "fast");
        galley("convert", RESULT, "--to", "edl", "--fps", "25df").failsWith(2, "25df");
        galley("convert", RESULT, "--to", "edl", "--fps", "25", "--start", "01:00:00:25").failsWith(2, "01:00:00:25", "25 frames a second");
        galley("convert", RESULT, "--to", "edl", "--fps", "29.97df", "--start", "00:01:00;00").failsWith(2, "00:01:00;00");
        galley("convert", RESULT, "--to", "edl", "--start", "01:00:00:00").failsWith(2, "--start");
        galley("convert", RESULT, "--to", "txt", "--fps", "0").failsWith(2, "0");
    }

    @Test void annotationsAreConvertedToOneAnother() throws IOException {
        Path eaf = home.resolve("interview.eaf");
        Path grid = home.resolve("interview.TextGrid");
        assertEquals(0, galley("convert", RESULT, "--to", "eaf", "--out", eaf.toString()).code());
        assertEquals(0, galley("convert", eaf.toString(), "--to", "textgrid", "--out", grid.toString()).code());
        assertEquals(galley("convert", RESULT, "--to", "txt").out(), galley("convert", grid.toString(), "--to", "txt").out());
    }

    @Test void captionsStayAsTheyAreCutWhereNoGuideIsNamed() throws IOException {
        String line = "A line that is far longer than forty-two characters, as they come from elsewhere";
        Path srt = Files.writeString(home.resolve("long.srt"), "1\n00:00:01,000 --> 00:00:03,500\nAnn: " + line + "\nand two\n\n2\n00:00:03,000 --> 00:00:04,000\nBen: Yes, yes.\n\n"
                + "3\n00:00:05,000 --> 00:00:06,000\nAnn: Well, well.\n");
        assertEquals("WEBVTT\n\n00:00:01.000 --> 00:00:03.500\n<v Ann>" + line + "\nand two</v>\n\n00:00:03.000 --> 00:00:04.000\n<v Ben>Yes, yes.</v>\n\n"
                + "00:00:05.000 --> 00:00:06.000\n<v Ann>Well, well.</v>\n", galley("convert", srt.toString(), "--to", "vtt").out());
        Path vtt = home.resolve("long.vtt");
        assertEquals(0, galley("convert", srt.toString(), "--to", "vtt", "--out", vtt.toString()).code());
        assertEquals(Files.readString(srt), galley("convert", vtt.toString(), "--to", "srt").out());
        String cut = galley("convert", srt.toString(), "--to", "srt", "--preset", "netflix-en").out();
        assertTrue(cut.lines().allMatch(shown -> shown.length() <= 42), cut);
    }

    @Test void aCutListThatAnEdlCannotHoldLeavesTheOldFile() throws IOException {
        StringBuilder json = new StringBuilder("{\"format\":\"galley-transcript\",\"version\":1,\"turns\":[");
        for (int i = 0; i < 2_001; i++) {
            json.append(i == 0 ? "" : ",").append("{\"id\":").append(i + 1).append(",\"slot\":[0,0],\"text\":\"a\",\"words\":[{\"text\":\"a\",\"at\":0,\"start\":")
                    .append(1_000 * i).append(",\"end\":").append(1_000 * i + 900).append(i % 2 == 1 ? ",\"struck\":true}]}" : "}]}");
        }
        Path many = Files.writeString(home.resolve("many.json"), json.append("]}"));
        Path old = Files.writeString(home.resolve("cut.edl"), "old");
        galley("convert", many.toString(), "--to", "edl", "--fps", "25", "--out", old.toString()).failsWith(3, "999");
        assertEquals("old", Files.readString(old));
        try (Stream<Path> left = Files.list(home)) {
            assertFalse(left.anyMatch(file -> file.toString().endsWith(".part")));
        }
        assertEquals(0, galley("convert", many.toString(), "--to", "otio", "--fps", "25", "--out", home.resolve("cut.otio").toString()).code());
    }
}
