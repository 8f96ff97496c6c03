package app.galley.ui.caption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.caption.TrackCue;
import app.galley.caption.check.CaptionRule;
import app.galley.task.Background;
import app.galley.ui.caption.cue.CueRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of somebody else, checked against the open document, without a window.
class OtherCaptionsTest {
    @TempDir
    private Path folder;
    private Captioned captioned;
    private CaptionViewModel model;
    private OtherCaptions others;

    @BeforeEach void open() {
        captioned = new Captioned(folder.resolve("library"), Background.sameThread(), Runnable::run);
        model = captioned.model;
        model.watchedProperty().set(true);
        captioned.open();
        captioned.settle();
        model.decisions().choose("netflix-en");
        others = captioned.others();
    }

    @AfterEach void close() {
        captioned.close();
    }

    @Test void aFileOfSomebodyElseIsListedInPlaceOfTheCaptionsAndTakenOver() throws IOException {
        List<String> own = captioned.texts();
        model.decisions().edit(captioned.row("The bridge"), "Mine.", 100, 2_900);
        Path file = Files.writeString(folder.resolve("other.srt"), """
                1
                00:00:05,000 --> 00:00:06,000
                The tunnel had gone in the night.

                2
                00:00:30,000 --> 00:00:31,000
                Words that nobody has said at all.
                """);
        others.check(file);
        assertEquals(List.of("The tunnel had gone in the night.", "Words that nobody has said at all."), captioned.texts());
        List<CaptionRule> rules = model.cues().rowsProperty().get().getFirst().remarks().stream().map(CueRow.Remark::rule).toList();
        assertTrue(rules.containsAll(List.of(CaptionRule.SPEED, CaptionRule.LATE, CaptionRule.OTHERWISE)), rules.toString());
        CueRow first = model.cues().rowsProperty().get().getFirst();
        model.decisions().edit(first, "Changed.", 0, 1_000);
        assertEquals(1, model.decisions().decidedProperty().get().locked().size(), "a file of somebody else is not edited");
        model.cues().leaveOther();
        assertEquals("Mine.", captioned.texts().getFirst());
        others.check(file);
        model.decisions().takeOver();
        assertTrue(captioned.texts().contains("The tunnel had gone in the night."), captioned.texts().toString());
        assertFalse(captioned.texts().contains("Mine."), "its words have another cue now");
        assertEquals(TrackCue.State.LOCKED, captioned.row("The tunnel").cue().state());
        model.decisions().undo();
        assertTrue(captioned.texts().contains("Mine."), captioned.texts().toString());
        model.decisions().undo();
        assertEquals(own, captioned.texts());
        others.check(Files.writeString(folder.resolve("notes.txt"), "Milk, bread"));
        assertEquals("caption.noCaptions", captioned.problems.getFirst().key());
    }

    @Test void whatIsCertainIsMendedInAFileOfSomebodyElseAndTheFileStays() throws IOException {
        String text = """
                1
                00:00:00,000 --> 00:00:03,000
                The tunnel had gone in the night.
                """;
        Path file = Files.writeString(folder.resolve("other.srt"), text);
        others.check(file);
        List<String> before = captioned.texts();
        model.cues().choice().choose(model.cues().rowsProperty().get().getFirst());
        others.mend();
        assertEquals(List.of("The bridge had gone in the night."), captioned.texts());
        model.cues().choice().choose(model.cues().rowsProperty().get().getFirst());
        for (int i = 0; i < 10 && model.cues().rowsProperty().get().getFirst().remarks().stream().anyMatch(remark -> remark.mended().isPresent()); i++) {
            others.mend();
        }
        others.mend();
        assertTrue(captioned.texts().size() > 3, "what was left out is there, in cues of its own: " + captioned.texts());
        assertTrue(captioned.texts().getLast().endsWith("who knew better."), captioned.texts().toString());
        assertTrue(model.cues().rowsProperty().get().stream().flatMap(row -> row.remarks().stream()).noneMatch(remark -> remark.rule() == CaptionRule.MISSING));
        assertEquals(text, Files.readString(file));
        for (int i = 0; i < 12; i++) {
            others.undo();
        }
        assertEquals(before, captioned.texts());
    }

    @Test void aFileOfSomebodyElseIsCheckedAgainForAnotherGuide() throws IOException {
        others.check(Files.writeString(folder.resolve("other.srt"), "1\n00:00:00,300 --> 00:00:03,000\nThe bridge had gone in the night.\n"));
        model.cues().choice().choose(model.cues().rowsProperty().get().getFirst());
        assertTrue(rules().contains(CaptionRule.LATE), rules().toString());
        model.decisions().choose("galley");
        assertEquals(List.of("The bridge had gone in the night."), captioned.texts());
        assertFalse(rules().contains(CaptionRule.LATE), rules().toString());
        assertEquals(model.cues().rowsProperty().get().getFirst(), model.cues().choice().currentProperty().get(), "the chosen one stays");
        captioned.change("bridge", "tunnel");
        assertTrue(rules().contains(CaptionRule.OTHERWISE), "the transcript is another: " + rules());
    }

    private List<CaptionRule> rules() {
        return model.cues().rowsProperty().get().getFirst().remarks().stream().map(CueRow.Remark::rule).toList();
    }
}
