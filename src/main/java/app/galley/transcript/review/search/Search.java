package app.galley.transcript.review.search;

import app.galley.transcript.Passage;
import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.edit.Unchanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// What a query finds in a transcript: passages in the order of the text, each within a turn, none overlapping another. After an
/// edit only the turns that changed are searched again. Used by one thread.
///
/// A search never takes long: a regular expression that runs away is stopped, and then nothing is found but a [Fault].
public final class Search {
    private final Transcript transcript;
    private final Query query;
    private final @Nullable Finder finder;
    private final @Nullable Fault fault;
    /// Of each turn: start, end, start, end.
    private final List<int[]> found;
    private final int size;
    private @Nullable List<Passage> hits;

    private Search(Transcript transcript, Query query, @Nullable Finder finder, @Nullable Fault fault, List<int[]> found) {
        this.transcript = transcript;
        this.query = query;
        this.finder = finder;
        this.fault = fault;
        this.found = found;
        int places = 0;
        for (int[] inTurn : found) {
            places += inTurn.length;
        }
        size = places / 2;
    }

    /// Searches a transcript.
    public static Search of(Transcript transcript, Query query) {
        Finder finder;
        try {
            finder = Finder.of(query);
        } catch (PatternSyntaxException wrong) {
            return failed(transcript, query, new Fault(Fault.Kind.NOT_A_PATTERN, wrong.getIndex() + 1));
        } catch (StackOverflowError deep) {
            // groups in groups in groups: the JDK reads them one call deeper each
            return failed(transcript, query, new Fault(Fault.Kind.TOO_MUCH_WORK, 0));
        }
        return searched(transcript, query, finder, List.of(), 0, List.of());
    }

    private static Search failed(Transcript transcript, Query query, Fault fault) {
        return new Search(transcript, query, null, fault, List.of());
    }

    private static Search searched(Transcript transcript, Query query, Finder finder, List<int[]> front, int behind,
                                   List<int[]> rear) {
        List<Turn> turns = transcript.turns();
        List<int[]> found = new ArrayList<>(turns.size());
        found.addAll(front);
        List<Turn> anew = turns.subList(front.size(), turns.size() - behind);
        finder.grant(anew.stream().mapToLong(t -> t.text().length()).sum());
        try {
            for (Turn turn : anew) {
                found.add(finder.in(turn));
            }
        } catch (CancellationException endless) {
            return failed(transcript, query, new Fault(Fault.Kind.TOO_MUCH_WORK, 0));
        }
        found.addAll(rear);
        return new Search(transcript, query, finder, null, found);
    }

    /// The same search in a transcript that came from this one's by edits.
    public Search after(Transcript now) {
        if (now == transcript) {
            return this;
        }
        Finder same = finder;
        if (same == null) {
            return of(now, query);
        }
        Unchanged kept = Unchanged.between(transcript.turns(), now.turns());
        return searched(now, query, same, kept.atFront(found), kept.rear(), kept.atRear(found));
    }

    /// What was found.
    public List<Passage> hits() {
        List<Passage> known = hits;
        if (known == null) {
            List<Passage> all = new ArrayList<>(size);
            for (int turn = 0; turn < found.size(); turn++) {
                int[] places = found.get(turn);
                for (int i = 0; i < places.length; i += 2) {
                    all.add(Passage.in(turn, places[i], places[i + 1]));
                }
            }
            known = List.copyOf(all);
            hits = known;
        }
        return known;
    }

    /// How many hits there are.
    public int size() {
        return size;
    }

    /// The index of the first hit that begins at a position or behind it, [#size] when there is none.
    public int indexFrom(Position position) {
        List<Passage> all = hits();
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).from().compareTo(position) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Why nothing could be looked for.
    public Optional<Fault> fault() {
        return Optional.ofNullable(fault);
    }

    /// What is wrong with a text that is to replace hits.
    public Optional<Fault> faultOf(String template) {
        return finder == null ? Optional.empty() : finder.faultOf(template);
    }

    /// What comes in the place of a hit: the template, in which `$1` stands for what the first group of a regular expression
    /// holds.
    ///
    /// @param hit one of [#hits]
    /// @param template without a fault
    public String replacement(Passage hit, String template) {
        Finder same = finder;
        if (same == null) {
            throw new IllegalStateException("nothing was looked for");
        }
        String text = transcript.turns().get(hit.from().turn()).text();
        return same.replacement(text, hit.from().offset(), hit.to().offset(), template);
    }

    /// The transcript that was searched.
    public Transcript transcript() {
        return transcript;
    }

    /// What was looked for.
    public Query query() {
        return query;
    }
}
