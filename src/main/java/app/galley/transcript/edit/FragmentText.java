package app.galley.transcript.edit;

import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes and reads a fragment as text. After the line `galley-fragment 1` each turn has three lines: `v` or `-` for verified
/// or not and the speaker; the text; the words, parted by blanks, each as numbers of base 36 parted by commas: place counted
/// from the word before it, length, start counted from the start of the word before it, duration, the bits of the confidence,
/// marks (timing, and 4 when struck). Stateless.
final class FragmentText {
    private static final String FIRST_LINE = "galley-fragment 1";
    private static final int LINES_OF_A_TURN = 3;
    private static final int BASE = 36;
    private static final int STRUCK = 4;

    private FragmentText() {
    }

    static String encode(Fragment fragment) {
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        for (Fragment.Line line : fragment.lines()) {
            text.append(line.verified() ? 'v' : '-').append(line.speaker()).append('\n').append(line.text()).append('\n');
            int place = 0;
            long time = 0;
            for (Word word : line.words()) {
                text.append(text.charAt(text.length() - 1) == '\n' ? "" : " ");
                number(text, word.start() - place).append(',');
                number(text, word.end() - word.start()).append(',');
                number(text, word.time().start() - time).append(',');
                number(text, word.time().end() - word.time().start()).append(',');
                number(text, Float.floatToIntBits(word.confidence())).append(',');
                number(text, word.timing().ordinal() + (word.struck() ? STRUCK : 0));
                place = word.end();
                time = word.time().start();
            }
            text.append('\n');
        }
        return text.toString();
    }

    static Optional<Fragment> decode(String text) {
        String[] rows = text.replace("\r\n", "\n").split("\n", -1);
        if (!rows[0].equals(FIRST_LINE) || rows.length < 2 + LINES_OF_A_TURN || rows.length % LINES_OF_A_TURN != 2) {
            return Optional.empty();
        }
        try {
            List<Fragment.Line> lines = new ArrayList<>();
            for (int i = 1; i + LINES_OF_A_TURN < rows.length; i += LINES_OF_A_TURN) {
                lines.add(line(rows[i], rows[i + 1], rows[i + 2]));
            }
            return Optional.of(new Fragment(lines));
        } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
    }

    private static Fragment.Line line(String head, String text, String words) {
        char mark = head.charAt(0);
        if (mark != 'v' && mark != '-' || !Places.normalised(text).equals(text)) {
            throw new IllegalArgumentException("not a line of a fragment");
        }
        List<Word> read = new ArrayList<>();
        int place = 0;
        long time = 0;
        for (String word : words.isEmpty() ? new String[0] : words.split(" ", -1)) {
            String[] numbers = word.split(",", -1);
            int start = Math.toIntExact(Math.addExact(place, number(numbers[0])));
            int end = Math.toIntExact(Math.addExact(start, number(numbers[1])));
            time = Math.addExact(time, number(numbers[2]));
            TimeSpan span = new TimeSpan(time, Math.addExact(time, number(numbers[3])));
            int marks = Math.toIntExact(number(numbers[5]));
            if (start < place || end > text.length() || numbers.length != 6 || marks < 0) {
                throw new IllegalArgumentException("not a word of a fragment");
            }
            read.add(new Word(start, end, span, Float.intBitsToFloat(Math.toIntExact(number(numbers[4]))),
                    timing(marks & ~STRUCK), (marks & STRUCK) != 0));
            place = end;
        }
        return new Fragment.Line(Places.oneLine(head.substring(1)), mark == 'v', text, read);
    }

    private static Timing timing(int number) {
        Timing[] all = Timing.values();
        return all[number];
    }

    private static StringBuilder number(StringBuilder text, long number) {
        return text.append(Long.toString(number, BASE));
    }

    private static long number(String text) {
        return Long.parseLong(text, BASE);
    }
}
