package app.galley.format.broadcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.galley.caption.Cue;
import app.galley.format.Fixture;
import app.galley.format.mend.Mend;
import app.galley.format.mend.Mends;
import app.galley.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SccReaderTest {
    private final SccReader reader = new SccReader();

    @Test void popOnCaptionsBeginWithTheCodeThatShowsThem() {
        List<Cue> cues = reader.cues(Fixture.file("broadcast/clock.scc"));
        assertEquals(List.of("( clock ticking )"), cues.getFirst().lines());
        assertEquals(List.of("MAN:", "When we think of \"E equals m c-squared\","), cues.get(1).lines());
        // line time 275 frames, the code that shows it is the 18th pair of its line: frame 292
        assertEquals(292 * 1_001 / 30.0, cues.getFirst().time().start(), 1);
        assertEquals(368 * 1_001 / 30.0, cues.getFirst().time().end(), 1);
        assertTrue(cues.get(1).time().start() > 13_600 && cues.get(1).time().start() < 13_600 + 45 * 34);
    }

    @Test void specialAndExtendedCharactersAreRead() {
        String line = new LineCodes().twice(LineCodes.ERASE_LOADING, LineCodes.RESUME, LineCodes.ROW_14).text("It costs ").twice(0x1135).text("5 ")
                .twice(0x1137).twice(LineCodes.ROW_15).text("Nai").twice(0x1239).text("ve OO").twice(0x1332)
                .text("caf\\ {~}").twice(LineCodes.SHOW).at("00:00:01:00");
        List<Cue> cues = reader.cues(LineCodes.file(line, new LineCodes().twice(LineCodes.ERASE).at("00:00:03:00")));
        assertEquals(List.of("It costs ¢5 ♪", "Naïve OÖcafé çñÑ"), cues.getFirst().lines());
    }

    @Test void rowsOfRollUpCaptionsAreToldOnce() {
        List<Cue> cues = reader.cues(LineCodes.file(
                new LineCodes().twice(LineCodes.ROLL_UP_3, LineCodes.RETURN, LineCodes.ROW_15).text(">> ANN: THE RIVER ROSE").at("00:00:01:00"),
                new LineCodes().twice(LineCodes.ROLL_UP_3, LineCodes.RETURN, LineCodes.ROW_15).text("IN MARCH.").at("00:00:03:00"),
                new LineCodes().twice(LineCodes.ROLL_UP_3, LineCodes.RETURN, LineCodes.ROW_15).text(">> BEN: AND THEN?").at("00:00:05:00"),
                new LineCodes().twice(LineCodes.ERASE).at("00:00:07:00")));
        assertEquals(List.of(List.of(">> ANN: THE RIVER ROSE"), List.of("IN MARCH."), List.of(">> BEN: AND THEN?")), cues.stream().map(Cue::lines).toList());
        assertEquals(cues.get(1).time().start() / 1_000, 3);
        assertTrue(cues.get(0).time().end() <= cues.get(1).time().start(), cues.toString());
        assertEquals(7_007, cues.getLast().time().end());
        assertEquals(List.of("ANN|1201-5071|THE RIVER ROSE IN MARCH.", "BEN|5205-7007|AND THEN?"),
                Fixture.turns(reader.read(LineCodes.file(
                        new LineCodes().twice(LineCodes.ROLL_UP_3, LineCodes.RETURN, LineCodes.ROW_15).text(">> ANN: THE RIVER ROSE").at("00:00:01:00"),
                        new LineCodes().twice(LineCodes.ROLL_UP_3, LineCodes.RETURN, LineCodes.ROW_15).text("IN MARCH.").at("00:00:03:00"),
                        new LineCodes().twice(LineCodes.ROLL_UP_3, LineCodes.RETURN, LineCodes.ROW_15).text(">> BEN: AND THEN?").at("00:00:05:00"),
                        new LineCodes().twice(LineCodes.ERASE).at("00:00:07:00")))));
    }

    @Test void paintedCaptionsBeginWithTheirFirstSign() {
        Mends mends = new Mends();
        List<Cue> cues = reader.cues(LineCodes.file(
                new LineCodes().twice(LineCodes.PAINT_ON, LineCodes.ROW_15).text("Painted.").at("00:00:01:00"),
                new LineCodes().twice(LineCodes.PAINT_ON, LineCodes.ROW_14).text("Anew.").at("00:00:02:00")), mends);
        assertEquals(List.of(List.of("Painted."), List.of("Anew.")), cues.stream().map(Cue::lines).toList());
        assertEquals(Math.round(34 * 1_001 / 30.0), cues.getFirst().time().start(), 1);
        assertEquals(1, mends.count(Mend.Kind.NOT_ERASED));
    }

    @Test void controlCodesMayComeOnceAndParityMayBeWrong() {
        byte[] once = LineCodes.file("00:00:01:00\t1420 1470 4869 142f\n00:00:02:00\t142c\n");
        assertEquals(List.of("Hi"), reader.cues(once).getFirst().lines());
    }

    @Test void textOfTheOtherChannelIsPassedOver() {
        byte[] file = LineCodes.file(new LineCodes().twice(LineCodes.RESUME, LineCodes.ROW_15).text("Ours").twice(0x1c20, 0x1c70).text("Theirs")
                .twice(LineCodes.RESUME).text(" alone").twice(LineCodes.SHOW).at("00:00:01:00"));
        assertEquals(List.of("Ours alone"), reader.cues(file).getFirst().lines());
    }

    @Test void timeCodesWithASemicolonLeaveNumbersOut() {
        String shown = new LineCodes().twice(LineCodes.RESUME, LineCodes.ROW_15).text("Hi").once(LineCodes.SHOW).at("CODE");
        long drop = reader.cues(LineCodes.file(shown.replace("CODE", "01:00:00;00"))).getFirst().time().start();
        long non = reader.cues(LineCodes.file(shown.replace("CODE", "01:00:00:00"))).getFirst().time().start();
        assertEquals(3_600_000 + 5 * 1_001 / 30.0, drop, 5);
        assertEquals(3_603_600 + 5 * 1_001 / 30.0, non, 1);
        Mends mends = new Mends();
        assertEquals(drop, reader.cues(LineCodes.file(shown.replace("CODE", "01:00:00.00")), mends).getFirst().time().start());
        assertEquals(1, mends.count(Mend.Kind.SEPARATOR));
    }

    @Test void strangeCodesAndLinesInAnotherOrderAreNoted() {
        Mends mends = new Mends();
        List<Cue> cues = reader.cues(LineCodes.file(
                new LineCodes().twice(LineCodes.RESUME, LineCodes.ROW_15).text("Two").twice(LineCodes.SHOW).at("00:00:05:00"),
                new LineCodes().twice(LineCodes.RESUME, LineCodes.ROW_15).text("One").twice(LineCodes.SHOW).at("00:00:01:00").stripTrailing() + " 94zz 9\n",
                "nonsense\n"), mends);
        assertEquals(List.of(List.of("One"), List.of("Two")), cues.stream().map(Cue::lines).toList());
        assertEquals(1, mends.count(Mend.Kind.ORDER));
        assertEquals(1, mends.count(Mend.Kind.CODES));
        assertEquals(1, mends.count(Mend.Kind.STRAY));
    }

    @Test void aTimeCodeThatDoesNotExistIsRefusedWithItsLine() {
        ProblemException problem = assertThrows(ProblemException.class, () -> reader.cues(LineCodes.file("00:00:01:45\t9420 9420\n")));
        assertTrue(Fixture.sentence(problem).contains("line 3"), Fixture.sentence(problem));
        assertEquals("format.noCues", assertThrows(ProblemException.class, () -> reader.cues(LineCodes.file())).problem().key());
    }

    @Test void ffmpegReadsTheSameWords(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(onPath("ffmpeg"), "ffmpeg is not installed: its reading of SCC was not compared");
        Path file = Files.write(folder.resolve("a.scc"), Fixture.file("broadcast/clock.scc"));
        Path srt = folder.resolve("a.srt");
        Process ffmpeg = new ProcessBuilder("ffmpeg", "-v", "error", "-i", file.toString(), srt.toString()).inheritIO().start();
        assertTrue(ffmpeg.waitFor(60, TimeUnit.SECONDS) && ffmpeg.exitValue() == 0);
        List<Cue> theirs = new app.galley.format.caption.SrtReader().cues(Files.readString(srt).getBytes(StandardCharsets.UTF_8));
        List<Cue> ours = reader.cues(Files.readAllBytes(file));
        assertEquals(ours.size(), theirs.size());
        assertEquals(ours.getFirst().lines(), theirs.getFirst().lines());
        for (int i = 0; i < ours.size(); i++) {
            // ffmpeg counts from the line's time, without the loading of the caption before it is shown
            long pairs = 46;
            assertEquals(theirs.get(i).time().start(), ours.get(i).time().start(), pairs * 1_001 / 30.0);
        }
    }

    private static boolean onPath(String program) {
        return java.util.Arrays.stream(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
