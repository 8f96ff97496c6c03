package app.galley.transcript.review.term;

import app.galley.transcript.TimeSpan;
import app.galley.transcript.review.Alignment;
import app.galley.transcript.review.Alignment.Run;
import java.util.ArrayList;
import java.util.List;

/// A result of the recogniser laid beside the edited text.
final class Hearing {
    private final List<Piece> right;
    private final List<Piece> heard;
    private final TimeSpan counted;
    private final List<Run> runs;

    /// @param counted when a word counts
    Hearing(List<Piece> right, List<Piece> heard, TimeSpan counted) {
        this.right = right;
        this.heard = heard;
        this.counted = counted;
        this.runs = Alignment.of(right.stream().map(Piece::key).toList(), heard.stream().map(Piece::key).toList());
    }

    /// Where it differs by words that count.
    List<Run> runs() {
        return runs.stream().filter(run -> errors(run) > 0).toList();
    }

    int errors() {
        return runs.stream().mapToInt(this::errors).sum();
    }

    /// How many words that count are wrong in the runs within some of the edited words.
    int errors(int from, int to) {
        return runs.stream().filter(run -> run.fromA() >= from && run.toA() <= to && (from == to || run.fromA() < to)).mapToInt(this::errors).sum();
    }

    /// How many words of a run are wrong; at the edges of a stretch those alone that lie in it.
    private int errors(Run run) {
        int words = run.toA() - run.fromA();
        int inside = inside(right.subList(run.fromA(), run.toA()));
        if (words > 0 && inside == words) {
            return run.errors();
        }
        return words > 0 && inside == 0 ? 0 : Math.max(inside, inside(heard.subList(run.fromB(), run.toB())));
    }

    private int inside(List<Piece> pieces) {
        return (int) pieces.stream().filter(piece -> counted.contains(piece.word().time().middle())).count();
    }

    /// What was heard in place of the edited words from `from` to before `to`; with `from` equal to `to`, what was added there.
    List<Piece> inPlaceOf(int from, int to) {
        int start = start(from);
        return heard.subList(start, Math.max(start, end(from, to)));
    }

    private int start(int from) {
        int start = from;
        for (Run run : runs) {
            if (run.fromA() < from) {
                start = run.toA() <= from ? from + run.toB() - run.toA() : run.fromB();
            }
        }
        return start;
    }

    private int end(int from, int to) {
        int end = to;
        for (Run run : runs) {
            if (run.fromA() < to || from == to && run.toA() == to) {
                end = run.toA() <= to ? to + run.toB() - run.toA() : run.toB();
            }
        }
        return end;
    }

    /// In which places of a term it was heard; what was heard once counts once.
    ///
    /// @param said where the edited text has it, in its order
    List<Boolean> hits(TermKeys keys, List<TermKeys.Place> said) {
        List<Boolean> hits = new ArrayList<>();
        int used = 0;
        for (TermKeys.Place place : said) {
            int start = Math.max(used, start(place.from()));
            List<TermKeys.Place> found = keys.in(heard.subList(start, Math.max(start, end(place.from(), place.to()))));
            hits.add(!found.isEmpty());
            used = found.isEmpty() ? used : start + found.getFirst().to();
        }
        return hits;
    }
}
