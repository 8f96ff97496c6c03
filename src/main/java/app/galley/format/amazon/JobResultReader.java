package app.galley.format.amazon;

import app.galley.format.TranscriptReader;
import app.galley.transcript.Transcript;
import app.galley.transcript.insight.Insights;
import app.galley.transcript.review.Alternatives;
import java.util.List;

/// Reads the result of a job, whatever kind of job it was. What none of the kinds recognises is told by the first.
public final class JobResultReader implements TranscriptReader {
    private final List<TranscriptReader> kinds;

    /// @param kinds readers of results of one kind each, at least one
    public JobResultReader(List<TranscriptReader> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    @Override
    public String name() {
        return kinds.getFirst().name();
    }

    @Override
    public boolean recognises(byte[] bytes) {
        return kinds.stream().anyMatch(kind -> kind.recognises(bytes));
    }

    @Override
    public Transcript read(byte[] bytes) {
        return of(bytes).read(bytes);
    }

    @Override
    public Alternatives alternatives(byte[] bytes) {
        return of(bytes).alternatives(bytes);
    }

    @Override
    public Insights insights(byte[] bytes) {
        return of(bytes).insights(bytes);
    }

    private TranscriptReader of(byte[] bytes) {
        return kinds.stream().filter(kind -> kind.recognises(bytes)).findFirst().orElse(kinds.getFirst());
    }
}
