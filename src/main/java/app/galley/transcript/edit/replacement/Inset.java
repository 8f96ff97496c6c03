package app.galley.transcript.edit.replacement;

import app.galley.transcript.Speaker;
import app.galley.transcript.Tokens;
import app.galley.transcript.Word;
import app.galley.transcript.edit.Fragment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What comes with a text that is put in: the times of its words, and for a text of several lines who says them. Stateless.
///
/// @param lines the lines that are put in; none for text that is typed
/// @param at where the first of them goes in its turn; the others begin one
public record Inset(List<Fragment.Line> lines, int at) {
    /// For text of which nothing more is known.
    public static final Inset NONE = new Inset(List.of(), 0);

    /// The words of a line with those that were put in as they came. A word of the text that reaches beyond one that was put
    /// in has grown together with its neighbour and stays.
    ///
    /// @param words the words as the text alone gives them
    /// @param line the line
    List<Word> laidInto(List<Word> words, int line) {
        if (lines.isEmpty() || lines.get(line).words().isEmpty()) {
            return words;
        }
        List<Word> laid = new ArrayList<>(words.size());
        int next = 0;
        for (Word word : lines.get(line).words()) {
            Word own = word.shifted(begin(line));
            while (next < words.size() && words.get(next).end() <= own.start()) {
                laid.add(words.get(next++));
            }
            int behind = next;
            boolean fits = true;
            while (behind < words.size() && words.get(behind).start() < own.end()) {
                fits &= words.get(behind).start() >= own.start() && words.get(behind).end() <= own.end();
                behind++;
            }
            if (fits) {
                laid.add(own);
                next = behind;
            }
        }
        laid.addAll(words.subList(next, words.size()));
        return laid;
    }

    /// Whether a place belongs to a word that comes with its own time.
    ///
    /// @param text the line as it becomes
    boolean brings(String text, int line, Tokens.Place place) {
        if (lines.isEmpty()) {
            return false;
        }
        List<Word> words = lines.get(line).words();
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).end() + begin(line) < place.end()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low == words.size() || words.get(low).start() + begin(line) > place.start()) {
            return false;
        }
        return Tokens.divides(text, words.get(low).start() + begin(line)) && Tokens.divides(text, words.get(low).end() + begin(line));
    }

    private int begin(int line) {
        return line == 0 ? at : 0;
    }

    /// Whether a line that was put in as a whole was verified where it came from.
    boolean verified(int line) {
        return !lines.isEmpty() && lines.get(line).verified();
    }

    /// The transcript's speakers and those of them who are named here and were not yet there.
    List<Speaker> speakers(List<Speaker> known) {
        List<Speaker> all = known;
        for (String name : lines.size() < 2 ? List.<String>of() : lines.stream().map(Fragment.Line::speaker).toList()) {
            if (!name.isEmpty() && named(all, name).isEmpty()) {
                all = new ArrayList<>(all);
                all.add(new Speaker(all.stream().mapToInt(Speaker::id).max().orElse(-1) + 1, name));
            }
        }
        return all;
    }

    /// Who says a line: the one who said it where it came from, when it is one of several and brings all the text before it;
    /// else the one who says the turn it went into.
    ///
    /// @param otherwise the speaker of that turn
    /// @param all the speakers as [#speakers] gives them
    /// @param atStart whether no other text stands before it
    int speaker(int line, int otherwise, List<Speaker> all, boolean atStart) {
        if (lines.size() < 2 || !atStart || lines.get(line).text().isBlank()) {
            return otherwise;
        }
        String name = lines.get(line).speaker();
        return name.isEmpty() ? Speaker.NONE : named(all, name).map(Speaker::id).orElse(otherwise);
    }

    private static Optional<Speaker> named(List<Speaker> speakers, String name) {
        return speakers.stream().filter(s -> s.name().equals(name)).findFirst();
    }
}
