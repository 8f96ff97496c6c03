package app.galley.transcript.review.term;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what a glossary explains or lists: the first cell of a row of a table, "Term – explanation", "Term: explanation", and lines that are a term and
/// nothing else. Immutable; any thread.
final class GlossaryLines {
    private static final int MOST_WORDS = 6;
    private static final int MOST_CHARS = 60;
    private static final int BARE_WORDS = 4;
    /// A line of a letter or an address has a colon too; so many make a glossary.
    private static final int FEWEST = 3;
    private static final Pattern EXPLAINED = Pattern.compile("([^:–—=]{1,80}?)(?:\\s*:\\s+|\\s+[–—-]\\s+|\\s+=\\s+)\\S.*");
    private static final Pattern BULLET = Pattern.compile("^(?:[•·▪◦‣*o–—-]|\\(?\\d{1,3}[.)]|\\(?[a-z]\\))\\s+");
    private final Set<String> terms = new LinkedHashSet<>();
    private final List<List<String>> lines;

    /// @param lines paragraphs and rows, with their cells
    GlossaryLines(List<List<String>> lines) {
        this.lines = lines;
        rows();
        explained();
        bare();
    }

    /// The terms, in the order of the text.
    Set<String> terms() {
        return terms;
    }

    private void rows() {
        List<String> firsts = lines.stream().filter(cells -> cells.size() > 1).map(List::getFirst).toList();
        // in two columns of running text the left one is no list
        List<String> short_ = firsts.stream().map(GlossaryLines::term).flatMap(Optional::stream).toList();
        if (short_.size() * 2 >= firsts.size()) {
            terms.addAll(short_);
        }
    }

    private void explained() {
        List<String> single = single();
        List<String> found = single.stream().map(line -> EXPLAINED.matcher(BULLET.matcher(line).replaceFirst(""))).filter(Matcher::matches)
                .map(match -> match.group(1)).map(GlossaryLines::term).flatMap(Optional::stream).toList();
        if (found.size() >= FEWEST || !found.isEmpty() && found.size() * 2 >= single.size()) {
            terms.addAll(found);
        }
    }

    private void bare() {
        List<String> single = single();
        List<String> found = single.stream().map(line -> BULLET.matcher(line).replaceFirst("")).filter(line -> line.split("\\s+").length <= BARE_WORDS)
                .filter(line -> !EXPLAINED.matcher(line).matches()).map(GlossaryLines::term).flatMap(Optional::stream).toList();
        if (found.size() >= FEWEST && found.size() * 3 >= single.size() * 2) {
            terms.addAll(found);
        }
    }

    private List<String> single() {
        return lines.stream().filter(cells -> cells.size() == 1).map(List::getFirst).toList();
    }

    /// What can be a term: a few words that are no sentence.
    private static Optional<String> term(String cell) {
        String text = BULLET.matcher(cell.strip()).replaceFirst("").replaceFirst("[,;:]$", "").strip();
        boolean fits = !text.isEmpty() && text.length() <= MOST_CHARS && text.split("\\s+").length <= MOST_WORDS && text.codePoints().anyMatch(Character::isLetter)
                && !text.matches(".*[?!;]$|.*\\p{Ll}{2}\\.$|.*[.?!]\\s+\\p{Lu}\\p{Ll}+\\s.*|\\S*(://|@)\\S*");
        return fits ? Optional.of(text) : Optional.empty();
    }
}
