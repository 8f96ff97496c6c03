package app.galley.transcript.review;

import app.galley.transcript.Passage;
import app.galley.transcript.Position;
import app.galley.transcript.Tokens;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Two transcripts word by word: what became of the first in the second. Struck words count as left out. Immutable; any
/// thread; 45,000 words on each side take a second at most.
public final class Comparison {
    private static final int CONTEXT_WORDS = 5;
    private final List<Difference> differences;
    private final List<Alignment.Run> runs;
    private final int referenceWords;

    /// What counts as the same word.
    public enum Measure {
        /// The same letters and signs, as a reader sees them.
        AS_WRITTEN,
        /// The same letters and digits, see [Normaliser]; capitals and punctuation do not count, and in scripts written without
        /// blanks each character counts as a word: what a word error rate counts.
        AS_SPOKEN
    }

    /// A place where the two differ.
    ///
    /// @param before the words of the first transcript, empty when words were only added
    /// @param after the words of the second one, empty when words were only removed
    /// @param lead the words in front of them in the turn of the second transcript; may be empty
    /// @param tail the words behind them; may be empty
    /// @param was where the words are in the first transcript; an empty passage when words were only added
    /// @param place where the words are in the second transcript; an empty passage when words were only removed
    public record Difference(String before, String after, String lead, String tail, Passage was, Passage place) { }

    /// A word with the signs around it.
    private record Piece(int turn, int start, int end, String text, String key) { }

    private Comparison(List<Difference> differences, List<Alignment.Run> runs, int referenceWords) {
        this.differences = List.copyOf(differences);
        this.runs = runs;
        this.referenceWords = referenceWords;
    }

    /// Compares two transcripts.
    public static Comparison of(Transcript first, Transcript second, Measure measure) {
        List<Piece> a = pieces(first, measure);
        List<Piece> b = pieces(second, measure);
        List<Alignment.Run> runs = Alignment.of(a.stream().map(Piece::key).toList(), b.stream().map(Piece::key).toList());
        List<Difference> differences = new ArrayList<>(runs.size());
        for (Alignment.Run run : runs) {
            differences.add(new Difference(text(a.subList(run.fromA(), run.toA())), text(b.subList(run.fromB(), run.toB())),
                    text(lead(b, run.fromB())), text(tail(b, run.toB(), run.fromB())),
                    place(a, run.fromA(), run.toA(), first), place(b, run.fromB(), run.toB(), second)));
        }
        return new Comparison(differences, runs, a.size());
    }

    private static List<Piece> pieces(Transcript transcript, Measure measure) {
        List<Piece> pieces = new ArrayList<>();
        for (int index = 0; index < transcript.turns().size(); index++) {
            Turn turn = transcript.turns().get(index);
            int from = 0;
            for (int i = 0; i < turn.words().size(); i++) {
                Word word = turn.words().get(i);
                if (i > 0) {
                    from = reachBack(turn.text(), turn.words().get(i - 1).end(), word.start());
                }
                int to = i + 1 == turn.words().size() ? turn.text().length()
                        : reachBack(turn.text(), word.end(), turn.words().get(i + 1).start());
                if (!word.struck()) {
                    cut(index, turn.text(), from, to, word, measure, pieces);
                }
            }
            if (turn.words().isEmpty()) {
                cut(index, turn.text(), 0, turn.text().length(), null, measure, pieces);
            }
        }
        return pieces;
    }

    /// Where the signs begin that stand at the front of a word.
    private static int reachBack(String text, int least, int start) {
        int at = start;
        while (at > least && Normaliser.isOpening(text.codePointBefore(at))) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        return at;
    }

    /// Cuts a stretch at its blanks; the blanks inside of the word stay.
    private static void cut(int turn, String text, int from, int to, @Nullable Word word, Measure measure,
                            List<Piece> pieces) {
        int at = from;
        while (at < to) {
            while (at < to && Tokens.isBlank(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
            int end = at;
            while (end < to && (!Tokens.isBlank(text.codePointAt(end)) || word != null && end >= word.start() && end < word.end())) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (end > at) {
                String said = text.substring(at, end);
                String key = measure == Measure.AS_WRITTEN ? said : Normaliser.spoken(said);
                if (measure == Measure.AS_SPOKEN && key.codePoints().anyMatch(c -> Tokens.isIdeographic(c) || Tokens.isChained(c))) {
                    cutUp(turn, text, at, end, pieces);
                } else if (!key.isEmpty()) {
                    pieces.add(new Piece(turn, at, end, said, key));
                }
            }
            at = end;
        }
    }

    /// Each character is a piece of its own: recognisers cut such scripts into words each in its own way.
    private static void cutUp(int turn, String text, int from, int to, List<Piece> pieces) {
        for (int at = from, end; at < to; at = end) {
            end = text.offsetByCodePoints(at, 1);
            String said = text.substring(at, end);
            String key = Normaliser.spoken(said);
            if (!key.isEmpty()) {
                pieces.add(new Piece(turn, at, end, said, key));
            }
        }
    }

    private static List<Piece> lead(List<Piece> pieces, int from) {
        int turn = from < pieces.size() ? pieces.get(from).turn : pieces.isEmpty() ? 0 : pieces.getLast().turn;
        int first = from;
        while (first > 0 && from - first < CONTEXT_WORDS && pieces.get(first - 1).turn == turn) {
            first--;
        }
        return pieces.subList(first, from);
    }

    private static List<Piece> tail(List<Piece> pieces, int to, int from) {
        int last = to;
        while (last < pieces.size() && last - to < CONTEXT_WORDS
                && pieces.get(last).turn == pieces.get(Math.max(from, to - 1)).turn) {
            last++;
        }
        return pieces.subList(to, last);
    }

    /// The words with a blank between them where the scripts have blanks.
    private static String text(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        Piece before = null;
        for (Piece piece : pieces) {
            boolean joined = before != null && before.turn == piece.turn && before.end == piece.start;
            text.append(before == null || joined ? "" : " ").append(piece.text);
            before = piece;
        }
        return text.toString();
    }

    private static Passage place(List<Piece> pieces, int from, int to, Transcript transcript) {
        if (from < to) {
            Piece first = pieces.get(from);
            Piece last = pieces.get(to - 1);
            return new Passage(new Position(first.turn, first.start), new Position(last.turn, last.end));
        }
        Position at = from < pieces.size() ? new Position(pieces.get(from).turn, pieces.get(from).start) : transcript.end();
        return new Passage(at, at);
    }

    /// Where the two differ, in the order of the text.
    public List<Difference> differences() {
        return differences;
    }

    /// How many words were changed, added or removed.
    public int changedWords() {
        return runs.stream().mapToInt(Alignment.Run::errors).sum();
    }

    /// How many words have others in their place.
    public int replacedWords() {
        return runs.stream().mapToInt(run -> Math.min(run.toA() - run.fromA(), run.toB() - run.fromB())).sum();
    }

    /// How many words of the first transcript have none in their place.
    public int removedWords() {
        return runs.stream().mapToInt(run -> Math.max(0, run.toA() - run.fromA() - run.toB() + run.fromB())).sum();
    }

    /// How many words of the second transcript stand where the first one has none.
    public int addedWords() {
        return changedWords() - replacedWords() - removedWords();
    }

    /// How many words the first transcript has.
    public int referenceWords() {
        return referenceWords;
    }

    /// The words that differ as a share of those of the first transcript: the word error rate of the second one when the first
    /// is right. More than 1 when there are more wrong words than right ones; 0 when both are empty.
    public double errorRate() {
        return (double) changedWords() / Math.max(1, referenceWords);
    }
}
