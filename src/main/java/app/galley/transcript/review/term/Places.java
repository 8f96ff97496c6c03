package app.galley.transcript.review.term;

import app.galley.transcript.TimeSpan;
import app.galley.transcript.review.Alignment.Run;
import app.galley.transcript.review.term.Trial.Difference;
import app.galley.transcript.review.term.Trial.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The places in which two results differ from the edited text, each with what both say there.
///
/// @param right the edited text
/// @param before the first result
/// @param after the second one
record Places(List<Piece> right, Hearing before, Hearing after) {
    /// Edited words from `from` to before `to`.
    private record Part(int from, int to) { }

    static List<Difference> of(List<Piece> right, Hearing before, Hearing after) {
        Places places = new Places(right, before, after);
        return places.parts().stream().map(places::difference).toList();
    }

    /// Runs of both that share words, or stand at the same word, are one place.
    private List<Part> parts() {
        List<Run> runs = Stream.concat(before.runs().stream(), after.runs().stream())
                .sorted(Comparator.comparingInt(Run::fromA).thenComparingInt(Run::toA)).toList();
        List<Part> parts = new ArrayList<>();
        for (Run run : runs) {
            Part last = parts.isEmpty() ? new Part(-1, -1) : parts.getLast();
            if (run.fromA() < last.to || run.fromA() == last.from) {
                parts.set(parts.size() - 1, new Part(last.from, Math.max(last.to, run.toA())));
            } else {
                parts.add(new Part(run.fromA(), run.toA()));
            }
        }
        return parts;
    }

    private Difference difference(Part part) {
        List<Piece> edited = right.subList(part.from, part.to);
        List<Piece> without = before.inPlaceOf(part.from, part.to);
        List<Piece> with = after.inPlaceOf(part.from, part.to);
        List<Piece> timed = Stream.of(edited, without, with).filter(pieces -> !pieces.isEmpty()).findFirst().orElseThrow();
        TimeSpan time = timed.stream().map(piece -> piece.word().time()).reduce(TimeSpan::hull).orElseThrow();
        int change = Integer.compare(after.errors(part.from, part.to), before.errors(part.from, part.to));
        boolean same = without.stream().map(Piece::key).toList().equals(with.stream().map(Piece::key).toList());
        return new Difference(time, Corrections.text(edited), Corrections.text(without), Corrections.text(with),
                change < 0 ? Outcome.BETTER : change > 0 ? Outcome.WORSE : same ? Outcome.SAME : Outcome.OTHER);
    }
}
