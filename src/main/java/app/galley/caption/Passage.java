package app.galley.caption;

import app.galley.caption.form.Sounds;
import app.galley.transcript.Published;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A turn on its way into cues. The name of its speaker may have to stand at several places of it, where others have come in between, and some of its cues
/// may be locked; a cue begins at each of them. What was found before is taken over where its words are the same. Used by one thread.
final class Passage {
    private final Turn turn;
    private final List<Unit> units;
    /// The same with sounds in the form of the style.
    private final List<Unit> formed;
    private final String speaker;
    private final List<LockedCue> locks;
    private final TreeSet<Integer> labels = new TreeSet<>();
    /// How it is cut, by where the name stands.
    private final Map<Set<Integer>, List<Part>> known = new HashMap<>();
    private long next = Long.MAX_VALUE;
    private List<Piece> pieces;
    private List<Part> parts = List.of();

    /// A stretch that is cut by itself.
    ///
    /// @param to the unit behind its last one
    private record Piece(int to, Cut cut) { }

    /// One of its cues, and the first unit of it.
    record Part(int from, TrackCue cue) { }

    /// @param units of the turn, at least one
    /// @param speaker the speaker's name, empty when nobody is named
    /// @param locks that may be for words of the turn, by time
    private Passage(Turn turn, List<Unit> units, List<Unit> formed, String speaker, List<LockedCue> locks, List<Piece> pieces) {
        this.turn = turn;
        this.units = units;
        this.formed = formed;
        this.speaker = speaker;
        this.locks = List.copyOf(locks);
        this.pieces = pieces;
    }

    /// The passage of a turn; one without units when nothing of it is shown.
    static Passage of(Turn turn, String speaker, List<LockedCue> locks, Sounds sounds) {
        List<Unit> units = Unit.of(Published.of(turn));
        return new Passage(turn, units, Unit.formed(units, sounds), speaker, locks, List.of());
    }

    /// The passage of a turn that was changed: it begins from what is known of this one.
    Passage become(Turn now, String name, List<LockedCue> lockedNow, Sounds sounds) {
        List<Unit> same = now == turn ? units : Unit.of(Published.of(now));
        return new Passage(now, same, now == turn ? formed : Unit.formed(same, sounds), name, lockedNow, pieces);
    }

    /// Whether it is the passage of this very turn.
    boolean isOf(Turn other, String name, List<LockedCue> locked) {
        return turn == other && speaker.equals(name) && locks.equals(locked);
    }

    boolean isEmpty() {
        return units.isEmpty();
    }

    /// When its first words begin.
    long start() {
        return units.getFirst().time().start();
    }

    long lastStart() {
        return units.getLast().time().start();
    }

    /// The speaker's name, empty when nobody is named.
    String speaker() {
        return speaker;
    }

    /// The turn's id.
    long id() {
        return turn.id();
    }

    /// Its cues.
    List<Part> parts() {
        return parts;
    }

    /// Says when the words behind it begin, [Long#MAX_VALUE] when none do.
    void followedAt(long moment) {
        if (next != moment) {
            next = moment;
            known.clear();
        }
    }

    /// Takes the names out of it.
    void clearLabels() {
        labels.clear();
    }

    /// Puts the speaker's name before its first word, from the next cut on, unless the first cue is locked.
    void labelBegin() {
        if (!speaker.isEmpty() && locks.stream().noneMatch(lock -> lock.covers(start()))) {
            labels.add(0);
        }
    }

    /// Puts the speaker's name before a cue, from the next cut on; a locked cue says what its writer wanted.
    ///
    /// @return whether it is new there
    boolean label(Part part) {
        return !speaker.isEmpty() && part.cue().state() == TrackCue.State.CUT && labels.add(part.from());
    }

    /// Whether it is known how it is cut with the labels it has.
    boolean isCut() {
        return known.containsKey(labels);
    }

