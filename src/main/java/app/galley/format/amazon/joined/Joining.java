package app.galley.format.amazon.joined;

import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.insight.Entity;
import app.galley.transcript.insight.HeardLanguage;
import app.galley.transcript.insight.Insights;
import app.galley.transcript.insight.Redaction;
import app.galley.transcript.insight.Toxicity;
import app.galley.transcript.review.Alternatives;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Joins what was read of pieces. Nobody can say who of one piece is who of another: speakers stay apart and are named for their piece, as
/// "Speaker 1 (2/3)", unless each piece has one at most or they are told by their channels.
final class Joining {
    private Joining() { }

    /// What was read of a piece.
    ///
    /// @param start of the piece in the recording, in milliseconds
    record Piece<T>(long start, T content) { }

    /// @param sameSpeakers whether speakers of one name are one person
    static Transcript transcripts(List<Piece<Transcript>> pieces, boolean sameSpeakers) {
        boolean same = sameSpeakers || pieces.stream().allMatch(piece -> piece.content().speakers().size() <= 1);
        Map<String, Speaker> speakers = new LinkedHashMap<>();
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Transcript later = pieces.get(i).content().later(pieces.get(i).start());
            Map<Integer, Integer> ids = new HashMap<>();
            for (Speaker speaker : later.speakers()) {
                String name = same ? speaker.name() : speaker.name() + " (" + (i + 1) + "/" + pieces.size() + ")";
                ids.put(speaker.id(), speakers.computeIfAbsent(sameSpeakers || !same ? name : "", key -> new Speaker(speakers.size(), name)).id());
            }
            for (Turn turn : later.turns()) {
                turns.add(new Turn(turns.size() + 1, ids.getOrDefault(turn.speaker(), Speaker.NONE), turn.slot(), turn.text(), turn.words(), turn.verified()));
            }
        }
        String language = pieces.stream().map(piece -> piece.content().language()).filter(code -> !code.isEmpty()).findFirst().orElse("");
        return new Transcript(turns, List.copyOf(speakers.values()), language);
    }

    static Alternatives alternatives(List<Piece<Alternatives>> pieces) {
        return Alternatives.ofPieces(pieces.stream().map(piece -> piece.content().later(piece.start())).toList());
    }

    static Insights insights(List<Piece<Insights>> pieces) {
        List<Entity> entities = new ArrayList<>();
        List<Redaction> redactions = new ArrayList<>();
        List<TimeSpan> filtered = new ArrayList<>();
        List<Toxicity> toxicity = new ArrayList<>();
        Map<String, HeardLanguage> languages = new LinkedHashMap<>();
        for (Piece<Insights> piece : pieces) {
            long by = piece.start();
            Insights told = piece.content();
            told.entities().forEach(one -> entities.add(new Entity(one.text(), one.category(), later(one.time(), by), one.confidence())));
            told.redactions().forEach(one -> redactions.add(new Redaction(later(one.time(), by), one.type(), one.confidence())));
            told.filtered().forEach(time -> filtered.add(time.later(by)));
            told.toxicity().forEach(one -> toxicity.add(new Toxicity(one.text(), later(one.time(), by), one.score(), one.categories())));
            told.languages().forEach(one -> languages.merge(one.code(), one, Joining::both));
        }
        return new Insights(pieces.stream().anyMatch(piece -> piece.content().redacted()), List.copyOf(languages.values()), entities, redactions,
                filtered, toxicity, null);
    }

    /// A language that was heard in two pieces: for as long as in both; how likely it is, is known of each alone.
    private static HeardLanguage both(HeardLanguage one, HeardLanguage other) {
        Duration first = one.spoken();
        Duration second = other.spoken();
        return new HeardLanguage(one.code(), null, first == null || second == null ? null : first.plus(second));
    }

    private static @Nullable TimeSpan later(@Nullable TimeSpan time, long by) {
        return time == null ? null : time.later(by);
    }
}
