package app.galley.transcript.edit.change;

import app.galley.transcript.Position;
import app.galley.transcript.Speaker;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The changes of who speaks. No word changes its time, and no text its words but where a turn is split. The caret stays with its
/// text. A speaker is named by id, [Speaker#NONE] means nobody; an id that the transcript does not have is an
/// [IllegalArgumentException]. Stateless; any thread.
public final class SpeakerEdits {
    private SpeakerEdits() {
    }

    /// Gives turns to a speaker.
    ///
    /// @param firstTurn index of the first one
    /// @param lastTurn index of the last one, which goes too
    public static Edit give(Transcript transcript, int firstTurn, int lastTurn, int speaker, Position caret) {
        known(transcript, speaker);
        Places.turn(transcript, firstTurn);
        Places.turn(transcript, lastTurn);
        return given(Edit.Kind.SPEAKER, transcript, firstTurn, lastTurn + 1, turn -> true, speaker, caret);
    }

    /// Gives turns to a speaker who is not yet in the transcript: adds the speaker and changes the turns, in one step. The id
    /// is one more than the highest.
    public static Edit giveToNew(Transcript transcript, int firstTurn, int lastTurn, String name, Position caret) {
        Transcript more = transcript.with(withNew(transcript, name));
        return speakersToo(give(more, firstTurn, lastTurn, more.speakers().getLast().id(), caret), transcript, more);
    }

    /// Gives a turn and the rest of what its speaker says to another one: all turns of the same speaker from there on. For two
    /// people whom the recogniser took for one from some moment on.
    public static Edit giveRest(Transcript transcript, int turn, int speaker, Position caret) {
        known(transcript, speaker);
        int before = Places.turn(transcript, turn).speaker();
        return given(Edit.Kind.SPEAKER, transcript, turn, transcript.turns().size(), t -> t.speaker() == before, speaker, caret);
    }

    /// Splits off a part of the text and gives it to a speaker, in one step: what lies between two positions, or what stands
    /// behind them in the turn when nothing but blanks lies between. A position inside a word goes to the nearer side of the part, so that the
    /// part holds whole words. Nothing is split where the part begins or ends with a turn.
    ///
    /// @param from not behind `to`
    public static Edit giveSplit(Transcript transcript, Position from, Position to, int speaker, Position caret) {
        known(transcript, speaker);
        Places.checked(transcript, from);
        Places.checked(transcript, to);
        Position start = atWordStart(transcript, from);
        boolean isRest = from.turn() == to.turn() && isBlank(transcript, from.turn(), from.offset(), to.offset());
        Position end = isRest ? new Position(to.turn(), transcript.turns().get(to.turn()).text().length())
                : atWordEnd(transcript, to);
        Transcript split = transcript;
        if (!isBlank(split, end.turn(), end.offset(), split.turns().get(end.turn()).text().length())) {
            split = Edits.splitTurn(split, end, end).applyTo(split);
        }
        int first = start.turn();
        if (!isBlank(split, start.turn(), 0, start.offset())) {
            split = Edits.splitTurn(split, start, start).applyTo(split);
            first++;
        }
        int more = split.turns().size() - transcript.turns().size();
        int last = end.turn() + (first - start.turn());
        List<Turn> after = new ArrayList<>(split.turns().subList(start.turn(), end.turn() + more + 1));
        for (int i = first - start.turn(); i <= last - start.turn(); i++) {
            after.set(i, after.get(i).spokenBy(speaker));
        }
        Edit edit = Edit.of(Edit.Kind.SPEAKER, transcript, start.turn(), end.turn() - start.turn() + 1, after, caret, caret);
        return edit.movingCaret(edit.map(caret, Edit.Bias.AFTER));
    }

    private static Position atWordStart(Transcript transcript, Position position) {
        return wordAround(transcript, position).map(word -> new Position(position.turn(), word.start())).orElse(position);
    }

    private static Position atWordEnd(Transcript transcript, Position position) {
        return wordAround(transcript, position).map(word -> new Position(position.turn(), word.end())).orElse(position);
    }

