package app.galley.transcript.edit;

import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.regex.Pattern;

/// Checks of what callers name: a turn, a word, a place, a text. Stateless.
public final class Places {
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|\\uFEFF");

    private Places() {
    }

    /// The turn at an index.
    ///
    /// @throws IllegalArgumentException when there is none
    public static Turn turn(Transcript transcript, int index) {
        if (index < 0 || index >= transcript.turns().size()) {
            throw new IllegalArgumentException("no turn " + index);
        }
        return transcript.turns().get(index);
    }

    /// A word of a turn.
    ///
    /// @throws IllegalArgumentException when there is none
    public static Word word(Turn turn, int index) {
        if (index < 0 || index >= turn.words().size()) {
            throw new IllegalArgumentException("no word " + index);
        }
        return turn.words().get(index);
    }

    /// The position, which is in the text.
    ///
    /// @throws IllegalArgumentException when it is not
    public static Position checked(Transcript transcript, Position position) {
        if (position.offset() > turn(transcript, position.turn()).text().length()) {
            throw new IllegalArgumentException("not in the text: " + position);
        }
        return position;
    }

    /// The position, moved off the middle of a character that takes two chars.
    public static Position wholeCharacter(Transcript transcript, Position position, boolean forward) {
        String text = turn(transcript, checked(transcript, position).turn()).text();
        int at = position.offset();
        boolean inside = at > 0 && at < text.length()
                && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
        return inside ? new Position(position.turn(), forward ? at + 1 : at - 1) : position;
    }

    /// The text with line breaks of one sort and without control characters.
    public static String normalised(String text) {
        return text.chars().noneMatch(Places::isOdd) ? text
                : CONTROL.matcher(LINE_BREAK.matcher(text).replaceAll("\n")).replaceAll("");
    }

    /// Whether one of the two patterns may find the char.
    private static boolean isOdd(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t' || c == 0x2028 || c == 0x2029 || c == 0xFEFF;
    }

    /// The text as one line, without blanks around it.
    public static String oneLine(String text) {
        return normalised(text).replace('\n', ' ').strip();
    }
}
