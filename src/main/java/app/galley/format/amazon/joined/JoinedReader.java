package app.galley.format.amazon.joined;

import app.galley.format.Json;
import app.galley.format.TranscriptReader;
import app.galley.problem.Problem;
import app.galley.transcript.Transcript;
import app.galley.transcript.insight.Insights;
import app.galley.transcript.review.Alternatives;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/// Reads a [JoinedResult]: one transcript with the times of the whole recording.
public final class JoinedReader implements TranscriptReader {
    private final TranscriptReader pieces;

    /// @param pieces reads the result of each piece
    public JoinedReader(TranscriptReader pieces) {
        this.pieces = pieces;
    }

    @Override
    public String name() {
        return "amazon-joined";
    }

    @Override
    public boolean recognises(byte[] bytes) {
        return Json.hasMembers(bytes, "joined", "sameSpeakers", "parts");
    }

    @Override
    public Transcript read(byte[] bytes) {
        List<Joining.Piece<Transcript>> read = each(bytes, TranscriptReader::read);
        if (read.isEmpty()) {
            throw Problem.badInput("format.nothingJoined").asException();
        }
        return Joining.transcripts(read, Json.read(bytes).path("sameSpeakers").asBoolean());
    }

    @Override
    public Alternatives alternatives(byte[] bytes) {
        return Joining.alternatives(each(bytes, TranscriptReader::alternatives));
    }

    @Override
    public Insights insights(byte[] bytes) {
        return Joining.insights(each(bytes, TranscriptReader::insights));
    }

    private <T> List<Joining.Piece<T>> each(byte[] bytes, BiFunction<TranscriptReader, byte[], T> reading) {
        List<Joining.Piece<T>> read = new ArrayList<>();
        Json.each(bytes, part -> read.add(new Joining.Piece<>(start(part),
                reading.apply(pieces, part.path("result").toString().getBytes(StandardCharsets.UTF_8)))), "parts");
        return read;
    }

    private static long start(JsonNode part) {
        long start = part.path("start").asLong(-1);
        if (start < 0) {
            throw Problem.badInput("format.nothingJoined").asException();
        }
        return start;
    }
}
