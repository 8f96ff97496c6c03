package app.galley.workbench.version;

import app.galley.format.Formats;
import app.galley.library.MachineTranscript;
import app.galley.library.SentSound;
import app.galley.library.Transcripts;
import app.galley.problem.ProblemException;
import app.galley.transcript.Passage;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.adoption.Adoption;
import app.galley.transcript.edit.adoption.Graft;
import app.galley.transcript.insight.Insights;
import app.galley.transcript.review.Alternatives;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the recogniser returned for a recording, each time it was asked: kept as it came, and never changed by what becomes of the
/// document. A result that comes later touches the document only when a person takes it over. Safe from any thread; calls block, the first
/// one for a result while it is read. A stored result that cannot be read is a [app.galley.problem.ProblemException].
public final class MachineVersions {
    private static final Logger LOG = LoggerFactory.getLogger(MachineVersions.class);
    private final UUID recording;
    private final Transcripts transcripts;
    private final Formats formats;
    private final String language;
    private final Map<UUID, Transcript> read = new HashMap<>();

    /// The results for a recording.
    ///
    /// @param language that of the document, for results that do not name their own
    public MachineVersions(UUID recording, Transcripts transcripts, Formats formats, String language) {
        this.recording = recording;
        this.transcripts = transcripts;
        this.formats = formats;
        this.language = language;
    }

    /// The results, the newest first.
    public List<MachineTranscript> all() {
        return transcripts.machineTranscripts(recording);
    }

    /// The words of a result, with the recording's times; of one for a stretch, also what was heard around it.
    public synchronized Transcript read(UUID result) {
        Transcript known = read.get(result);
        if (known == null) {
            Transcript found = formats.read(transcripts.bytes(result));
            Transcript heard = stretch(result).map(stretch -> found.later(stretch.sound().start())).orElse(found);
            known = heard.language().isEmpty() ? heard.in(language) : heard;
            read.put(result, known);
        }
        return known;
    }

    private Optional<SentSound.Stretch> stretch(UUID result) {
        return all().stream().filter(known -> known.id().equals(result)).findFirst().map(MachineTranscript::stretch);
    }

    /// Those for all of the recording, the oldest first.
    private List<UUID> wholeResults() {
        return all().reversed().stream().filter(MachineTranscript::isWhole).map(MachineTranscript::id).toList();
    }

    /// The words of the first result, of which the document was made; empty when everything was typed.
    public Optional<Transcript> first() {
        return wholeResults().stream().findFirst().map(this::read);
    }

    /// The result for all of the recording a document came from, or has come to by what was taken over into it; empty when everything was
    /// typed.
    public Optional<UUID> origin(Transcript document) {
        List<UUID> results = wholeResults();
        if (results.size() < 2) {
            return results.stream().findFirst();
        }
        List<UUID> readable = new ArrayList<>(results);
        readable.removeIf(id -> tried(id).isEmpty());
        int origin = Adoption.origin(document, readable.stream().map(this::read).toList());
        return origin < 0 ? Optional.empty() : Optional.of(readable.get(origin));
    }

    /// What else was heard for a result.
    public Alternatives alternatives(UUID result) {
        byte[] bytes = transcripts.bytes(result);
        return formats.recognise(bytes).map(reader -> reader.alternatives(bytes)).orElse(Alternatives.NONE);
    }

    /// What a result tells beside its words.
    public Insights insights(UUID result) {
        byte[] bytes = transcripts.bytes(result);
        return formats.recognise(bytes).map(reader -> reader.insights(bytes)).orElse(Insights.NONE);
    }

    /// A result taken over into the document as it is, as a whole; of one for a stretch, that stretch.
    public Adoption whole(Transcript document, UUID result) {
        return stretch(result).map(stretch -> part(document, result, Stretches.place(document, stretch.asked()), false))
                .orElseGet(() -> Adoption.whole(document, read(result), results()));
    }

    /// What the document would be, had a person not touched what the result is for: all of it, or a stretch.
    public Transcript instead(Transcript document, UUID result) {
        return stretch(result).map(stretch -> part(document, result, Stretches.place(document, stretch.asked()), true).result())
                .orElseGet(() -> read(result));
    }

    /// What a result says in a part of the document, taken over.
    ///
    /// @param place the words that any of it lies in
    /// @param forced whether a person's corrections in it go, too
    public Adoption part(Transcript document, UUID result, Passage place, boolean forced) {
        Transcript version = stretch(result).map(stretch -> Graft.of(origin(document).map(this::read).orElse(document), read(result),
                stretch.asked())).orElseGet(() -> read(result));
        return Adoption.part(document, version, results(), place, forced);
    }

    /// All that can be read: one that cannot tells nothing about what in the document is a recogniser's.
    private List<Transcript> results() {
        List<Transcript> results = new ArrayList<>();
        all().reversed().forEach(result -> tried(result.id()).ifPresent(results::add));
        return results;
    }

    private Optional<Transcript> tried(UUID result) {
        try {
            return Optional.of(read(result));
        } catch (ProblemException unreadable) {
            LOG.warn("a result of the recogniser cannot be read: {}", unreadable.problem().key());
            return Optional.empty();
        }
    }
}
