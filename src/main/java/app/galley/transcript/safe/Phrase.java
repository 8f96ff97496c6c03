package app.galley.transcript.safe;

import app.galley.transcript.Tokens;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words that nobody is to find: the same in upper and lower case and in every form of Unicode, whatever signs and blanks stand between them. Immutable.
public final class Phrase {
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}\\p{M}]+$");
    private final List<String> parts;
    private final String words;
    private final Pattern pattern;

    private Phrase(List<String> parts, Pattern pattern) {
        this.parts = List.copyOf(parts);
        this.words = String.join(" ", parts);
        this.pattern = pattern;
    }

    /// The words of a text, one phrase; empty when it holds no letter and no digit.
    public static List<Phrase> of(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : folded(text).split("[\\s\\p{Z}]+")) {
            String bare = bare(part);
            if (!bare.isEmpty()) {
                parts.add(bare);
            }
        }
        return parts.isEmpty() ? List.of() : List.of(new Phrase(parts, pattern(parts)));
    }

    private static Pattern pattern(List<String> parts) {
        String inner = String.join("[^\\p{L}\\p{N}]+", parts.stream().map(Pattern::quote).toList());
        boolean number = parts.stream().allMatch(part -> part.codePoints().allMatch(Character::isDigit));
        boolean unparted = Tokens.isIdeographic(parts.getFirst().codePointAt(0)) || Tokens.isChained(parts.getFirst().codePointAt(0));
        // the digits of a time code or of a decimal are no word; where words stand without blanks there are no edges to look at
        String before = unparted ? "" : number ? "(?<![\\p{L}\\p{N}])(?<!\\d[.:;,])" : "(?<![\\p{L}\\p{N}])";
        String behind = unparted ? "" : number ? "(?![\\p{L}\\p{N}])(?![.:;,]\\d)" : "(?![\\p{L}\\p{N}])";
        return Pattern.compile(before + inner + behind);
    }

    /// A text in the form in which phrases are looked for.
    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /// A part of a folded text without the signs at its edges.
    static String bare(String part) {
        return EDGES.matcher(part).replaceAll("");
    }

    /// How often it stands in a text that is folded.
    public int count(String folded) {
        if (!folded.contains(parts.getFirst())) {
            return 0;
        }
        Matcher matcher = pattern.matcher(folded);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    /// The words of a turn that it covers, as indices of the first and the last, for each place where it stands.
    List<int[]> places(Said said) {
        if (!said.all().contains(parts.getFirst())) {
            return List.of();
        }
        List<int[]> places = new ArrayList<>();
        for (int i = 0; i + parts.size() <= said.bare().size(); i++) {
            if (said.bare().subList(i, i + parts.size()).equals(parts)) {
                places.add(new int[] {said.owner().get(i), said.owner().get(i + parts.size() - 1)});
            }
        }
        // inside of longer words, such as a name in the genitive, and across words without blanks
        for (int i = 0; parts.size() == 1 && i < said.words().size(); i++) {
            int index = i;
            if (count(said.words().get(i)) > 0 && places.stream().noneMatch(place -> place[0] <= index && index <= place[1])) {
                places.add(new int[] {i, i});
            }
        }
        places.sort((one, other) -> Integer.compare(one[0], other[0]));
        return Collections.unmodifiableList(places);
    }

    /// The words, in lower case, one blank between them.
    public String words() {
        return words;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Phrase phrase && phrase.words.equals(words);
    }

    @Override
    public int hashCode() {
        return words.hashCode();
    }

    @Override
    public String toString() {
        return "a phrase of " + parts.size() + " words";
    }
}
