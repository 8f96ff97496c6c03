package app.galley.format.mend;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Collects what a reader mends, however much it is: of each kind the first places, and how many there are. Not thread-safe.
public final class Mends {
    /// So many places of one kind are kept.
    static final int KEPT = 20;
    private final List<Mend> places = new ArrayList<>();
    private final Map<Mend.Kind, Integer> counts = new EnumMap<>(Mend.Kind.class);

    private Mend.Unit unit = Mend.Unit.LINE;

    /// Makes an empty collection.
    public Mends() {
    }

    /// Says what the reader counts places in, where it is not lines.
    public void countedIn(Mend.Unit newUnit) {
        unit = newUnit;
    }

    /// Notes a place.
    ///
    /// @param place counted from 1; 0 for the file as a whole
    /// @param arguments what the sentence names beside the place; never words of the text
    public void add(Mend.Kind kind, int place, Object... arguments) {
        if (counts.merge(kind, 1, Integer::sum) <= KEPT) {
            places.add(new Mend(kind, unit, place, List.of(arguments)));
        }
    }

    /// The places that are kept, by their order in the file.
    public List<Mend> places() {
        return places.stream().sorted(java.util.Comparator.comparingInt(Mend::place)).toList();
    }

    /// How many places there are, kept or not.
    public int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// How many places of a kind there are.
    public int count(Mend.Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /// How many places are not kept.
    public int left() {
        return count() - places.size();
    }

    /// Whether the file was read just as it stands.
    public boolean isEmpty() {
        return counts.isEmpty();
    }
}
