package app.galley.transcript.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.change.Edits;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UndoStepTest {
    private final EditSession session = new EditSession(Transcript.empty());
    private Position caret = Position.START;

    @Test void theKeystrokesOfAWordAreOneStep() {
        type("one two");
        assertEquals("one ", undo());
        assertEquals("", undo());
        assertTrue(session.undoStep().isEmpty());
    }

    @Test void aStepIsDoneAgainAsAWhole() {
        type("one two");
        undo();
        undo();
        assertEquals(4, session.redoStep().size());
        assertEquals("one ", text());
        assertEquals(3, session.redoStep().size());
        assertEquals("one two", text());
        assertTrue(session.redoStep().isEmpty());
    }

    @Test void movingTheCaretBeginsAStep() {
        type("ab");
        caret = Position.START;
        type("c");
        assertEquals("ab", undo());
        assertEquals("", undo());
    }

    @Test void aPauseBeginsAStep() {
        type("ab");
        session.history().endStep();
        type("cd");
        assertEquals("ab", undo());
        assertEquals(2, session.redoStep().size());
        assertEquals("ab", undo());
        assertEquals("", undo());
    }

    @Test void anEndOfAStepIsForgottenWithWhatWasUndone() {
        type("ab");
        session.history().endStep();
        undo();
        caret = Position.START;
        type("xyz");
        assertEquals("", undo());
    }

    @Test void backspacesAreAStepUpToAWord() {
        type("one two");
        session.history().endStep();
        back(5);
        assertEquals("on", text());
        assertEquals("one ", undo());
        assertEquals("one two", undo());
    }

    @Test void forwardDeletesAreAStepUpToAWord() {
        type("one two");
        caret = Position.START;
        for (int i = 0; i < 5; i++) {
            apply(Edits.replace(session.transcript(), caret, new Position(0, 1), "", caret));
        }
        assertEquals("wo", text());
        assertEquals(" two", undo());
        assertEquals("one two", undo());
    }

    @Test void typingAndDeletingAreDifferentSteps() {
        type("abc");
        back(1);
        type("d");
        assertEquals("ab", undo());
        assertEquals("abc", undo());
        assertEquals("", undo());
    }

    @Test void pastingAndSplittingAreStepsOfTheirOwn() {
        type("a");
        apply(Edits.replace(session.transcript(), caret, caret, "bcd", caret));
        type("e");
        apply(Edits.splitTurn(session.transcript(), caret, caret));
        type("f");
        assertEquals(2, session.transcript().turns().size());
        session.undoStep();
        session.undoStep();
        assertEquals("abcde", text());
        assertEquals("abcd", undo());
        assertEquals("a", undo());
    }

    @Test void anEmojiIsOneKeystroke() {
        apply(Edits.replace(session.transcript(), caret, caret, "a", caret));
        apply(Edits.replace(session.transcript(), caret, caret, "\uD83D\uDC69\u200D\uD83D\uDE80", caret));
        assertEquals("", undo());
    }

    @Test void theListenersHearOfEveryEdit() {
        List<EditSession.Step> heard = new ArrayList<>();
        session.listen((step, edit, now) -> heard.add(step));
        type("ab");
        session.undoStep();
        session.redoStep();
        assertEquals(List.of(EditSession.Step.APPLY, EditSession.Step.APPLY, EditSession.Step.UNDO, EditSession.Step.UNDO,
                EditSession.Step.REDO, EditSession.Step.REDO), heard);
    }

    @Test void anEditThatChangesNothingIsNotRemembered() {
        apply(Edits.replace(session.transcript(), caret, caret, "", caret));
        assertEquals(0, session.history().size());
    }

    private void type(String text) {
        for (char c : text.toCharArray()) {
            apply(Edits.replace(session.transcript(), caret, caret, String.valueOf(c), caret));
        }
    }

    private void back(int count) {
        for (int i = 0; i < count; i++) {
            Position from = new Position(caret.turn(), caret.offset() - 1);
            apply(Edits.replace(session.transcript(), from, caret, "", caret));
        }
    }

    private void apply(Edit edit) {
        session.apply(edit);
        caret = edit.caretAfter();
    }

    private String undo() {
        caret = session.undoStep().getLast().caretAfter();
        return text();
    }

    private String text() {
        return session.transcript().turns().getFirst().text();
    }
}
