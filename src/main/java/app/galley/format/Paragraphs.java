package app.galley.format;

import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.ArrayList;
import java.util.List;

/// Puts what was heard into turns. A turn ends where the speaker changes, and never grows beyond 300 words, so that it stays
/// quick to edit. Where no speaker is known, a turn is a paragraph of 60 to 100 words that ends with a sentence, or earlier at a
/// pause of more than a second.
public final class Paragraphs {
    private static final Limits PARAGRAPH = new Limits(60, 100, 1_000);
    private static final Limits BLOCK = new Limits(200, 300, Long.MAX_VALUE);

    private final List<Piece> pieces;
    private final Limits limits;

    /// How long a turn may be.
    ///
    /// @param enough from so many words on it ends with the next sentence
    /// @param most the most words
    /// @param pause a pause longer than this ends it, in milliseconds
    private record Limits(int enough, int most, long pause) { }

    private Paragraphs(List<Piece> pieces) {
        this.pieces = pieces;
        limits = pieces.stream().allMatch(piece -> piece.speaker() == Speaker.NONE) ? PARAGRAPH : BLOCK;
    }

    /// The turns of what was heard, with ids from 1.
    public static List<Turn> of(List<Piece> pieces) {
        return new Paragraphs(pieces).turns();
    }

    private List<Turn> turns() {
        List<Turn> turns = new ArrayList<>();
        for (int start = 0; start < pieces.size();) {
            int end = end(start);
            turns.add(turn(turns.size() + 1, pieces.subList(start, end)));
            start = end;
        }
        return turns;
    }

    private int end(int start) {
        int words = 1;
        for (int i = start + 1; i < pieces.size(); i++) {
            if (pieces.get(i).speaker() != pieces.get(start).speaker()) {
                return i;
            }
            boolean sentence = pieces.get(i - 1).endsSentence();
            if (words >= limits.enough && sentence || (sentence || pieces.get(i).opens()) && pause(i) > limits.pause) {
                return i;
            }
            if (words == limits.most) {
                return longestPause(start, i);
            }
            words++;
        }
        return pieces.size();
    }

    private int longestPause(int start, int end) {
        int best = end;
        for (int i = end; i > start + limits.enough; i--) {
            if (pause(i) > pause(best) || pause(i) == pause(best) && pieces.get(i).opens() && !pieces.get(best).opens()) {
                best = i;
            }
        }
        return best;
    }

    private long pause(int i) {
        return pieces.get(i).time().start() - pieces.get(i - 1).time().end();
    }

    private static Turn turn(long id, List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        List<Word> words = new ArrayList<>(pieces.size());
        TimeSpan time = pieces.getFirst().time();
        for (Piece piece : pieces) {
            text.append(piece.blank() && !text.isEmpty() ? " " : "");
            if (piece.isWord()) {
                words.add(piece.word(text.length()));
            }
            text.append(piece.text());
            time = time.hull(piece.time());
        }
        return new Turn(id, pieces.getFirst().speaker(), time, text.toString(), words);
    }
}
