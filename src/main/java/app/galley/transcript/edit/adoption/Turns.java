package app.galley.transcript.edit.adoption;

import app.galley.transcript.Passage;
import app.galley.transcript.Position;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.edit.replacement.Seam;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes turns of laid words. A turn that comes about keeps the identity of the document's turn its first words are of; one that is
/// as it was is the very same. Made for one adoption.
final class Turns {
    private static final long FRONT = Long.MIN_VALUE;
    private final Transcript document;
    private final List<Laid> laid;
    private final Set<Long> ids = new HashSet<>();
    private final List<Turn> turns = new ArrayList<>();
    private final Position[] starts;
    private final Position[] ends;
    private long free;

    Turns(Transcript document, List<Laid> laid) {
        this.document = document;
        this.laid = laid;
        starts = new Position[laid.size()];
        ends = new Position[laid.size()];
        free = document.turns().stream().map(Turn::id).max(Comparator.naturalOrder()).orElse(0L) + 1;
        for (int start = 0, end; start < laid.size(); start = end) {
            end = start + 1;
            while (end < laid.size() && !parts(laid.get(end - 1), laid.get(end))) {
                end++;
            }
            turns.add(turn(start, end));
        }
    }

    private static boolean parts(Laid before, Laid laid) {
        return laid.begins() || before.speaker() != laid.speaker() || before.verified() != laid.verified()
                || laid.written().word() == null || before.written().word() == null;
    }

    private Turn turn(int from, int to) {
        StringBuilder text = new StringBuilder();
        List<Word> words = new ArrayList<>();
        boolean verified = true;
        for (int i = from; i < to; i++) {
            Laid one = laid.get(i);
            text.append(i == from ? "" : gap(laid.get(i - 1), one));
            starts[i] = new Position(turns.size(), text.length());
            Word place = one.written().word();
            if (place != null && one.word() != null) {
                int start = text.length() + place.start() - one.written().from();
                words.add(one.word().placed(start, start + place.end() - place.start()));
            }
            text.append(one.written().form());
            ends[i] = new Position(turns.size(), text.length());
            verified &= one.verified();
        }
        Turn former = former(from, to);
        TimeSpan slot = former != null ? former.slot() : words.stream().map(Word::time).reduce(TimeSpan::hull)
                .orElse(laid.get(from).written().of().slot());
        Turn turn = new Turn(former != null ? former.id() : free++, laid.get(from).speaker(), slot, text.toString(), words, verified);
        return former != null && turn.equals(trimmed(former)) ? asItWas(former, from, to) : turn;
    }

    /// Blanks at the edges of a turn are no word's; they stay where nothing changes.
    private Turn asItWas(Turn former, int from, int to) {
        int lead = former.text().indexOf(former.text().strip());
        for (int i = from; i < to && lead > 0; i++) {
            starts[i] = new Position(turns.size(), starts[i].offset() + lead);
            ends[i] = new Position(turns.size(), ends[i].offset() + lead);
        }
        return former;
    }

    private static Turn trimmed(Turn turn) {
        String text = turn.text().strip();
        int lead = turn.text().indexOf(text);
        return text.equals(turn.text()) ? turn : turn.saying(text, turn.words().stream().map(word -> word.shifted(-lead)).toList());
    }

    private @Nullable Turn former(int from, int to) {
        for (int i = from; i < to; i++) {
            Unit own = laid.get(i).own();
            if (own != null && ids.add(own.of().id())) {
                return own.of();
            }
        }
        return null;
    }

    private static String gap(Laid before, Laid laid) {
        String between = between(before.own(), laid.own());
        if (between == null) {
            between = between(before.other(), laid.other());
        }
        if (between != null) {
            return between;
        }
        String left = before.written().form();
        return Seam.joins(left.codePointBefore(left.length()), laid.written().form().codePointAt(0)) ? " " : "";
    }

    /// What stands between two units of one text; null when they do not follow each other in one turn.
    private static @Nullable String between(@Nullable Unit before, @Nullable Unit unit) {
        return before != null && unit != null && unit.index() == before.index() + 1 && unit.turn() == before.turn()
                ? unit.of().text().substring(before.to(), unit.from()) : null;
    }

    /// The turns, with those put in that hold no text.
    ///
    /// @param silent those of the new result: where they belong in time, when nothing is said then; the document's stay where they
    ///        are, unless words of the new result are heard then
    List<Turn> with(List<Turn> silent) {
        List<Turn> all = withOwn();
        for (Turn empty : silent) {
            if (empty.slot().end() > empty.slot().start() && all.stream().noneMatch(turn -> meets(turn.time(), empty.slot()))) {
                int place = all.size();
                while (place > 0 && all.get(place - 1).time().start() > empty.slot().start()) {
                    place--;
                }
                all.add(place, renumbered(empty));
            }
        }
        return all;
    }

    private List<Turn> withOwn() {
        Map<Long, List<Turn>> behind = new HashMap<>();
        Set<Long> standing = new HashSet<>();
        turns.forEach(turn -> standing.add(turn.id()));
        long last = FRONT;
        for (Turn turn : document.turns()) {
            if (standing.contains(turn.id())) {
                last = turn.id();
            } else if (turn.text().isBlank() && laid.stream().noneMatch(one -> isNewIn(turn.slot(), one))) {
                behind.computeIfAbsent(last, id -> new ArrayList<>()).add(turn);
            }
        }
        List<Turn> all = new ArrayList<>();
        Deque<Turn> waiting = new ArrayDeque<>(behind.getOrDefault(FRONT, List.of()));
        for (Turn turn : turns) {
            while (!waiting.isEmpty() && (ids.contains(turn.id()) || turn.time().start() >= waiting.getFirst().slot().start())) {
                all.add(waiting.removeFirst());
            }
            all.add(turn);
            waiting.addAll(behind.getOrDefault(turn.id(), List.of()));
        }
        all.addAll(waiting);
        return all;
    }

    private static boolean isNewIn(TimeSpan slot, Laid one) {
        return one.own() == null && one.word() != null && meets(one.word().time(), slot);
    }

    private Turn renumbered(Turn turn) {
        return new Turn(free++, turn.speaker(), turn.slot(), turn.text(), turn.words(), turn.verified());
    }

    private static boolean meets(TimeSpan one, TimeSpan other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    /// A place in these turns, counted among all.
    Position among(Position place, List<Turn> all) {
        for (int i = place.turn(); i < all.size() && place.turn() < turns.size(); i++) {
            if (all.get(i) == turns.get(place.turn())) {
                return new Position(i, place.offset());
            }
        }
        return place;
    }

    /// Where laid words stand; the place between two words when there are none.
    Passage place(int from, int to) {
        if (from < to) {
            return new Passage(starts[from], ends[to - 1]);
        }
        Position at = from < starts.length ? starts[from] : from > 0 ? ends[from - 1] : Position.START;
        return new Passage(at, at);
    }
}
