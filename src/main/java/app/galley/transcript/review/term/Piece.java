package app.galley.transcript.review.term;

import app.galley.transcript.Tokens;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.review.Normaliser;
import java.util.ArrayList;
import java.util.List;

/// What is laid side by side: a word, or a character of a script that is written without blanks. Signs around it do not belong to it.
///
/// @param start where it begins in the text of the turn
/// @param end behind its last char
/// @param word the word it is of
/// @param key what counts as the same
record Piece(Turn turn, int start, int end, Word word, String key) {
    private static final String SENTENCE_ENDS = ".?!…。？！؟।:";

    /// Those of a transcript; what is struck out has none.
    static List<Piece> of(Transcript transcript) {
        List<Piece> pieces = new ArrayList<>();
        for (Turn turn : transcript.turns()) {
            for (Word word : turn.words()) {
                if (!word.struck()) {
                    cut(turn, word, pieces);
                }
            }
        }
        return pieces;
    }

    private static void cut(Turn turn, Word word, List<Piece> pieces) {
        String text = turn.text();
        int from = word.start();
        for (int at = from; at <= word.end(); at++) {
            if (at == word.end() || Tokens.isBlank(text.charAt(at))) {
                add(turn, word, from, at, pieces);
                from = at + 1;
            }
        }
    }

    private static void add(Turn turn, Word word, int start, int end, List<Piece> pieces) {
        if (start >= end) {
            return;
        }
        String text = turn.text();
        if (!isWrittenWithoutBlanks(text, start, end)) {
            String key = Normaliser.spoken(text.substring(start, end));
            if (!key.isEmpty()) {
                pieces.add(new Piece(turn, start, end, word, key));
            }
            return;
        }
        for (int at = start, next; at < end; at = next) {
            next = text.offsetByCodePoints(at, 1);
            String key = Normaliser.spoken(text.substring(at, next));
            if (!key.isEmpty()) {
                pieces.add(new Piece(turn, at, next, word, key));
            }
        }
    }

    static boolean isWrittenWithoutBlanks(String text, int start, int end) {
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            if (c >= 0x0E00 && (Tokens.isIdeographic(text.codePointAt(at)) || Tokens.isChained(c))) {
                return true;
            }
        }
        return false;
    }

    String text() {
        return turn.text().substring(start, end);
    }

    /// Whether the next one is a further part of the same word.
    boolean goesOnIn(Piece next) {
        return next.word == word && next.turn == turn && next.start == end;
    }

    /// Whether nothing but one blank or hyphen is between this one and the next.
    boolean standsBefore(Piece next) {
        return next.turn == turn && next.start - end <= 1 && (next.start == end || " -\u00a0\u2011".indexOf(turn.text().charAt(end)) >= 0);
    }

    boolean isCapital() {
        int first = turn.text().codePointAt(start);
        return Character.isUpperCase(first) || Character.isTitleCase(first);
    }

    /// Whether a letter behind the first one is a capital, as in "iPhone" and "NASA".
    boolean hasInnerCapital() {
        String text = turn.text();
        return text.substring(text.offsetByCodePoints(start, 1), end).codePoints().anyMatch(Character::isUpperCase);
    }

    boolean hasLetter() {
        return text().codePoints().anyMatch(Character::isLetter);
    }

    /// Whether it begins a sentence, so that its capital tells nothing.
    boolean beginsSentence() {
        String text = turn.text();
        for (int at = start; at > 0; at -= Character.charCount(text.codePointBefore(at))) {
            int before = text.codePointBefore(at);
            if (SENTENCE_ENDS.indexOf(before) >= 0) {
                return true;
            }
            if (Character.isLetterOrDigit(before)) {
                return false;
            }
        }
        return true;
    }
}
