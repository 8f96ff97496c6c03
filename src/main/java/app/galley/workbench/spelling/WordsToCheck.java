package app.galley.workbench.spelling;

import app.galley.transcript.Tokens;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Which words of a turn are worth checking: none that are struck out, none in brackets (markers), no numbers, addresses, acronyms,
/// broken-off words, and none in a script that the language is not written in. Stateless; any thread.
final class WordsToCheck {
    private WordsToCheck() { }

    /// The script of a language: the one in which it writes its own name.
    static UnicodeScript script(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return locale.getDisplayLanguage(locale).codePoints().filter(Character::isLetter).mapToObj(UnicodeScript::of)
                .findFirst().orElse(UnicodeScript.LATIN);
    }

    /// The places of the words, in the order of the text.
    static List<Tokens.Place> in(Turn turn, UnicodeScript script) {
        String text = turn.text();
        List<Tokens.Place> places = new ArrayList<>();
        int word = 0;
        int looked = 0;
        int brackets = 0;
        for (Tokens.Place place : Tokens.in(text)) {
            for (; looked < place.start(); looked++) {
                brackets = after(text.charAt(looked), brackets);
            }
            while (word < turn.words().size() && turn.words().get(word).end() <= place.start()) {
                word++;
            }
            if (brackets == 0 && !isStruck(turn.words(), word, place) && isWord(text, place, script)) {
                places.add(place);
            }
        }
        return places;
    }

    private static int after(char c, int brackets) {
        return c == '[' ? brackets + 1 : c == ']' ? Math.max(0, brackets - 1) : brackets;
    }

    private static boolean isStruck(List<Word> words, int from, Tokens.Place place) {
        for (int i = from; i < words.size() && words.get(i).start() < place.end(); i++) {
            if (words.get(i).struck()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(String text, Tokens.Place place, UnicodeScript script) {
        boolean small = false;
        int letters = 0;
        for (int at = place.start(); at < place.end();) {
            int c = text.codePointAt(at);
            if (Character.isLetter(c)) {
                UnicodeScript of = UnicodeScript.of(c);
                if (of != script && of != UnicodeScript.COMMON) {
                    return false;
                }
                letters++;
                small |= !Character.isUpperCase(c) && !Character.isTitleCase(c);
            } else if (!isInsideAWord(c)) {
                return false;
            }
            at += Character.charCount(c);
        }
        return letters > 1 && small && !isAddress(text, place) && !isBrokenOff(text, place.end());
    }

    private static boolean isInsideAWord(int c) {
        int type = Character.getType(c);
        return c == '\'' || c == '’' || c == '-' || c == '‐' || c == '.' || c == 0x200C || c == 0x200D
                || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /// Whether a dot stands between letters as in an address: more than one letter on each side, unlike in "e.g".
    private static boolean isAddress(String text, Tokens.Place place) {
        String word = text.substring(place.start(), place.end());
        return word.matches(".*[^.]{2}\\.[^.]{2}.*") || word.startsWith("www.");
    }

    private static boolean isBrokenOff(String text, int end) {
        return end < text.length() && text.charAt(end) == '-' && (end + 1 == text.length() || Tokens.isBlank(text.codePointAt(end + 1)));
    }
}
