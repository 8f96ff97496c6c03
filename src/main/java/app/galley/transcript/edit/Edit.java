package app.galley.transcript.edit;

import app.galley.transcript.Position;
import app.galley.transcript.Speaker;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import java.util.List;

/// One change of a transcript: the turns from `index` on that are `before` become `after`, and the speakers likewise. It
/// holds only the turns it touches, so undo costs what the edit cost.
///
/// @param kind what was done: names the step in "Undo …"
/// @param index the first turn that is replaced
/// @param before the turns as they were; empty when only speakers change
/// @param after the turns as they become
/// @param speakersBefore the speakers as they were
/// @param speakersAfter the speakers as they become, the same list when they do not change
/// @param caretBefore where the caret was
/// @param caretAfter where the caret goes
public record Edit(Kind kind, int index, List<Turn> before, List<Turn> after, List<Speaker> speakersBefore,
                   List<Speaker> speakersAfter, Position caretBefore, Position caretAfter) {

    /// What sort of change it is; its name is the key of its words, and stands in the journal.
    public enum Kind {
        /// Text was typed or deleted.
        TYPE(true),
        /// Text was pasted or dropped.
        PASTE(true),
        /// A marker such as "[laughter]" was put in.
        MARKER(true),
        /// A turn was split in two or two were joined.
        SPLIT_OR_JOIN(true),
        /// A search hit was replaced.
        REPLACE(true),
        /// All search hits were replaced.
        REPLACE_ALL(false),
        /// Turns were given to another speaker.
        SPEAKER(false),
        /// A speaker was renamed.
        RENAME(false),
        /// A speaker was added who says nothing yet.
        ADD_SPEAKER(false),
        /// A speaker was removed.
        REMOVE_SPEAKER(false),
        /// All turns of a speaker were given to another one.
        MERGE_SPEAKERS(false),
        /// Words were struck out.
        STRIKE(false),
        /// Struck words were taken back in.
        RESTORE(false),
        /// Turns were marked as verified.
        VERIFY(false),
        /// Turns are no longer verified.
        UNVERIFY(false),
        /// A doubtful word was found right.
        ACCEPT(false),
        /// Times were set by hand.
        RETIME(false),
        /// Words were put back to what the recogniser had heard.
        REVERT(true),
        /// An earlier version was put back.
        VERSION(false),
        /// Another result of the recogniser was taken over, or a part of it.
        TAKE_OVER(false);

        private final boolean writing;

        Kind(boolean writing) {
            this.writing = writing;
        }

        /// Whether it writes where the caret is, so that the caret goes along; after others it stays with its words.
        public boolean isWriting() {
            return writing;
        }
    }

    public Edit {
        before = List.copyOf(before);
        after = List.copyOf(after);
        speakersBefore = List.copyOf(speakersBefore);
        speakersAfter = List.copyOf(speakersAfter);
    }

    /// A change of the `count` turns from `index` on that leaves the speakers as they are. Turns at its ends that stay the
    /// very same ones are not held, but for one when turns only go: places in those need one to go to.
    ///
    /// @param after what the turns become
    public static Edit of(Kind kind, Transcript transcript, int index, int count, List<Turn> after, Position caretBefore,
                          Position caretAfter) {
        List<Turn> before = transcript.turns().subList(index, index + count);
        Unchanged same = Unchanged.between(before, after);
        int front = same.front();
        int rear = same.rear();
        if (front + rear == after.size() && front + rear < count) {
            front -= front > 0 ? 1 : 0;
            rear -= front + rear == after.size() && rear > 0 ? 1 : 0;
        }
        return new Edit(kind, index + front, before.subList(front, count - rear), after.subList(front, after.size() - rear),
                transcript.speakers(), transcript.speakers(), caretBefore, caretAfter);
    }

    /// The opposite change: undo.
    public Edit inverse() {
        return new Edit(kind, index, after, before, speakersAfter, speakersBefore, caretAfter, caretBefore);
    }

    /// The same change with the caret left at `caret` afterwards.
    public Edit movingCaret(Position caret) {
        return new Edit(kind, index, before, after, speakersBefore, speakersAfter, caretBefore, caret);
    }

    /// Whether it leaves the transcript as it is.
    public boolean isIdle() {
        return before.equals(after) && speakersBefore.equals(speakersAfter);
    }

    /// Where a place in the text is after this edit. Before the edit nothing moves, behind it whole turns do; inside it a
    /// place goes with the text that stays the same at the front and at the rear of what changes.
    ///
    /// @param bias where a place goes at which text was put in or taken away
    public Position map(Position position, Bias bias) {
        return position.turn() < index ? position : new Drift(this).map(position, bias);
    }

    /// Which side of changed text a place at or in it keeps to.
    public enum Bias {
        /// Before what was put in.
        BEFORE,
        /// Behind what was put in.
        AFTER
    }

    /// The transcript after this edit.
    ///
    /// @throws IllegalStateException when `transcript` is not the one this edit was made for
    public Transcript applyTo(Transcript transcript) {
        if (index + before.size() > transcript.turns().size()
                || !transcript.turns().subList(index, index + before.size()).equals(before)) {
            throw new IllegalStateException("the edit was made for another state of the transcript");
        }
        Transcript spliced = before.isEmpty() && after.isEmpty() ? transcript
                : transcript.splice(index, before.size(), after);
        return speakersAfter.equals(spliced.speakers()) ? spliced : spliced.with(speakersAfter);
    }
}
