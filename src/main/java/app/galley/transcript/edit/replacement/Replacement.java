package app.galley.transcript.edit.replacement;

import app.galley.transcript.Position;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.edit.Edit;
import java.util.ArrayList;
import java.util.List;

/// One replacement of text, worked out step by step: which words it reaches, which of them stay the same, what time the others
/// get, and the turns that come about. A "line" is the text of a turn as it becomes.
public final class Replacement {
    private final Transcript transcript;
    private final Position from;
    private final Position to;
    private final Turn first;
    private final Turn last;
    private final List<String> inserted;
    private final List<String> lines;
    private final int shift;
    private final Inset inset;

    /// A replacement of what lies between two positions by text of which nothing more is known.
    ///
    /// @param from not behind `to`; both at whole characters
    /// @param text with no line breaks but `\n`
    public Replacement(Transcript transcript, Position from, Position to, String text) {
        this(transcript, from, to, text, Inset.NONE);
    }

    /// A replacement by text that comes with its words.
    ///
    /// @param inset the words that come with the text
    public Replacement(Transcript transcript, Position from, Position to, String text, Inset inset) {
        this.inset = inset;
        this.transcript = transcript;
        this.from = from;
        this.to = to;
        first = transcript.turns().get(from.turn());
        last = transcript.turns().get(to.turn());
        inserted = List.of(text.split("\n", -1));
        lines = new ArrayList<>(inserted);
        lines.set(0, first.text().substring(0, from.offset()) + lines.getFirst());
        shift = lines.getLast().length() - to.offset();
        lines.set(lines.size() - 1, lines.getLast() + last.text().substring(to.offset()));
    }

    /// The edit, of the kind that it is: typing, or a turn split or joined.
    ///
    /// @param caretBefore where the caret is now
    public Edit edit(Position caretBefore) {
        return edit(kind(), caretBefore);
    }

    /// The edit, of a kind that only the caller knows.
    public Edit edit(Edit.Kind kind, Position caretBefore) {
        Reach reach = Reach.of(transcript, from, to, inserted);
        TimeSpan gap = gap(reach);
        List<Zone.Placed> placed = new Zone(lines, reach.start(), reach.end() + shift, reach.words(), gap, inset).words();
        boolean emptied = placed.isEmpty() && !reach.words().isEmpty();
        List<Turn> after = turns(words(reach, placed), emptied ? Zone.span(reach.words()) : gap);
        Position caretAfter = new Position(from.turn() + lines.size() - 1, to.offset() + shift);
        return new Edit(kind, from.turn(), transcript.turns().subList(from.turn(), to.turn() + 1), after,
                transcript.speakers(), inset.speakers(transcript.speakers()), caretBefore, caretAfter);
    }

    private Edit.Kind kind() {
        boolean turnsMove = inserted.size() > 1 || from.turn() != to.turn();
        return turnsMove && String.join("", inserted).isBlank() && removesOnlyBlanks() ? Edit.Kind.SPLIT_OR_JOIN
                : Edit.Kind.TYPE;
    }

    private boolean removesOnlyBlanks() {
        for (int i = from.turn(); i <= to.turn(); i++) {
            String text = transcript.turns().get(i).text();
            int start = i == from.turn() ? from.offset() : 0;
            int end = i == to.turn() ? to.offset() : text.length();
            if (!text.substring(start, end).isBlank()) {
                return false;
            }
        }
        return true;
    }

    /// The time between the untouched words on either side; the slot of the turns when they hold no words at all.
    private TimeSpan gap(Reach reach) {
        if (reach.isBare()) {
            TimeSpan slot = transcript.turns().subList(from.turn(), to.turn() + 1).stream().map(Turn::slot)
                    .filter(s -> s.end() > s.start()).reduce(TimeSpan::hull).orElse(first.slot());
            if (slot.end() > slot.start()) {
                return slot;
            }
        }
        long start = reach.head().isEmpty() ? endBefore(from.turn()) : reach.head().getLast().time().end();
        long end = reach.tail().isEmpty() ? startAfter(to.turn(), start) : reach.tail().getFirst().time().start();
        return new TimeSpan(start, Math.max(start, end));
    }

    private long endBefore(int turn) {
        for (int i = turn - 1; i >= 0; i--) {
            Turn earlier = transcript.turns().get(i);
            if (!earlier.words().isEmpty()) {
                return earlier.words().getLast().time().end();
            }
            if (earlier.slot().end() > 0) {
                return earlier.slot().end();
            }
        }
        return 0;
    }

    private long startAfter(int turn, long otherwise) {
        for (int i = turn + 1; i < transcript.turns().size(); i++) {
            Turn later = transcript.turns().get(i);
            if (!later.words().isEmpty()) {
                return later.words().getFirst().time().start();
            }
            if (later.slot().end() > 0) {
                return later.slot().start();
            }
        }
        return otherwise;
    }

    private List<List<Word>> words(Reach reach, List<Zone.Placed> placed) {
        List<List<Word>> words = new ArrayList<>(lines.size());
        lines.forEach(line -> words.add(new ArrayList<>()));
        words.getFirst().addAll(reach.head());
        placed.forEach(p -> words.get(p.line()).add(p.word()));
        reach.tail().forEach(word -> words.getLast().add(word.shifted(shift)));
        for (int i = 0; i < lines.size(); i++) {
            words.set(i, inset.laidInto(words.get(i), i));
        }
        return words;
    }

    private List<Turn> turns(List<List<Word>> words, TimeSpan around) {
        List<TimeSpan> slots = new Slots(words, around).all();
        long nextId = lines.size() == 1 ? 0 : freeId();
        List<Speaker> speakers = inset.speakers(transcript.speakers());
        List<Turn> turns = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            boolean isLast = i > 0 && i == lines.size() - 1 && from.turn() != to.turn();
            long id = i == 0 ? first.id() : isLast ? last.id() : nextId++;
            int speaker = inset.speaker(i, isLast ? last.speaker() : first.speaker(), speakers, isAtStart(i));
            turns.add(new Turn(id, speaker, slots.get(i), lines.get(i), words.get(i), verified(i)));
        }
        return turns;
    }

    private long freeId() {
        long highest = 0;
        for (Turn turn : transcript.turns()) {
            highest = Math.max(highest, turn.id());
        }
        return highest + 1;
    }

    /// Whether nothing of the first turn stands before what was put in on this line.
    private boolean isAtStart(int line) {
        return line > 0 || from.offset() == 0;
    }

    /// A turn that is typed in stays verified, both halves of one that is split are; one that is joined of several is when all
    /// were that bring text. Lines that were put in whole are as they come.
    private boolean verified(int line) {
        if (line > 0 && line < lines.size() - 1) {
            return inset.verified(line);
        }
        if (lines.size() == 1 && from.turn() != to.turn()) {
            boolean firstBrings = from.offset() > 0;
            boolean lastBrings = to.offset() < last.text().length();
            return firstBrings && lastBrings ? first.verified() && last.verified()
                    : lastBrings ? last.verified() : first.verified();
        }
        return line == 0 ? first.verified() : last.verified();
    }
}