    private static Optional<Word> wordAround(Transcript transcript, Position position) {
        Turn turn = transcript.turns().get(position.turn());
        int index = turn.wordAt(position.offset());
        return index < 0 ? Optional.empty() : Optional.of(turn.words().get(index))
                .filter(word -> word.start() < position.offset() && position.offset() < word.end());
    }

    private static boolean isBlank(Transcript transcript, int turn, int from, int to) {
        return transcript.turns().get(turn).text().substring(from, to).isBlank();
    }

    /// Adds a speaker, who says nothing yet; the id is one more than the highest.
    ///
    /// @param name not blank
    public static Edit add(Transcript transcript, String name, Position caret) {
        return speakers(Edit.Kind.ADD_SPEAKER, transcript, withNew(transcript, name), caret);
    }

    /// Renames a speaker everywhere.
    ///
    /// @param name not blank
    public static Edit rename(Transcript transcript, int speaker, String name, Position caret) {
        Speaker before = named(transcript, speaker);
        List<Speaker> after = new ArrayList<>(transcript.speakers());
        after.set(after.indexOf(before), before.named(Places.oneLine(name)));
        return speakers(Edit.Kind.RENAME, transcript, after, caret);
    }

    /// Gives all turns of a speaker to another one, and the speaker goes. Nobody stays nobody: then only the turns are given.
    ///
    /// @param speaker who goes
    /// @param into who gets the turns
    public static Edit merge(Transcript transcript, int speaker, int into, Position caret) {
        if (speaker == into) {
            throw new IllegalArgumentException("a speaker cannot be merged into itself: " + speaker);
        }
        return withoutSpeaker(Edit.Kind.MERGE_SPEAKERS, transcript, speaker, into, caret);
    }

    /// Removes a speaker; the turns become nobody's.
    public static Edit remove(Transcript transcript, int speaker, Position caret) {
        named(transcript, speaker);
        return withoutSpeaker(Edit.Kind.REMOVE_SPEAKER, transcript, speaker, Speaker.NONE, caret);
    }

    private static Edit withoutSpeaker(Edit.Kind kind, Transcript transcript, int speaker, int heir, Position caret) {
        known(transcript, speaker);
        known(transcript, heir);
        Transcript less = transcript.with(transcript.speakers().stream().filter(s -> s.id() != speaker).toList());
        return speakersToo(given(kind, transcript, 0, transcript.turns().size(), t -> t.speaker() == speaker, heir, caret),
                transcript, less);
    }

    private static Edit given(Edit.Kind kind, Transcript transcript, int from, int to, Predicate<Turn> which, int speaker,
                              Position caret) {
        List<Turn> after = new ArrayList<>();
        for (Turn turn : transcript.turns().subList(from, to)) {
            after.add(which.test(turn) && turn.speaker() != speaker ? turn.spokenBy(speaker) : turn);
        }
        return Edit.of(kind, transcript, from, to - from, after, caret, caret);
    }

    private static Edit speakers(Edit.Kind kind, Transcript transcript, List<Speaker> after, Position caret) {
        return new Edit(kind, 0, List.of(), List.of(), transcript.speakers(), after, caret, caret);
    }

    private static Edit speakersToo(Edit edit, Transcript before, Transcript after) {
        return new Edit(edit.kind(), edit.index(), edit.before(), edit.after(), before.speakers(), after.speakers(),
                edit.caretBefore(), edit.caretAfter());
    }

    private static List<Speaker> withNew(Transcript transcript, String name) {
        int id = transcript.speakers().stream().mapToInt(Speaker::id).max().orElse(-1) + 1;
        List<Speaker> speakers = new ArrayList<>(transcript.speakers());
        speakers.add(new Speaker(id, Places.oneLine(name)));
        return speakers;
    }

    private static void known(Transcript transcript, int speaker) {
        if (speaker != Speaker.NONE) {
            named(transcript, speaker);
        }
    }

    private static Speaker named(Transcript transcript, int speaker) {
        return transcript.speaker(speaker).orElseThrow(() -> new IllegalArgumentException("no speaker " + speaker));
    }
}
