package app.galley.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.caption.preset.CaptionPreset;
import app.galley.caption.preset.PresetFile;
import app.galley.workbench.caption.OwnPresets;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// `galley check`: captions against the rules of a guide.
class CheckCommandTest extends CommandLine {
    private static final String CAPTIONS = """
            1
            00:00:01,000 --> 00:00:01,400
            No...

            2
            00:00:05,000 --> 00:00:09,000
            =SUM(A) said nobody who was there, "really"

            """;

    @Test void eachProblemIsALineAndErrorsAreExitCodeOne() throws IOException {
        Path file = Files.writeString(home.resolve("talk.srt"), CAPTIONS);
        Ran ran = galley("check", file.toString(), "--preset", "netflix-en");
        assertEquals(List.of("0:00:01 1 short is shown for 0.4 s, at least 0.83 s are asked", "0:00:01 1 ellipsis has three dots instead of the one sign …",
                "0:00:05 2 length has a line of 43 characters, at most 42 are allowed"), ran.out().lines().toList());
        assertEquals(1, ran.code());
        assertEquals("3 errors, no advice in 2 cues, by the rules of: Netflix, English.", ran.err().strip());
        Path good = Files.writeString(home.resolve("good.vtt"), "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ann Lee>The &amp; sign.</v>\n");
        Ran clean = galley("check", good.toString(), "--preset", "bbc", "--quiet");
        assertEquals(0, clean.code(), clean.err());
        assertEquals("", clean.out() + clean.err());
    }

    @Test void whatWasMendedIsSaidOnStandardErrorUnlessQuiet() throws IOException {
        Path file = Files.writeString(home.resolve("talk.srt"), "1\n00:00:01.000 --> 00:00:03.000\nGood evening.\n");
        Ran ran = galley("check", file.toString(), "--preset", "bbc");
        assertTrue(ran.err().contains("talk.srt: Line 2: “.” stands before a fraction"), ran.err());
        assertEquals("", galley("check", file.toString(), "--preset", "bbc", "--quiet").err());
        Ran converted = galley("convert", file.toString(), "--to", "txt");
        assertTrue(converted.err().contains("talk.srt: Line 2: "), converted.err());
        assertTrue(converted.out().contains("Good evening."), converted.out());
        assertEquals("", galley("convert", file.toString(), "--to", "txt", "--quiet").err());
    }

    @Test void theReportIsAPageOrATable() throws IOException {
        Path file = Files.writeString(home.resolve("talk.srt"), CAPTIONS);
        Path page = home.resolve("report.html");
        assertEquals(1, galley("check", file.toString(), "--report", "html", "--out", page.toString()).code());
        String html = Files.readString(page);
        assertTrue(html.contains("<h1>talk.srt</h1>") && html.contains("&quot;really&quot;") && !html.contains("\"really\""), html);
        Ran table = galley("check", file.toString(), "--report", "csv", "--preset", "netflix-en");
        List<String> lines = table.out().lines().toList();
        assertEquals("time,cue,severity,rule,finding,text,source", lines.getFirst());
        assertTrue(table.out().contains(",\"'=SUM(A) said nobody who was there, \"\"really\"\"\","), table.out());
        galley("check", file.toString(), "--out", page.toString()).failsWith(2, "--report");
    }

    @Test void whatOnlyAPersonCanJudgeIsInTheReportAsNotLookedAt() throws IOException {
        Path file = Files.writeString(home.resolve("talk.srt"), CAPTIONS);
        String html = galley("check", file.toString(), "--report", "html", "--preset", "netflix-en").out();
        assertTrue(html.contains("What only a person can judge") && html.contains("Not looked at") && html.contains("Complete: there are captions"), html);
        String table = galley("check", file.toString(), "--report", "csv").out();
        assertTrue(table.lines().anyMatch(line -> line.startsWith(",,reviewer,fcc-complete,") && line.contains(",Not looked at,https://www.ecfr.gov/")), table);
    }

