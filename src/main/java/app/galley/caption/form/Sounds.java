package app.galley.caption.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Brings sounds that are not speech into the form of a guide. In a text a sound is a bracketed run of words, `[laughter]` or `(applause)`, or a sign for
/// music. Square brackets with a small letter behind them hold a sound; else the words decide, see [SoundWords]: what is redacted
/// (`[NAME]`), what could not be heard (`[inaudible 0:12:03]`), names and what somebody says in passing (in parentheses) stay as they are. Only what is
/// certain is changed. Immutable; any thread.
public final class Sounds {
    private static final int LONGEST = 8;
    private static final String MUSIC = "♪♫♬";
    private final CaptionForm form;
    private final SoundWords known = new SoundWords();

    /// @param form of the guide
    public Sounds(CaptionForm form) {
        this.form = form;
    }

    /// Whether all stays as it is written.
    public boolean isIdle() {
        return form.sound() == SoundForm.AS_WRITTEN && form.music().isEmpty();
    }

    /// The pieces of a text between its blanks, as many, in the form of the guide.
    ///
    /// @param pieces none empty
    public List<String> formed(List<String> pieces) {
        if (isIdle()) {
            return pieces;
        }
        List<String> formed = new ArrayList<>(pieces);
        if (form.sound() != SoundForm.AS_WRITTEN) {
            bracketed(pieces, formed);
        }
        if (!form.music().isEmpty()) {
            boolean hashed = pieces.size() > 1 && pieces.getFirst().equals("#");
            formed.replaceAll(piece -> piece.equals("#") && hashed ? form.music() : music(piece));
        }
        return formed;
    }

    private void bracketed(List<String> pieces, List<String> formed) {
        boolean found = false;
        for (int from = 0; from < pieces.size(); from++) {
            int to = end(pieces, from);
            if (to > from && isSound(pieces.subList(from, to))) {
                write(pieces, from, to, formed);
                found = true;
                from = to - 1;
            }
        }
        if (!found && pieces.size() <= LONGEST && form.sound() != SoundForm.CAPITALS && isShouted(pieces)) {
            enclose(formed);
        }
    }

    /// Behind the piece that closes the bracket which a piece opens; 0 when none does.
    private static int end(List<String> pieces, int from) {
        char opening = pieces.get(from).charAt(0);
        char closing = opening == '[' ? ']' : opening == '(' ? ')' : 0;
        for (int at = from; closing != 0 && at < Math.min(pieces.size(), from + LONGEST); at++) {
            String piece = pieces.get(at);
            int close = piece.indexOf(closing);
            if (close >= 0) {
                boolean holds = !plain(piece).isEmpty() && !plain(pieces.get(from)).isEmpty();
                return holds && piece.substring(close + 1).codePoints().noneMatch(Character::isLetterOrDigit) ? at + 1 : 0;
            }
        }
        return 0;
    }

    private boolean isSound(List<String> run) {
        if (run.stream().anyMatch(piece -> piece.codePoints().anyMatch(Character::isDigit))) {
            return false;
        }
        List<String> words = run.stream().map(Sounds::plain).filter(word -> !word.isEmpty()).toList();
        return run.getFirst().charAt(0) == '[' && Character.isLowerCase(words.getFirst().codePointAt(0))
                || (run.getFirst().charAt(0) == '[' ? words.stream().anyMatch(known::isKnown) : words.stream().allMatch(known::isKnown));
    }

    /// Whether all that is there is a sound in capitals.
    private boolean isShouted(List<String> pieces) {
        return !pieces.isEmpty() && pieces.stream().allMatch(piece -> plain(piece).length() > 1 && piece.equals(plain(piece))
                && piece.equals(piece.toUpperCase(Locale.ROOT)) && known.isKnown(piece));
    }

    private void enclose(List<String> formed) {
        formed.replaceAll(known::spelt);
        formed.set(0, opening() + formed.getFirst());
        formed.set(formed.size() - 1, formed.getLast() + closing());
    }

    private void write(List<String> pieces, int from, int to, List<String> formed) {
        List<String> run = pieces.subList(from, to);
        boolean alone = (from == 0 || endsSentence(pieces.get(from - 1))) && (to == pieces.size() || endsSentence(pieces.get(to - 1))
                || !Character.isLowerCase(pieces.get(to).codePointAt(0)));
        if (form.sound() == SoundForm.CAPITALS) {
            for (int i = from; i < to; i++) {
                String capitals = pieces.get(i).toUpperCase(Locale.ROOT);
                formed.set(i, alone ? capitals.replaceAll("[\\[\\]()]", "") : capitals);
            }
            return;
        }
        boolean spell = run.stream().map(Sounds::plain).filter(word -> !word.isEmpty()).allMatch(known::isKnown);
        for (int i = from; i < to; i++) {
            String piece = pieces.get(i);
            String word = plain(piece);
            String right = spell && !word.isEmpty() ? piece.replace(word, known.spelt(word)) : piece;
            right = i == from ? opening() + right.substring(1) : right;
            formed.set(i, i == to - 1 ? right.replaceFirst("[\\])]", closing()) : right);
        }
    }

    private static boolean endsSentence(String piece) {
        return piece.matches(".*[.!?…。？！][\\])\"”’]*") || piece.matches(".*[\\])]");
    }

    private String opening() {
        return form.sound() == SoundForm.PARENTHESES ? "(" : "[";
    }

    private String closing() {
        return form.sound() == SoundForm.PARENTHESES ? ")" : "]";
    }

    /// A sign for music at either end of a piece is the guide's.
    private String music(String piece) {
        String right = MUSIC.indexOf(piece.charAt(0)) >= 0 ? form.music() + piece.substring(1) : piece;
        int last = right.length() - 1;
        return MUSIC.indexOf(right.charAt(last)) >= 0 ? right.substring(0, last) + form.music() : right;
    }

    /// A word without the signs at its ends.
    private static String plain(String piece) {
        int start = 0;
        int end = piece.length();
        while (start < end && !Character.isLetterOrDigit(piece.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(piece.charAt(end - 1))) {
            end--;
        }
        return piece.substring(start, end);
    }
}
