package app.galley.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What of a transcript is published: everything but the words that are struck out. Stateless; any thread.
public final class Published {
    private static final String SENTENCE_ENDS = ".?!…。？！";

    private Published() {
    }

    /// The transcript without its struck words. Turns of which nothing is left are left out; turns that were empty before
    /// stay. One empty turn remains when nothing else does.
    public static Transcript of(Transcript transcript) {
        if (transcript.turns().stream().noneMatch(Published::isStruck)) {
            return transcript;
        }
        List<Turn> turns = new ArrayList<>();
        for (Turn turn : transcript.turns()) {
            Turn published = of(turn);
            if (published == turn || !published.text().isBlank()) {
                turns.add(published);
            }
        }
        if (turns.isEmpty()) {
            turns.add(transcript.turns().getFirst().saying("", List.of()));
        }
        return new Transcript(turns, transcript.speakers(), transcript.language());
    }

    /// A turn without its struck words; the turn itself when there are none, and one without text when nothing is left.
    public static Turn of(Turn turn) {
        return isStruck(turn) ? without(turn, Word::struck) : turn;
    }

    private static boolean isStruck(Turn turn) {
        for (Word word : turn.words()) {
            if (word.struck()) {
                return true;
            }
        }
        return false;
    }

    /// A turn without some of its words and the signs that stand at them; without text when nothing is left.
    public static Turn without(Turn turn, Predicate<Word> gone) {
        StringBuilder text = new StringBuilder();
        List<Word> words = new ArrayList<>();
        int copied = 0;
        for (int i = 0; i < turn.words().size(); i++) {
            Word word = turn.words().get(i);
            if (gone.test(word)) {
                int from = Math.max(copied, reachBack(turn.text(), word.start()));
                int next = i + 1 < turn.words().size() ? turn.words().get(i + 1).start() : turn.text().length();
                int to = Math.min(next, reachOn(turn.text(), word.end()));
                text.append(turn.text(), copied, from);
                close(text, turn.text().substring(word.end(), to));
                copied = text.isEmpty() ? skipBlanks(turn.text(), to) : to;
            } else {
                text.append(turn.text(), copied, word.start());
                words.add(word.shifted(text.length() - word.start()));
                text.append(turn.text(), word.start(), word.end());
                copied = word.end();
            }
        }
        text.append(turn.text(), copied, turn.text().length());
        return turn.saying(text.toString(), words);
    }

    /// Takes the blanks off the end and sets the end of the sentence there when it went with a struck word.
    private static void close(StringBuilder text, String removed) {
        while (!text.isEmpty() && Tokens.isBlank(text.codePointBefore(text.length()))) {
            text.setLength(text.length() - 1);
        }
        if (!text.isEmpty() && Tokens.isCore(text.codePointBefore(text.length()))) {
            for (int i = 0; i < removed.length(); i++) {
                if (SENTENCE_ENDS.indexOf(removed.charAt(i)) >= 0) {
                    text.append(removed.charAt(i));
                    return;
                }
            }
        }
    }

    private static int reachBack(String text, int offset) {
        int at = offset;
        while (at > 0 && isMarkInside(text.codePointBefore(at))) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        return at;
    }

    private static int reachOn(String text, int offset) {
        int at = offset;
        while (at < text.length() && isMarkInside(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean isMarkInside(int codePoint) {
        return !Tokens.isBlank(codePoint) && !Tokens.isCore(codePoint);
    }

    private static int skipBlanks(String text, int offset) {
        int at = offset;
        while (at < text.length() && Tokens.isBlank(text.codePointAt(at))) {
            at++;
        }
        return at;
    }
}
