package app.galley.transcript.edit.change;

import app.galley.transcript.Position;
import app.galley.transcript.Tokens;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.Fragment;
import app.galley.transcript.edit.Places;
import app.galley.transcript.edit.replacement.Inset;
import app.galley.transcript.edit.replacement.Replacement;
import app.galley.transcript.edit.replacement.Seam;
import java.util.Optional;

/// The changes a person makes, each as an [Edit] of the transcript it is made for. Nothing here has a state; any thread.
public final class Edits {
    private Edits() {
    }

    /// Replaces the text from `from` to `to` by `text`: typing, pasting, deleting. A line break in the text starts a new
    /// turn of the same speaker.
    ///
    /// Words that stay the same keep their time, confidence and mark, wherever they move in the text. As many changed words as
    /// there were take over the times one to one; otherwise they share the time of the words they replace; words that replace
    /// none fill the gap between their neighbours, or the slot of the empty turn. A changed word has confidence 1 and an
    /// inferred time. No other word changes its time. The first turn keeps its id and speaker; when the text has line breaks
    /// and the last turn is another one, the last turn keeps its own too; all others get new ids, counted on from the highest.
    ///
    /// @param from one end of what is replaced; the ends may come in either order
    /// @param to the other end
    /// @param text what comes instead, with line breaks of any sort
    /// @param caretBefore where the caret is now; undo puts it back there
    public static Edit replace(Transcript transcript, Position from, Position to, String text, Position caretBefore) {
        Position start = Places.wholeCharacter(transcript, from.compareTo(to) <= 0 ? from : to, false);
        Position end = Places.wholeCharacter(transcript, from.compareTo(to) <= 0 ? to : from, true);
        return new Replacement(transcript, start, end, Places.normalised(text)).edit(caretBefore);
    }

    /// Replaces the text from `from` to `to` by a text from elsewhere, as [#replace] does.
    public static Edit paste(Transcript transcript, Position from, Position to, String text, Position caretBefore) {
        return paste(transcript, from, to, text, Inset.NONE, caretBefore);
    }

    /// Replaces the text from `from` to `to` by a piece of a transcript: its words keep time, confidence, timing and mark
    /// wherever they go. A text that is moved is still heard when it was heard, so times need not ascend after this;
    /// [app.galley.transcript.Timeline] finds the word that is heard all the same. A word that grows together with its new
    /// neighbour is a changed word.
    ///
    /// Of several lines each but those that go into other text is said by the speaker of its name, who is added when the
    /// transcript has none of that name.
    public static Edit paste(Transcript transcript, Position from, Position to, Fragment fragment, Position caretBefore) {
        String text = fragment.text();
        boolean clean = Places.normalised(text).equals(text);
        Position start = Places.wholeCharacter(transcript, from.compareTo(to) <= 0 ? from : to, false);
        Inset inset = clean ? new Inset(fragment.lines(), start.offset()) : Inset.NONE;
        return paste(transcript, from, to, text, inset, caretBefore);
    }

    private static Edit paste(Transcript transcript, Position from, Position to, String text, Inset inset,
                              Position caretBefore) {
        Position start = Places.wholeCharacter(transcript, from.compareTo(to) <= 0 ? from : to, false);
        Position end = Places.wholeCharacter(transcript, from.compareTo(to) <= 0 ? to : from, true);
        return new Replacement(transcript, start, end, Places.normalised(text), inset).edit(Edit.Kind.PASTE, caretBefore);
    }

    /// Splits a turn in two; the blanks around the place go.
    ///
    /// @param at where; at the ends of the turn an empty turn comes about
    public static Edit splitTurn(Transcript transcript, Position at, Position caretBefore) {
        String text = Places.turn(transcript, at.turn()).text();
        int from = Places.checked(transcript, at).offset();
        int to = from;
        while (from > 0 && Tokens.isBlank(text.codePointBefore(from))) {
            from--;
        }
        while (to < text.length() && Tokens.isBlank(text.codePointAt(to))) {
            to++;
        }
        return replace(transcript, new Position(at.turn(), from), new Position(at.turn(), to), "\n", caretBefore);
    }

    /// Joins a turn with the next one, with a blank between them where the script has blanks and neither brings one; the
    /// words of both are then the first one's speaker's.
    ///
    /// @param turn index of the first of the two
    /// @return empty when it is the last turn
    public static Optional<Edit> joinWithNext(Transcript transcript, int turn, Position caretBefore) {
        String first = Places.turn(transcript, turn).text();
        if (turn + 1 == transcript.turns().size()) {
            return Optional.empty();
        }
        String second = transcript.turns().get(turn + 1).text();
        boolean blank = !first.isEmpty() && !second.isEmpty()
                && Seam.joins(first.codePointBefore(first.length()), second.codePointAt(0));
        return Optional.of(replace(transcript, new Position(turn, first.length()), new Position(turn + 1, 0),
                blank ? " " : "", caretBefore));
    }

    /// Gives a turn to another speaker, see [SpeakerEdits#give]; the caret goes to the turn.
    public static Edit speaker(Transcript transcript, int turn, int speaker) {
        return SpeakerEdits.give(transcript, turn, turn, speaker, new Position(turn, 0));
    }

    /// Gives a turn to a new speaker, see [SpeakerEdits#giveToNew]; the caret goes to the turn.
    public static Edit newSpeaker(Transcript transcript, int turn, String name) {
        return SpeakerEdits.giveToNew(transcript, turn, turn, name, new Position(turn, 0));
    }

    /// Renames a speaker, see [SpeakerEdits#rename]; the caret goes to the start.
    public static Edit rename(Transcript transcript, int speaker, String name) {
        return SpeakerEdits.rename(transcript, speaker, name, Position.START);
    }
}
