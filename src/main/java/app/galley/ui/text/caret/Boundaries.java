package app.galley.ui.text.caret;

import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import java.text.BreakIterator;
import java.util.Locale;

/// Finds the places a caret may go to: between what a reader takes for characters (a letter with its accents, an emoji of
/// several code points), and at words. A place past either edge of a turn is the edge of its neighbour. Used by one thread.
public final class Boundaries {
    private final BreakIterator characters;
    private final BreakIterator words;

    /// Boundaries after the customs of a language.
    public Boundaries(Locale locale) {
        this.characters = BreakIterator.getCharacterInstance(locale);
        this.words = BreakIterator.getWordInstance(locale);
    }

    /// The place one character before; the beginning stays.
    public Position characterBefore(Transcript document, Position from) {
        if (from.offset() == 0) {
            return endBefore(document, from);
        }
        characters.setText(text(document, from));
        return new Position(from.turn(), characters.preceding(from.offset()));
    }

    /// The place one character on; the end stays.
    public Position characterAfter(Transcript document, Position from) {
        if (isEnd(document, from)) {
            return startAfter(document, from);
        }
        characters.setText(text(document, from));
        return new Position(from.turn(), characters.following(from.offset()));
    }

    /// The start of the word at or before a place.
    public Position wordBefore(Transcript document, Position from) {
        if (from.offset() == 0) {
            return endBefore(document, from);
        }
        String text = text(document, from);
        words.setText(text);
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
        words.setText(text);
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
        words.setText(text);
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
        words.setText(text);
        int inside = Math.min(place.offset(), text.length() - 1);
        int end = words.following(inside);
        int start = words.previous();
        return Selection.between(new Position(place.turn(), start), new Position(place.turn(), end));
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
