package app.galley.ui.text.block;

import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Where a turn is cut into blocks: at the ends of sentences where there are any, else between words, never within one. The
/// cuts stay where they are in the text while it is edited, so that a key touches one block.
public final class Cuts {
    /// The longest block, in chars: some 300 words of English.
    public static final int MOST = 1800;
    private static final int AIM = 1200;
    private static final int REACH = 500;
    private static final int[] WHOLE = {0};
    private static final String SENTENCE_ENDS = ".?!\u2026\u3002\uFF01\uFF1F\u061F\u06D4\u0964\u0965\u1362";
    private static final String CLOSING = "\"')]\u201D\u2019\u00BB\u300D\u300F";

    private Cuts() { }

    /// The offset at which each block of a turn begins; the first is 0.
    public static int[] of(Turn turn) {
        return turn.text().length() <= MOST ? WHOLE : complete(turn, List.of(0));
    }

    /// The same for a changed turn.
    ///
    /// @param cuts those of the turn before
    public static int[] after(int[] cuts, Turn before, Turn now) {
        String old = before.text();
        String text = now.text();
        int most = Math.min(old.length(), text.length());
        int same = 0;
        while (same < most && old.charAt(same) == text.charAt(same)) {
            same++;
        }
        int sameAtEnd = 0;
        while (sameAtEnd < most - same && old.charAt(old.length() - 1 - sameAtEnd) == text.charAt(text.length() - 1 - sameAtEnd)) {
            sameAtEnd++;
        }
        List<Integer> kept = new ArrayList<>();
        kept.add(0);
        for (int cut : cuts) {
            int moved = cut <= same ? cut : cut >= old.length() - sameAtEnd ? cut + text.length() - old.length() : 0;
            if (moved > kept.getLast() && moved < text.length() && isBetweenWords(now, moved)) {
                kept.add(moved);
            }
        }
        return complete(now, kept);
    }

    private static int[] complete(Turn turn, List<Integer> cuts) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < cuts.size(); i++) {
            int from = cuts.get(i);
            int to = i + 1 < cuts.size() ? cuts.get(i + 1) : turn.text().length();
            all.add(from);
            while (to - from > MOST) {
                from = best(turn, from + AIM);
                all.add(from);
            }
        }
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    /// The end of a sentence nearest to an offset, else the end of a word, else the end of a character.
    private static int best(Turn turn, int aim) {
        for (int away = 0; away < REACH; away++) {
            if (isSentenceEnd(turn.text(), aim - away) && isBetweenWords(turn, aim - away)) {
                return aim - away;
            }
            if (isSentenceEnd(turn.text(), aim + away) && isBetweenWords(turn, aim + away)) {
                return aim + away;
            }
        }
        for (int at = aim; at > aim - REACH; at--) {
            if (Character.isWhitespace(turn.text().charAt(at - 1)) && isBetweenWords(turn, at)) {
                return at;
            }
        }
        for (int at = aim; at > aim - REACH; at--) {
            if (isBetweenWords(turn, at)) {
                return at;
            }
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(turn.text());
        return characters.isBoundary(aim) ? aim : characters.preceding(aim);
    }

    private static boolean isSentenceEnd(String text, int at) {
        int end = at;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        boolean blank = end < at;
        while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && SENTENCE_ENDS.indexOf(text.charAt(end - 1)) >= 0 && (blank || text.charAt(end - 1) > 0x2FFF);
    }

    /// Whether neither a word nor a run of blanks goes on at an offset.
    private static boolean isBetweenWords(Turn turn, int at) {
        char before = turn.text().charAt(at - 1);
        char after = turn.text().charAt(at);
        if (Character.isWhitespace(after) || Character.isLowSurrogate(after) && Character.isHighSurrogate(before)) {
            return false;
        }
        int word = turn.wordAt(at - 1);
        Word around = word < 0 ? null : turn.words().get(word);
        boolean within = around != null && around.start() < at && around.end() > at;
        return !within && (Character.isWhitespace(before) || around != null && around.end() <= at
                && turn.wordAt(at) > word || SENTENCE_ENDS.indexOf(before) >= 0);
    }
}
