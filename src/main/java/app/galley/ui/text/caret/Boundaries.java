package app.galley.ui.text.caret;

import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import java.text.BreakIterator;
import java.util.Locale;

/// Finds the places a caret may go to: between what a reader takes for characters (a letter with its accents, an emoji of
/// several code points), and at words. A place past either edge of a turn is the edge of its neighbour. Used by one thread.
public final class Boundaries {
    private static final int FEW = 32;
    private static final int MANY = 256;
    private final BreakIterator characters;
    private final BreakIterator spacedWords;
    private final BreakIterator thaiWords = BreakIterator.getWordInstance(Locale.of("th"));

    /// Boundaries after the customs of a language.
    public Boundaries(Locale locale) {
        this.characters = BreakIterator.getCharacterInstance(locale);
        this.spacedWords = BreakIterator.getWordInstance(locale);
    }

    /// The place one character before; the beginning stays.
    public Position characterBefore(Transcript document, Position from) {
        if (from.offset() == 0) {
            return endBefore(document, from);
        }
        String text = text(document, from);
        int start = around(text, from.offset());
        return new Position(from.turn(), start + characters.preceding(from.offset() - start));
    }

    /// The place one character on; the end stays.
    public Position characterAfter(Transcript document, Position from) {
        if (isEnd(document, from)) {
            return startAfter(document, from);
        }
        String text = text(document, from);
        int start = around(text, from.offset());
        return new Position(from.turn(), start + characters.following(from.offset() - start));
    }

    /// The character that holds the char behind a place, the last one at the end of a turn; nothing in an empty turn.
    public Selection characterAround(Transcript document, Position place) {
        String text = text(document, place);
        if (text.isEmpty()) {
            return Selection.at(new Position(place.turn(), 0));
        }
        int inside = Math.min(place.offset(), text.length() - 1);
        int start = around(text, inside);
        int end = characters.following(inside - start);
        return Selection.between(new Position(place.turn(), start + characters.previous()), new Position(place.turn(), start + end));
    }

    /// Looks at the text around an offset only, since the iterator goes through all it is given: from a place where a character
    /// surely begins.
    ///
    /// @return where what it looks at begins
    private int around(String text, int offset) {
        int start = Math.max(0, offset - FEW);
        while (start > 0 && offset - start < MANY && !isPlain(text.charAt(start))) {
            start--;
        }
        characters.setText(text.substring(start, Math.min(text.length(), offset + MANY)));
        return start;
    }

    private static boolean isPlain(char c) {
        return c == ' ' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /// The start of the word at or before a place.
    public Position wordBefore(Transcript document, Position from) {
        if (from.offset() == 0) {
            return endBefore(document, from);
        }
        String text = text(document, from);
        BreakIterator words = wordsOf(text, from.offset());
        int at = words.preceding(from.offset());
        while (at > 0 && !startsWord(text, at)) {
            at = words.preceding(at);
        }
        return new Position(from.turn(), Math.max(0, at));
    }

    /// The start of the next word: where one goes on Windows and Linux.
    public Position wordAfter(Transcript document, Position from) {
        if (isEnd(document, from)) {
            return startAfter(document, from);
        }
        String text = text(document, from);
        BreakIterator words = wordsOf(text, from.offset());
        int at = words.following(from.offset());
        while (at < text.length() && !startsWord(text, at)) {
            at = words.following(at);
        }
        return new Position(from.turn(), at);
    }

    /// The end of the word at or behind a place: where one goes on macOS.
    public Position wordEndAfter(Transcript document, Position from) {
        if (isEnd(document, from)) {
            return startAfter(document, from);
        }
        String text = text(document, from);
        BreakIterator words = wordsOf(text, from.offset());
        int start = from.offset();
        int end = words.following(start);
        while (end < text.length() && !startsWord(text, start)) {
            start = end;
            end = words.next();
        }
        return new Position(from.turn(), end);
    }

    /// The word, or the blank or mark between words, that a place lies in.
    public Selection wordAround(Transcript document, Position place) {
        String text = text(document, place);
        if (text.isEmpty()) {
            return Selection.at(place);
        }
        int inside = Math.min(place.offset(), text.length() - 1);
        BreakIterator words = wordsOf(text, inside);
        int end = words.following(inside);
        int start = words.previous();
        return Selection.between(new Position(place.turn(), start), new Position(place.turn(), end));
    }

    /// Words of Thai, written without blanks, are found by a dictionary that only its own iterator has.
    private BreakIterator wordsOf(String text, int offset) {
        boolean thai = isThai(text, offset - 1) || isThai(text, offset) || isThai(text, offset + 1);
        BreakIterator words = thai ? thaiWords : spacedWords;
        words.setText(text);
        return words;
    }

    private static boolean isThai(String text, int at) {
        return at >= 0 && at < text.length() && Character.UnicodeScript.of(text.charAt(at)) == Character.UnicodeScript.THAI;
    }

    private static boolean startsWord(String text, int at) {
        return at < text.length() && Character.isLetterOrDigit(text.codePointAt(at));
    }

    private static Position endBefore(Transcript document, Position from) {
        return from.turn() == 0 ? from : end(document, from.turn() - 1);
    }

    private static Position startAfter(Transcript document, Position from) {
        return from.turn() == document.turns().size() - 1 ? from : new Position(from.turn() + 1, 0);
    }

    /// The end of a turn.
    public static Position end(Transcript document, int turn) {
        return new Position(turn, document.turns().get(turn).text().length());
    }

    private static boolean isEnd(Transcript document, Position at) {
        return at.offset() >= text(document, at).length();
    }

    private static String text(Transcript document, Position at) {
        return document.turns().get(at.turn()).text();
    }
}