    /// Cuts it with the labels and locks it has. What was found before for the same labels is taken as it is: that nothing else decides how a passage is cut
    /// is what makes a track that follows the track of the whole.
    void cut(CaptionStyle style, Phrasing phrasing) {
        List<Part> before = known.get(labels);
        parts = before == null ? made(style, phrasing) : before;
        known.put(Set.copyOf(labels), parts);
    }

    private List<Part> made(CaptionStyle style, Phrasing phrasing) {
        List<Part> made = new ArrayList<>();
        List<Piece> cut = new ArrayList<>();
        int from = 0;
        for (LockedCue lock : locks) {
            int first = from;
            while (first < units.size() && !lock.covers(units.get(first).time().start())) {
                first++;
            }
            int end = first;
            while (end < units.size() && lock.covers(units.get(end).time().start())) {
                end++;
            }
            if (end > first) {
                cut(from, first, style, phrasing, made, cut);
                made.add(new Part(first, locked(lock, first, end)));
                from = end;
            }
        }
        cut(from, units.size(), style, phrasing, made, cut);
        pieces = cut;
        return made;
    }

    private TrackCue locked(LockedCue lock, int from, int to) {
        String said = said(from, to);
        return new TrackCue(lock.cue(), turn.id(), turn.speaker(), heard(from, to), said,
                said.equals(lock.said()) ? TrackCue.State.LOCKED : TrackCue.State.OUTDATED);
    }

    /// Cuts what lies between two locked cues.
    private void cut(int first, int last, CaptionStyle style, Phrasing phrasing, List<Part> made, List<Piece> cut) {
        if (first == last) {
            return;
        }
        TreeSet<Integer> starts = new TreeSet<>(labels.subSet(first, last));
        starts.add(first);
        for (int from : starts) {
            Integer following = starts.higher(from);
            int to = following == null ? last : following;
            List<Unit> label = labels.contains(from) ? label(from, style) : List.of();
            List<Unit> piece = new ArrayList<>(label);
            piece.addAll(formed.subList(from, to));
            if (!label.isEmpty()) {
                piece.set(label.size(), formed.get(from).behindABlank());
            } else if (labels.contains(from)) {
                piece.set(0, formed.get(from).showing(style.form().dash().before(formed.get(from).text())));
            }
            long end = to == units.size() ? next : units.get(to).time().start();
            Cut fresh = last(cut.size(), to).map(before -> new Cut(piece, style, phrasing, end, before.cut())).orElseGet(() -> new Cut(piece, style, phrasing, end));
            cut.add(new Piece(to, fresh));
            for (Cut.Part part : fresh.parts(speaker)) {
                int unit = from + Math.max(0, part.from() - label.size());
                int behind = from + part.to() - label.size();
                made.add(new Part(unit, new TrackCue(part.cue(), turn.id(), turn.speaker(), heard(unit, behind), said(unit, behind), TrackCue.State.CUT)));
            }
        }
    }

    /// How the piece at a place was cut last.
    private Optional<Piece> last(int place, int to) {
        for (Piece piece : pieces) {
            if (piece.to() == to) {
                return Optional.of(piece);
            }
        }
        return place < pieces.size() ? Optional.of(pieces.get(place)) : Optional.empty();
    }

    private TimeSpan heard(int from, int to) {
        if (to <= from) {
            // a name alone, before a word that fills a cue by itself
            return new TimeSpan(units.get(from).time().start(), units.get(from).time().start());
        }
        TimeSpan hull = units.get(from).time();
        for (int i = from + 1; i < to; i++) {
            hull = hull.hull(units.get(i).time());
        }
        return hull;
    }

    private String said(int from, int to) {
        StringBuilder said = new StringBuilder();
        for (int i = from; i < to; i++) {
            said.append(i > from ? " " : "").append(units.get(i).text());
        }
        return said.toString();
    }

    private List<Unit> label(int unit, CaptionStyle style) {
        long start = units.get(unit).time().start();
        List<Unit> label = new ArrayList<>();
        for (String word : style.form().label(speaker)) {
            label.add(new Unit(word, new TimeSpan(start, start), true));
        }
        return label;
    }
}
