package app.galley.format.publication;

import app.galley.format.Text;
import app.galley.format.Writing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where the titles of chapters stand among the turns: each before the first turn that begins with it or behind. Who speaks over the beginning of a chapter
/// is not cut in two.
final class Headings {
    /// A turn that begins so little before its chapter, in milliseconds, belongs to it.
    private static final long NEAR = 500;
    private final Map<Integer, List<String>> before = new HashMap<>();

    Headings(List<Said> turns, List<Writing.Chapter> chapters) {
        int turn = 0;
        for (Writing.Chapter chapter : chapters) {
            while (turn < turns.size() && turns.get(turn).time().start() < chapter.start() - NEAR) {
                turn++;
            }
            String title = Text.oneLine(chapter.title());
            if (turn < turns.size() && !title.isEmpty()) {
                before.computeIfAbsent(turn, index -> new ArrayList<>()).add(title);
            }
        }
    }

    /// The titles before a turn.
    List<String> before(int turn) {
        return before.getOrDefault(turn, List.of());
    }

    /// All titles, in the order of the text.
    List<String> all() {
        return before.entrySet().stream().sorted(Map.Entry.comparingByKey()).flatMap(entry -> entry.getValue().stream()).toList();
    }
}
