package app.galley.workbench.vocabulary;

import app.galley.format.Formats;
import app.galley.library.MachineTranscript;
import app.galley.library.Recording;
import app.galley.library.SentSound;
import app.galley.library.TrackedJob;
import app.galley.library.Transcripts;
import app.galley.problem.Problem;
import app.galley.service.job.JobSettings;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.review.term.Trial;
import app.galley.workbench.Catalogue;
import app.galley.workbench.job.Costs;
import app.galley.workbench.job.Order;
import app.galley.workbench.job.Transcriptions;
import app.galley.workbench.job.UnusedVocabularies;
import app.galley.workbench.version.MachineVersions;
import app.galley.workbench.version.Rehearing;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Tries whether a vocabulary helps: transcribes a recording, or a stretch of it, with and without it, and lays two results beside the text that a
/// person has edited. The document is never touched. Safe from any thread; calls block while texts are read.
public final class Trials {
    private final Catalogue catalogue;
    private final Transcripts transcripts;
    private final Formats formats;
    private final Transcriptions transcriptions;
    private final Rehearing rehearing;
    private final Costs costs;

    /// @param formats reads the results of recognisers
    /// @param rehearing has stretches transcribed
    public Trials(Catalogue catalogue, Transcripts transcripts, Formats formats, Transcriptions transcriptions, Rehearing rehearing, Costs costs) {
        this.catalogue = catalogue;
        this.transcripts = transcripts;
        this.formats = formats;
        this.transcriptions = transcriptions;
        this.rehearing = rehearing;
        this.costs = costs;
    }

    /// Two jobs, of which the second one uses the vocabulary.
    public record Jobs(TrackedJob without, TrackedJob with) { }

    /// What a trial will cost.
    ///
    /// @param dollars for both jobs; empty where jobs cost nothing
    /// @param length how much sound each of them transcribes
    public record Price(Optional<BigDecimal> dollars, Duration length) { }

    /// The recordings that have an edited text, the newest first.
    public List<Recording> recordings() {
        Set<UUID> texts = transcripts.documents();
        return catalogue.all().stream().filter(recording -> texts.contains(recording.id())).toList();
    }

    /// The results of a recording, the newest first.
    public List<Take> takes(UUID recording) {
        List<TrackedJob> jobs = transcriptions.all().stream().filter(job -> job.recording().equals(recording)).toList();
        return transcripts.machineTranscripts(recording).stream().map(result -> take(result, jobs)).toList();
    }

    private Take take(MachineTranscript result, List<TrackedJob> jobs) {
        Optional<List<String>> used = jobs.stream().filter(job -> transcriptions.result(job).equals(result.id())).findFirst()
                .map(job -> job.settings().lists().values().stream().map(lists -> lists.vocabulary()).filter(name -> !name.isEmpty()).toList());
        return new Take(result, used, UnusedVocabularies.of(transcripts.bytes(result.id())));
    }

    /// Lays two results beside the edited text; of results for stretches, where they overlap.
    ///
    /// @throws app.galley.problem.ProblemException when a text is gone or cannot be read, or the results have no moment in common
    public Trial compare(UUID recording, MachineTranscript without, MachineTranscript with, TrialVocabulary vocabulary) {
        Transcript edited = edited(recording);
        MachineVersions versions = new MachineVersions(recording, transcripts, formats, edited.language());
        return Trial.of(edited, versions.read(without.id()), versions.read(with.id()), vocabulary.written(),
                new Trial.Extent(common(asked(without), asked(with)), common(sound(without), sound(with))));
    }

    private Transcript edited(UUID recording) {
        return transcripts.open(recording).map(EditSession::transcript).orElseThrow(() -> Problem.badInput("workbench.recordingGone").asException());
    }

    private static TimeSpan asked(MachineTranscript result) {
        SentSound.Stretch stretch = result.stretch();
        return stretch == null ? Trial.Extent.ALL.counted() : stretch.asked();
    }

    private static TimeSpan sound(MachineTranscript result) {
        SentSound.Stretch stretch = result.stretch();
        return stretch == null ? Trial.Extent.ALL.heard() : stretch.sound();
    }

    private static TimeSpan common(TimeSpan one, TimeSpan other) {
        long start = Math.max(one.start(), other.start());
        long end = Math.min(one.end(), other.end());
        if (end <= start) {
            throw Problem.badInput("trial.apart").asException();
        }
        return new TimeSpan(start, end);
    }

    /// What two jobs for a recording will cost.
    ///
    /// @param stretch the part that is meant; empty for all of it
    /// @throws app.galley.problem.ProblemException when the recording or its text is gone, or the user's own price table cannot be read
    public Price price(UUID recording, Optional<TimeSpan> stretch, TrialVocabulary vocabulary) {
        Recording known = known(recording);
        Duration length = stretch.map(part -> rehearing.sound(known, edited(recording), part).length(known.length())).orElse(known.length());
        if (costs.isFree()) {
            return new Price(Optional.empty(), length);
        }
        JobSettings usual = rehearing.settings(recording);
        return new Price(Optional.of(costs.estimate(vocabulary.settings(usual, false), length).total()
                .add(costs.estimate(vocabulary.settings(usual, true), length).total())), length);
    }

    private Recording known(UUID recording) {
        return catalogue.find(recording).orElseThrow(() -> Problem.badInput("workbench.recordingGone").asException());
    }

    /// Takes on two jobs that differ in the vocabulary alone, both or none. They are tracked as any job is, and their results become versions.
    ///
    /// @param stretch the part that is meant; empty for all of it
    /// @throws app.galley.problem.ProblemException when something that can be known beforehand stands in the way
    public Jobs start(UUID recording, Optional<TimeSpan> stretch, TrialVocabulary vocabulary) {
        Recording known = known(recording);
        JobSettings usual = rehearing.settings(recording);
        List<JobSettings> both = List.of(vocabulary.settings(usual, false), vocabulary.settings(usual, true));
        List<TrackedJob> jobs = stretch.map(part -> rehearing.again(known, edited(recording), part, both)).orElseGet(() -> {
            both.stream().flatMap(settings -> transcriptions.obstacles(known, settings).stream()).findFirst().ifPresent(obstacle -> {
                throw obstacle.asException();
            });
            return transcriptions.take(both.stream().map(settings -> new Order(recording, settings, false)).toList());
        });
        return new Jobs(jobs.getFirst(), jobs.getLast());
    }

    /// Which result a job brings.
    public UUID result(TrackedJob job) {
        return transcriptions.result(job);
    }

    /// Hears of the jobs.
    public void listen(Transcriptions.Listener listener) {
        transcriptions.listen(listener);
    }
}
