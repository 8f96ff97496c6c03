package app.galley.caption;

import app.galley.caption.form.Sounds;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Tokens;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.ArrayList;
import java.util.List;

/// What a caption is never broken inside of: a word with the punctuation that stands at it.
///
/// @param text what is shown; not empty
/// @param time when it is heard
/// @param blank whether a blank stands before it
record Unit(String text, TimeSpan time, boolean blank) {
    private static final char ZERO_WIDTH = 0x200B;

    /// The units of a turn, in order.
    static List<Unit> of(Turn turn) {
        List<Unit> units = new ArrayList<>();
        String text = turn.text();
        int start = 0;
        boolean blank = false;
        for (int at = 0; at <= text.length(); at++) {
            boolean isBlank = at < text.length() && Tokens.isBlank(text.charAt(at));
            if (at == text.length() || isBlank || at > start && isCut(turn, at)) {
                if (at > start) {
                    units.add(new Unit(text.substring(start, at), time(turn, start, at, units), blank));
                    blank = false;
                }
                blank |= isBlank && text.charAt(at) != ZERO_WIDTH;
                start = isBlank ? at + 1 : at;
            }
        }
        return units;
    }

    /// The same units with sounds in the form of a guide.
    static List<Unit> formed(List<Unit> units, Sounds sounds) {
        if (sounds.isIdle()) {
            return units;
        }
        List<String> texts = units.stream().map(Unit::text).toList();
        List<String> formed = sounds.formed(texts);
        if (formed.equals(texts)) {
            return units;
        }
        List<Unit> made = new ArrayList<>(units.size());
        for (int i = 0; i < units.size(); i++) {
            made.add(units.get(i).showing(formed.get(i)));
        }
        return made;
    }

    /// The same unit with another text.
    Unit showing(String other) {
        return other.equals(text) ? this : new Unit(other, time, blank);
    }

    /// The same unit with a blank before it.
    Unit behindABlank() {
        return new Unit(text, time, true);
    }

    /// The length in characters, the blank before it not counted.
    int characters() {
        return text.codePointCount(0, text.length());
    }

    /// Words that follow each other without a blank are cut where the next one starts, an opening bracket with it.
    private static boolean isCut(Turn turn, int at) {
        int next = at;
        while (next < turn.text().length() && isOpening(turn.text().charAt(next))) {
            next++;
        }
        int word = turn.wordAt(next);
        boolean startsHere = word >= 0 && turn.words().get(word).start() == next;
        return startsHere && !isOpening(turn.text().charAt(at - 1))
                && (Tokens.isIdeographic(turn.text().codePointAt(next)) || Tokens.isChained(turn.text().codePointAt(next))
                        || Tokens.isIdeographic(turn.text().codePointBefore(at)));
    }

    private static boolean isOpening(char c) {
        int type = Character.getType(c);
        return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
    }

    /// The time of the words in it, in proportion where it holds only a part of one; what holds none follows the one before.
    private static TimeSpan time(Turn turn, int start, int end, List<Unit> before) {
        long from = Long.MAX_VALUE;
        long to = 0;
        for (int i = Math.max(0, turn.wordAt(start)); i < turn.words().size(); i++) {
            Word word = turn.words().get(i);
            if (word.start() >= end) {
                break;
            }
            if (word.end() > start) {
                from = Math.min(from, moment(word, Math.max(start, word.start())));
                to = Math.max(to, moment(word, Math.min(end, word.end())));
            }
        }
        if (from == Long.MAX_VALUE) {
            if (before.isEmpty() && turn.words().isEmpty()) {
                // signs alone, such as those for music: all the time that is kept for the turn
                return turn.slot();
            }
            long at = before.isEmpty() ? turn.time().start() : before.getLast().time().end();
            return new TimeSpan(at, at);
        }
        return new TimeSpan(from, Math.max(from, to));
    }

    private static long moment(Word word, int offset) {
        return word.time().start()
                + (word.time().end() - word.time().start()) * (offset - word.start()) / (word.end() - word.start());
    }
}
