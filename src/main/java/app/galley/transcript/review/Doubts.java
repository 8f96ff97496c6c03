package app.galley.transcript.review;

import app.galley.transcript.Position;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.edit.Unchanged;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The doubtful words of a transcript as a list to work through. Used by one thread.
///
/// A word is doubtful when the recogniser was less sure of it than a limit, it is not struck, and its turn is not verified.
/// Accepted and typed words have the confidence 1, so that only words of the machine are in the list.
public final class Doubts {
    /// Words the recogniser was less sure of than this are doubtful.
    public static final double BELOW = 0.6;
    private final Transcript transcript;
    private final double below;
    private final Importance importance;
    /// Those of each turn.
    private final List<List<Found>> found;
    private final int size;
    private @Nullable List<Doubt> inOrder;
    private @Nullable List<Doubt> ranked;

    /// A doubtful word of a turn.
    private record Found(int word, TimeSpan time, float confidence, Doubt.Reason reason) { }

    private Doubts(Transcript transcript, double below, Importance importance, List<List<Found>> found) {
        this.transcript = transcript;
        this.below = below;
        this.importance = importance;
        this.found = found;
        this.size = found.stream().mapToInt(List::size).sum();
    }

    /// The doubtful words of a transcript.
    ///
    /// @param below the limit, 0 to 1
    public static Doubts of(Transcript transcript, double below) {
        Importance importance = Importance.in(transcript);
        List<List<Found>> found = new ArrayList<>(transcript.turns().size());
        for (Turn turn : transcript.turns()) {
            found.add(in(turn, below, importance));
        }
        return new Doubts(transcript, below, importance, found);
    }

    /// Whether a word is doubtful.
    public static boolean isDoubtful(Turn turn, Word word, double below) {
        return word.confidence() < below && !word.struck() && !turn.verified();
    }

    /// The doubtful words of a transcript that came from this one's by edits: only the turns that changed are looked at
    /// again. The lists are the same objects when nothing in them changes.
    public Doubts after(Transcript now) {
        Unchanged same = Unchanged.between(transcript.turns(), now.turns());
        List<List<Found>> next = new ArrayList<>(now.turns().size());
        next.addAll(same.atFront(found));
        for (Turn turn : same.changed(now.turns())) {
            next.add(in(turn, below, importance));
        }
        next.addAll(same.atRear(found));
        Doubts doubts = new Doubts(now, below, importance, next);
        if (isAsBefore(next, same)) {
            doubts.inOrder = inOrder;
            doubts.ranked = ranked;
        }
        return doubts;
    }

    private boolean isAsBefore(List<List<Found>> next, Unchanged same) {
        if (next.size() != found.size()) {
            return false;
        }
        for (int i = same.front(); i < next.size() - same.rear(); i++) {
            if (!next.get(i).equals(found.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<Found> in(Turn turn, double below, Importance importance) {
        List<Found> found = List.of();
        List<Word> words = turn.words();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (isDoubtful(turn, word, below)) {
                if (found.isEmpty()) {
                    found = new ArrayList<>();
                }
                found.add(new Found(i, word.time(), word.confidence(), importance.of(turn, word)));
            }
        }
        return found;
    }

    /// How many there are.
    public int size() {
        return size;
    }

    /// All in the order of the text. The same list while nothing in it changes.
    public List<Doubt> inOrder() {
        List<Doubt> known = inOrder;
        if (known == null) {
            known = new ArrayList<>(size);
            for (int turn = 0; turn < found.size(); turn++) {
                for (Found one : found.get(turn)) {
                    known.add(new Doubt(turn, one.word, one.time, one.confidence, one.reason));
                }
            }
            inOrder = known;
        }
        return known;
    }

    /// All, those first that deserve it most; of equal ones the earlier in the text. The same list while nothing in it changes.
    public List<Doubt> ranked() {
        List<Doubt> known = ranked;
        if (known == null) {
            known = new ArrayList<>(inOrder());
            known.sort(Comparator.comparingDouble(Doubt::weight).reversed());
            ranked = known;
        }
        return known;
    }

    /// The first one that begins at a position or behind it, on from the start when there is none.
    public Optional<Doubt> next(Position from) {
        List<Doubt> all = inOrder();
        int at = firstFrom(from);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(at == all.size() ? 0 : at));
    }

    /// The last one that begins before a position, on from the end when there is none.
    public Optional<Doubt> previous(Position to) {
        List<Doubt> all = inOrder();
        int at = firstFrom(to) - 1;
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(at < 0 ? all.size() - 1 : at));
    }

    private int firstFrom(Position position) {
        List<Doubt> all = inOrder();
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            Doubt doubt = all.get(middle);
            Position start = new Position(doubt.turn(), transcript.turns().get(doubt.turn()).words().get(doubt.word()).start());
            if (start.compareTo(position) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
