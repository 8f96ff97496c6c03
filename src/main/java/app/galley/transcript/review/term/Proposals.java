package app.galley.transcript.review.term;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds the names and terms of a text: what a glossary in it lists before what stands in its sentences, names before other words, what comes
/// often before what comes once. Common words of the language are none. Used by one thread; 10 MB take some seconds.
public final class Proposals {
    /// How many are proposed at most.
    public static final int MOST = 2_000;
    private static final int MOST_WORDS = 5;
    private static final int OFTEN = 3;
    private static final int SHORT_LINE = 30;
    private static final double LISTED = 8;
    /// They join two names more often than they are within one.
    private static final Set<String> BETWEEN = Set.of("and", "und", "et", "e", "y");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+(?:[.'’&\\-\u2011][\\p{L}\\p{M}\\p{Nd}]+)*\\.?");
    private static final Pattern SENTENCE_END = Pattern.compile("[.?!…:。？！؟।;•]");
    private final CommonWords common;
    private final List<List<String>> lines;
    private final Map<String, Found> found = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /// What was found of a term.
    private static final class Found {
        private final Map<String, Integer> spellings = new LinkedHashMap<>();
        private boolean named;
        private boolean listed;
        private int count;

        String text() {
            return spellings.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        }
    }

    /// A word in its place.
    private record Token(String text, boolean begins, boolean joined) {
        boolean isCapital() {
            int first = text.codePointAt(0);
            return Character.isUpperCase(first) || Character.isTitleCase(first);
        }

        boolean hasInnerCapital() {
            return text.substring(text.offsetByCodePoints(0, 1)).codePoints().anyMatch(Character::isUpperCase);
        }

        String small() {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    private Proposals(List<List<String>> lines, CommonWords common) {
        this.lines = lines;
        this.common = common;
    }

    /// What a text proposes, the most promising first, [#MOST] at most.
    ///
    /// @param lines its paragraphs and rows, with their cells
    /// @param language the language of the vocabulary (`en-GB`)
    public static List<Proposal> of(List<List<String>> lines, String language) {
        Proposals proposals = new Proposals(lines, CommonWords.of(language));
        for (List<Token> sentences : proposals.tokens()) {
            proposals.names(sentences);
            proposals.words(sentences);
        }
        proposals.listed();
        return proposals.ranked();
    }

    /// The words of the text; lines that go on are read as one, a word that was divided at the end of a line as well.
    private List<List<Token>> tokens() {
        List<List<Token>> all = new ArrayList<>();
        StringBuilder passage = new StringBuilder();
        int last = 0;
        for (List<String> line : lines) {
            boolean goesOn = line.size() == 1 && last >= SHORT_LINE && !passage.isEmpty() && !SENTENCE_END.matcher(passage.substring(passage.length() - 1)).matches();
            if (!goesOn) {
                all.add(tokens(passage.toString()));
                passage.setLength(0);
            }
            if (goesOn && passage.toString().endsWith("-") && Character.isLowerCase(line.getFirst().codePointAt(0))) {
                passage.setLength(passage.length() - 1);
            } else if (goesOn) {
                passage.append(' ');
            }
            if (line.size() > 1) {
                line.forEach(cell -> all.add(tokens(cell)));
            } else {
                passage.append(line.getFirst());
            }
            last = line.size() > 1 ? 0 : line.getFirst().length();
            if (passage.length() > 2_000) {
                all.add(tokens(passage.toString()));
                passage.setLength(0);
            }
        }
        all.add(tokens(passage.toString()));
        return all;
    }

    private List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        int last = 0;
        while (words.find()) {
            String between = text.substring(last, words.start());
            String word = words.group();
            // a period belongs to an acronym, and else ends the sentence
            boolean acronym = word.matches("(?:\\p{L}\\.)+");
            boolean ended = last > 0 && text.charAt(last - 1) == '.' && !(tokens.getLast().text().endsWith("."));
            tokens.add(new Token(acronym || !word.endsWith(".") ? word : word.substring(0, word.length() - 1),
                    tokens.isEmpty() || ended || SENTENCE_END.matcher(between).find(), !ended && (between.isBlank() || between.equals(" & "))));
            last = words.end();
        }
        tokens.forEach(token -> counts.merge(token.small(), 1, Integer::sum));
        return tokens;
    }

    /// Words with a capital that no sentence gave them, and those beside them.
    private void names(List<Token> tokens) {
        for (int at = 0; at < tokens.size(); at++) {
            if (!isName(tokens.get(at)) || Corrections.TITLES.contains(tokens.get(at).small())) {
                continue;
            }
            int end = nameEnd(tokens, at);
            boolean capital = tokens.subList(at, end).stream().anyMatch(token -> !token.begins || token.hasInnerCapital());
            String name = tokens.subList(at, end).stream().map(Token::text).collect(Collectors.joining(" "));
            if (end - at <= MOST_WORDS && !(end == at + 1 && common.has(name)) && name.codePointCount(0, name.length()) > 1) {
                add(name, capital && !common.writesNounsWithCapitals() || tokens.subList(at, end).stream().anyMatch(Token::hasInnerCapital), false);
            }
            at = end - 1;
        }
    }

    /// Whether it may begin a name. A capital at the beginning of a sentence counts as one where the next word has one, too.
    private boolean isName(Token token) {
        return token.hasInnerCapital() && token.text().codePoints().anyMatch(Character::isLetter) || token.isCapital() && !(token.begins && common.has(token.text()));
    }

    private static int nameEnd(List<Token> tokens, int from) {
        int end = from + 1;
        for (int at = end; at < tokens.size() && tokens.get(at).joined && !tokens.get(at).begins; at++) {
            Token token = tokens.get(at);
            if (token.isCapital() || token.hasInnerCapital()) {
                end = at + 1;
            } else if (!Corrections.LINKS.contains(token.small()) || BETWEEN.contains(token.small()) || at > end) {
                break;
            }
        }
        return end;
    }

    /// Words in small letters that come often.
    private void words(List<Token> tokens) {
        for (Token token : tokens) {
            String text = token.text();
            if (!token.isCapital() && !token.hasInnerCapital() && text.length() > 3 && !common.has(text) && Character.isLetter(text.codePointAt(0))) {
                add(text, false, false);
            }
        }
    }

    private void add(String text, boolean named, boolean listed) {
        Found one = found.computeIfAbsent(Corrections.stem(text), key -> new Found());
        one.spellings.merge(text, listed ? OFTEN : 1, Integer::sum);
        one.named |= named;
        one.listed |= listed;
        one.count += listed ? 0 : 1;
    }

    private void listed() {
        for (String term : new GlossaryLines(lines).terms()) {
            add(term, false, true);
        }
    }

    private List<Proposal> ranked() {
        List<Proposal> ranked = new ArrayList<>();
        found.forEach((key, one) -> {
            String text = one.text();
            int count = Math.max(1, text.indexOf(' ') < 0 ? Math.max(one.count, counts.getOrDefault(text.toLowerCase(Locale.ROOT), 0)) : one.count);
            if (one.listed || one.named || count >= OFTEN) {
                ranked.add(new Proposal(text, count, one.listed, weight(one, text, count)));
            }
        });
        ranked.sort(Comparator.comparingDouble(Proposal::weight).reversed().thenComparing(Proposal::text));
        return distinct(ranked);
    }

    private double weight(Found one, String text, int count) {
        Set<String> parts = new HashSet<>(List.of(text.split("[\\s-]+")));
        boolean isCommon = parts.stream().allMatch(common::has);
        return (Math.log(count) / Math.log(2) + 1) * (one.listed ? LISTED : 1) * (one.named ? 3 : 1) * (isCommon ? 0.25 : 1);
    }

    private static List<Proposal> distinct(List<Proposal> ranked) {
        Set<String> seen = new HashSet<>();
        return ranked.stream().filter(one -> seen.add(one.text().toLowerCase(Locale.ROOT))).limit(MOST).toList();
    }
}
