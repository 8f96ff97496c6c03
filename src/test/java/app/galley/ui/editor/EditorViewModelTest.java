package app.galley.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.problem.Wording;
import app.galley.transcript.Position;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.edit.change.Edits;
import app.galley.ui.desk.Desk;
import app.galley.ui.desk.SavedState;
import app.galley.ui.text.SampleTranscripts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EditorViewModelTest {
    private static final Position CARET = new Position(1, 2);
    private final Wording words = new Wording(Locale.ENGLISH);
    private final Desk desk = new Desk();
    private final EditorViewModel model = new EditorViewModel(desk, words);

    private EditSession open(Transcript document) {
        EditSession session = new EditSession(document);
        desk.open("Interview", Desk.Source.of("editor.source.amazon", "23 Nov"), session);
        return session;
    }

    private static List<String> names(EditSession session) {
        return session.transcript().speakers().stream().map(Speaker::name).toList();
    }

    @Test void namingASpeakerRenamesEverywhereAndKeepsTheCaret() {
        EditSession session = open(SampleTranscripts.of("Spk 1: one", "Spk 2: two", "Spk 1: three"));
        model.name(2, "  Ann Lee ", CARET);
        assertEquals(List.of("Ann Lee", "Spk 2"), names(session));
        assertEquals(CARET, session.history().undoable().orElseThrow().caretAfter());
        assertEquals(Edit.Kind.RENAME, desk.undoableProperty().get());
    }

    @Test void aBlankOrUnchangedNameChangesNothing() {
        EditSession session = open(SampleTranscripts.of("Ann: one"));
        model.name(0, "   ", CARET);
        model.name(0, "Ann", CARET);
        assertEquals(0, session.history().size());
    }

    @Test void namingATurnOfNobodyAddsTheSpeakerOrFindsTheOneOfThatName() {
        Turn turn = new Turn(1, Speaker.NONE, new TimeSpan(0, 10), "one", List.of());
        Turn next = new Turn(2, Speaker.NONE, new TimeSpan(10, 20), "two", List.of());
        EditSession session = open(new Transcript(List.of(turn, next), List.of(), "en"));
        model.name(0, "Ann", CARET);
        model.name(1, "Ann", CARET);
        assertEquals(List.of("Ann"), names(session));
        assertTrue(session.transcript().turns().stream().allMatch(t -> t.speaker() == 0));
    }

    @Test void aTurnGoesToAnotherSpeakerOrToANewOne() {
        EditSession session = open(SampleTranscripts.of("Ann: one", "Speaker 3: two"));
        model.give(0, 1, CARET);
        assertEquals(1, session.transcript().turns().getFirst().speaker());
        model.giveToNew(1, CARET);
        assertEquals(List.of("Ann", "Speaker 3", "Speaker 4"), names(session));
        assertEquals(2, session.transcript().turns().get(1).speaker());
    }

    @Test void saysWhereTheWordsCameFromWhetherTheyAreSafeAndWhatUndoTakesBack() {
        EditSession session = open(SampleTranscripts.of("Ann: one"));
        assertEquals("Transcribed by Amazon Transcribe, 23 Nov", model.sourceWords().get());
        assertEquals("Saved", model.savedWords().get());
        desk.saved(SavedState.SAVING, null);
        assertEquals("Saving", model.savedWords().get());
        assertEquals("Undo", model.undoWords().get());
        session.apply(Edits.replace(session.transcript(), Position.START, Position.START, "x", Position.START));
        assertEquals("Undo: typing", model.undoWords().get());
        model.undo();
        assertEquals("one", session.transcript().turns().getFirst().text());
        assertEquals("Redo: typing", model.redoWords().get());
        model.redo();
        assertEquals("xone", session.transcript().turns().getFirst().text());
    }

    @Test void everyStepHasWords() {
        for (Edit.Kind kind : Edit.Kind.values()) {
            assertTrue(words.say("editor.step." + kind.name().toLowerCase(Locale.ROOT)).length() > 3);
        }
    }

    @Test void doubtsCanBeHidden() {
        assertEquals(EditorViewModel.DOUBTFUL_BELOW, model.doubtBelow().get());
        model.doubtsShownProperty().set(false);
        assertEquals(0, model.doubtBelow().get());
    }
}
