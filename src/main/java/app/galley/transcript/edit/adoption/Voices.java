package app.galley.transcript.edit.adoption;

import app.galley.transcript.Speaker;
import app.galley.transcript.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Who is who: the speakers of another transcript of the same recording, found among those of the document by how many words they
/// say at the same time. Each speaker of the document is found once at most.
final class Voices {
    private static final long NEAR = 500;
    private final Map<Integer, Integer> found = new HashMap<>();

    private record Pair(int other, int own) { }

    Voices(Row document, Row other) {
        TreeMap<Long, Unit> said = new TreeMap<>();
        for (Unit unit : document.units()) {
            if (unit.word() != null && unit.of().speaker() != Speaker.NONE) {
                said.put(unit.word().time().start(), unit);
            }
        }
        Map<Pair, Integer> together = new HashMap<>();
        for (Unit unit : other.units()) {
            Unit own = unit.word() == null || unit.of().speaker() == Speaker.NONE ? null : at(said, unit.word());
            if (own != null) {
                together.merge(new Pair(unit.of().speaker(), own.of().speaker()), 1, Integer::sum);
            }
        }
        Set<Integer> taken = new HashSet<>();
        together.entrySet().stream().sorted(Map.Entry.<Pair, Integer>comparingByValue().reversed()
                .thenComparing(entry -> entry.getKey().other).thenComparing(entry -> entry.getKey().own)).forEach(entry -> {
                    if (!found.containsKey(entry.getKey().other) && taken.add(entry.getKey().own)) {
                        found.put(entry.getKey().other, entry.getKey().own);
                    }
                });
    }

    private static @Nullable Unit at(TreeMap<Long, Unit> said, Word word) {
        long middle = (word.time().start() + word.time().end()) / 2;
        Map.Entry<Long, Unit> before = said.floorEntry(middle);
        return before == null || before.getValue().of().time().end() + NEAR < middle ? null : before.getValue();
    }

    /// The id that a speaker has in the document; null for one that nobody there is.
    @Nullable Integer of(int other) {
        return other == Speaker.NONE ? (Integer) Speaker.NONE : found.get(other);
    }

    /// Gives those that nobody in the document is ids of their own, and names that no one has yet.
    ///
    /// @param others all speakers of the other transcript
    /// @return those who are new
    List<Speaker> addMissing(List<Speaker> own, List<Speaker> others) {
        List<Speaker> added = new ArrayList<>();
        Set<String> names = new HashSet<>();
        own.forEach(speaker -> names.add(speaker.name()));
        int next = own.stream().map(Speaker::id).max(Comparator.naturalOrder()).orElse(-1) + 1;
        for (Speaker other : others) {
            if (!found.containsKey(other.id())) {
                String name = other.name();
                for (int i = 2; !names.add(name); i++) {
                    name = other.name() + " (" + i + ")";
                }
                found.put(other.id(), next);
                added.add(new Speaker(next++, name));
            }
        }
        return added;
    }
}
