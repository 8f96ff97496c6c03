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
    private final String words;
    private final Pattern pattern;

    private Phrase(String words, Pattern pattern) {
        this.words = words;
        this.pattern = pattern;
    }

    /// The words of a text, one phrase; empty when it holds no letter and no digit.
    public static List<Phrase> of(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : folded(text).split("[\\s\\p{Z}]+")) {
            String bare = EDGES.matcher(part).replaceAll("");
            if (!bare.isEmpty()) {
                parts.add(bare);
            }
        }
        return parts.isEmpty() ? List.of() : List.of(new Phrase(String.join(" ", parts), pattern(parts)));
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

    /// How often it stands in a text that is folded.
    public int count(String folded) {
        Matcher matcher = pattern.matcher(folded);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    /// The words of a turn that it covers, as indices of the first and the last, for each place where it stands.
    ///
    /// @param said the words
    List<int[]> places(List<String> said) {
        String[] mine = words.split(" ");
        List<String> bare = new ArrayList<>();
        List<Integer> owner = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            for (String part : folded(said.get(i)).split("[\\s\\p{Z}]+")) {
                bare.add(EDGES.matcher(part).replaceAll(""));
                owner.add(i);
            }
        }
        List<int[]> places = new ArrayList<>();
        for (int i = 0; i + mine.length <= bare.size(); i++) {
            if (bare.subList(i, i + mine.length).equals(List.of(mine))) {
                places.add(new int[] {owner.get(i), owner.get(i + mine.length - 1)});
            }
        }
        // inside of longer words, such as a name in the genitive, and across words without blanks
        for (int i = 0; mine.length == 1 && i < said.size(); i++) {
            int index = i;
            if (count(folded(said.get(i))) > 0 && places.stream().noneMatch(place -> place[0] <= index && index <= place[1])) {
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
        return "a phrase of " + words.split(" ").length + " words";
    }
}