    @Test void captionsAreHeldAgainstWhatIsHeard() throws IOException {
        Path transcript = home.resolve("heard.json");
        assertEquals(0, galley("convert", Files.writeString(home.resolve("talk.srt"), CAPTIONS.replace("00:00:01,400", "00:00:03,000")).toString(), "--to", "json",
                "--out", transcript.toString()).code());
        Path other = Files.writeString(home.resolve("other.srt"), CAPTIONS.replace("nobody", "somebody").replace("00:00:05,000 --> 00:00:09", "00:00:08,000 --> 00:00:12"));
        Ran ran = galley("check", other.toString(), "--preset", "bbc", "--against", transcript.toString());
        assertTrue(ran.out().contains("otherwise says “somebody” where “nobody” is heard"), ran.out());
        assertTrue(ran.out().contains("0:00:08 2 late comes 3 s after its first word, at most 2 s are allowed"), ran.out());
        galley("check", other.toString(), "--against", home.resolve("none.json").toString()).failsWith(3, "none.json");
    }

    @Test void cuesComeAndGoOnFramesWhereARateIsNamed() throws IOException {
        Path file = Files.writeString(home.resolve("talk.srt"), CAPTIONS);
        Path film = home.resolve("film.srt");
        Ran off = galley("check", Files.writeString(home.resolve("off.srt"), CAPTIONS.replace("00:00:05,000", "00:00:05,013")).toString(), "--fps", "25");
        assertTrue(off.out().contains("0:00:05 2 frames comes or goes between two frames of 25 a second"), off.out());
        assertEquals(0, galley("convert", Files.writeString(home.resolve("free.srt"), CAPTIONS.replace("00:00:05,000", "00:00:05,013")).toString(), "--to", "srt",
                "--preset", "netflix-en", "--fps", "25", "--out", film.toString()).code());
        assertTrue(Files.readString(film).contains("00:00:05,000 --> "), Files.readString(film));
        galley("check", file.toString(), "--fps", "fast").failsWith(2, "fast");
    }

    @Test void onesOwnPresetOfTheLibraryGoesByItsName() throws IOException {
        Path file = Files.writeString(home.resolve("talk.srt"), CAPTIONS);
        Path library = home.resolve("own-library");
        new OwnPresets(library.resolve("presets")).keep(PresetFile.read("House", PresetFile.written(CaptionPreset.of("galley", "en")).replace("charactersPerLine=42", "charactersPerLine=20")));
        Ran ran = galley("check", file.toString(), "--preset", "House", "--library", library.toString());
        assertTrue(ran.out().contains("at most 20 are allowed"), ran.out());
        galley("check", file.toString(), "--preset", "Haus", "--library", library.toString()).failsWith(2, "Haus");
    }

    @Test void aTranscriptIsCutByThePresetAndChecked() throws IOException {
        Path transcript = home.resolve("talk.json");
        assertEquals(0, galley("convert", Files.writeString(home.resolve("talk.srt"), CAPTIONS.replace("00:00:01,400", "00:00:03,000")).toString(), "--to", "json",
                "--out", transcript.toString()).code());
        JsonNode json = new ObjectMapper().readTree(galley("check", transcript.toString(), "--preset", "podcast", "--json").out());
        assertEquals(0, json.path("errors").asInt(-1), json.toString());
        assertEquals("podcast", json.path("preset").asText());
        assertTrue(json.path("cues").asInt() >= 2, json.toString());
    }

    @Test void onesOwnPresetIsAFile() throws IOException {
        Path file = Files.writeString(home.resolve("talk.srt"), CAPTIONS);
        Path own = Files.writeString(home.resolve("house.properties"), """
                charactersPerLine=40
                lines=1
                shortest=300
                longest=6000
                easy=13
                aim=15
                gap=80
                chain=400
                pause=600
                tail=500
                rule.length=error House rules
                """);
        assertEquals(List.of("0:00:05 2 length has a line of 43 characters, at most 40 are allowed"),
                galley("check", file.toString(), "--preset", own.toString()).out().lines().toList());
        Files.writeString(own, "lines=1\n");
        galley("check", file.toString(), "--preset", own.toString()).failsWith(3, "house.properties");
        galley("check", file.toString(), "--preset", home.resolve("none.properties").toString()).failsWith(3, "none.properties");
        galley("check", file.toString(), "--preset", "bbb").failsWith(2, "bbb", "netflix-en");
        galley("check", home.resolve("none.srt").toString()).failsWith(3, "none.srt");
        galley("check", Files.writeString(home.resolve("x.txt"), "nothing of the kind").toString()).failsWith(3, "x.txt");
    }
}
