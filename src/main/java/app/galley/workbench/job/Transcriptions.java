package app.galley.workbench.job;

import app.galley.format.TranscriptReader;
import app.galley.library.Ledger;
import app.galley.library.Recording;
import app.galley.library.SentSound;
import app.galley.library.TrackedJob;
import app.galley.library.TrackedJob.Step;
import app.galley.problem.Problem;
import app.galley.service.job.JobSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The transcriptions Galley has taken on at one place: uploaded, started, watched, fetched and stored without further
/// doing, and gone on with after a restart, whatever the step. Safe from any thread; calls block for a moment on the library,
/// never on the network.
///
/// The steps of a job are in the library before they begin. While the service does not answer, jobs wait and go on by
/// themselves; only what it refuses makes them fail. When a job is done, its copies leave the bucket.
public final class Transcriptions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Transcriptions.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SWEEPS = Duration.ofDays(1);
    private final Place place;
    private final Shelves shelves;
    private final Runner runner;
    private final JobBook book;
    private final CloudCopies copies;
    private final JobTracker tracker;
    private final SentFile sent;
    private final Admission admission;
    private final Beats beats;
    private volatile boolean adopting;
    private volatile Instant swept = Instant.MIN;

    /// Hears of jobs, one call at a time and in the order of what happened, on the thread on which it happened. Must be quick
    /// and must not wait for another thread.
    @FunctionalInterface
    public interface Listener {
        /// A job has changed, or is new.
        void changed(TrackedJob job);

        /// A job was taken out of the list.
        default void forgotten(UUID job) { }

        /// A job has ended and what was decided of its copies is done, as far as it could be.
        default void settled(UUID job) { }

        /// The service does not answer; jobs wait and try again by themselves.
        default void troubled(Problem problem) { }

        /// The service answers again.
        default void untroubled() { }
    }

    /// Tracks the jobs of a place. Nothing happens before [#take] or [#resume].
    ///
    /// @param reader reads the service's results
    /// @param sent yields what is sent where that is not the recording as it is
    public Transcriptions(Place place, Shelves shelves, TranscriptReader reader, SentFile sent, Runner runner) {
        this.place = place;
        this.shelves = shelves;
        this.runner = runner;
        this.sent = sent;
        this.book = new JobBook(shelves.jobs(), runner.owner(), runner.clock());
        this.admission = new Admission(place.limits(), sent);
        Disposal disposal = new Disposal(place, shelves.ledger(), runner.clock());
        this.copies = new CloudCopies(place, disposal);
        this.tracker = new JobTracker(book, new JobSteps(place, shelves, reader, runner.clock(), book, copies, disposal, sent),
                copies, place, runner.background());
        this.beats = new Beats(runner, place.pace(), tracker::poll, tracker::lists, book::isOpen, this::renew);
    }

    /// What stands in the way of a job for a recording, before anything is sent; empty when nothing that can be known does. Looks into its file.
    public List<Problem> obstacles(Recording recording, JobSettings settings) {
        return admission.obstacles(recording, settings);
    }

    /// Takes on a transcription whose copies leave the bucket when it is done.
    public TrackedJob take(Recording recording, JobSettings settings) {
        return take(new Order(recording.id(), settings, false));
    }

    /// Takes on a transcription: it is in the library when this returns, and begins.
    public TrackedJob take(Order order) {
        return take(List.of(order)).getFirst();
    }

    /// Takes on transcriptions, all or none of them.
    public List<TrackedJob> take(List<Order> orders) {
        List<TrackedJob> jobs = orders.stream().map(this::job).toList();
        book.enter(jobs);
        begin();
        return jobs;
    }

    private TrackedJob job(Order order) {
        UUID id = UUID.randomUUID();
        Instant now = runner.clock().instant();
        return new TrackedJob(id, order.recording(), new JobName(id, 1, order.keepsCopies()).toString(),
                place.name(), order.settings(), Step.WAITING, 0, 0, now, now, null, order.sent());
    }

    /// A job and those for the other pieces of its recording, for pieces are of use only together.
    private List<TrackedJob> together(UUID id) {
        List<TrackedJob> one = book.find(id).stream().toList();
        return one.isEmpty() || !(one.getFirst().sent() instanceof SentSound.Piece piece) ? one
                : all().stream().filter(job -> job.isOf(piece.series())).toList();
    }

    /// Goes on with all open jobs of this place that no living process works on, now and whenever another process ends in the
    /// middle of one, and removes what ended jobs have left in the bucket.
    public void resume() {
        adopting = true;
        adopt();
        begin();
        sweep();
    }

    /// Removes what is left behind or due, and again after a day.
    private void sweep() {
        swept = runner.clock().instant();
        runner.background().start("sweep the bucket", ignored -> {
            sent.discard(id -> shelves.jobs().find(id).filter(job -> !job.step().isFinal()).isEmpty());
            copies.sweep(shelves.jobs());
            return true;
        });
    }

    /// Stops an upload until it is resumed, also after a restart; what has arrived stays. Nothing happens when the job is
    /// not uploading, nor waiting to.
    ///
    /// @throws app.galley.problem.ProblemException when another process works on it
    public void pause(UUID id) {
        if (isOpen(id)) {
            takeOver(id);
            book.held(id).filter(JobTracker::uploads).ifPresent(job -> {
                book.move(job, Step.PAUSED);
                tracker.interrupt(id);
            });
        }
    }

    /// Goes on with one open job of this place, also with one that is paused; false when another process works on it, or it has ended.
    public boolean resume(UUID id) {
        boolean ours = shelves.jobs().find(id).filter(this::isOpenHere).isPresent() && book.hold(id);
        book.held(id).filter(job -> job.step() == Step.PAUSED).ifPresent(job -> book.move(job, Step.UPLOADING));
        begin();
        return ours;
    }

    /// Ends a job, with those for the other pieces of its recording. The upload stops, and what is in the bucket is removed; Amazon may transcribe on for itself.
    ///
    /// @throws app.galley.problem.ProblemException when another process works on it
    public void cancel(UUID id) {
        together(id).stream().map(TrackedJob::id).filter(this::isOpen).forEach(open -> {
            takeOver(open);
            book.held(open).ifPresent(job -> book.move(job, Step.CANCELLED));
            tracker.stop(open);
        });
    }

    /// Tries a job again that has failed or was cancelled, from the beginning, at this place; with those for the other pieces of its recording
    /// that have ended so.
    ///
    /// @throws IllegalStateException when it is neither
    public TrackedJob retry(UUID id) {
        List<TrackedJob> again = together(id).stream().filter(job -> job.step() == Step.FAILED || job.step() == Step.CANCELLED)
                .map(this::again).toList();
        TrackedJob wanted = again.stream().filter(job -> job.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalStateException("not an ended job: " + id));
        book.enter(again);
        begin();
        return wanted;
    }

    private TrackedJob again(TrackedJob ended) {
        UUID id = ended.id();
        JobName name = JobName.parse(ended.name()).map(JobName::next).orElseGet(() -> new JobName(id, 1, false));
        return new TrackedJob(id, ended.recording(), name.toString(), place.name(), ended.settings(),
                Step.WAITING, 0, 0, ended.created(), runner.clock().instant(), null, ended.sent());
    }

    /// Takes a job out of the list, with those for the other pieces of its recording, having ended them when they were open, without telling
    /// of that end. Its transcript stays.
    ///
    /// @throws app.galley.problem.ProblemException when another process works on it
    public void forget(UUID id) {
        together(id).stream().map(TrackedJob::id).forEach(this::forgetOne);
    }

    private void forgetOne(UUID id) {
        if (isOpen(id)) {
            takeOver(id);
        }
        Optional<TrackedJob> job = book.find(id);
        book.forget(id);
        if (book.held(id).isPresent()) {
            tracker.stop(id);
        } else {
            job.ifPresent(ended -> runner.background().start("clean up after job " + id, ignored -> {
                copies.remove(ended);
                return true;
            }));
        }
    }

    /// Takes all jobs of a recording out of the list, ending those that are open.
    ///
    /// @throws app.galley.problem.ProblemException when another process works on one of them
    public void forgetAll(UUID recording) {
        all().stream().filter(job -> job.recording().equals(recording)).map(TrackedJob::id).forEach(this::forget);
    }

    /// The place where jobs run, as they remember it.
    public String place() {
        return place.name();
    }

    /// All jobs of the library, the newest first, as they are now.
    public List<TrackedJob> all() {
        return shelves.jobs().all().stream().map(job -> book.held(job.id()).orElse(job)).toList();
    }

    /// What was sent for a job, where to and when, and what was seen to be gone; the oldest first.
    public List<Ledger.Entry> ledger(UUID job) {
        return shelves.ledger().of(job);
    }

    /// What was sent for all jobs, those among them that have left the list; the oldest first.
    public List<Ledger.Entry> ledger() {
        return shelves.ledger().all();
    }

    /// The jobs that the service has done for somebody else.
    public OtherJobs otherJobs() {
        return new OtherJobs(place, shelves.jobs());
    }

    /// The files that a job has brought beside its transcript, by their endings: captions that the service has written. None for a piece.
    public SortedMap<String, byte[]> files(UUID id) {
        boolean piece = book.find(id).filter(job -> job.sent() instanceof SentSound.Piece).isPresent();
        return piece ? new TreeMap<>() : shelves.jobs().files(id);
    }

    /// Which of the library's results a job brings; of a job that was divided none is.
    public UUID result(TrackedJob job) {
        return Results.id(job);
    }

    /// The custom vocabularies that a job was to use and its recogniser has not, by the result's own words; empty while there is none.
    public Optional<UnusedVocabularies> unused(TrackedJob job) {
        return UnusedVocabularies.of(job, shelves);
    }

    /// Why the service cannot be asked at present.
    public Optional<Problem> trouble() {
        return book.trouble();
    }

    /// Waits like [#await(UUID, Duration)] with twenty seconds of patience.
    public TrackedJob await(UUID id) {
        return await(id, PATIENCE);
    }

    /// Waits until a job has ended and its copies are gone, also when another process works on it.
    ///
    /// @param patience how long the service may fail to answer
    /// @return the job as it ended; cancelled when it was taken out of the list
    /// @throws app.galley.problem.ProblemException unreachable, when the service has not answered for so long; the job stays
    ///         open, tries on, and is gone on with after a restart
    /// @throws CancellationException when the waiting thread is interrupted
    public TrackedJob await(UUID id, Duration patience) {
        return new JobEnd(book, runner.clock()).await(id, patience);
    }

    /// Asks the service now instead of at the next beat, on this thread: blocks on the network.
    ///
    /// @return whether any job has changed its step
    public boolean pollOnce() {
        return tracker.poll();
    }

    /// Adds a listener.
    public void listen(Listener listener) {
        book.listen(listener);
    }

    /// Removes a listener.
    public void unlisten(Listener listener) {
        book.unlisten(listener);
    }

    /// Leaves all jobs as they are, for the next start. Uploads end when the connection is closed, which should follow.
    @Override
    public void close() {
        adopting = false;
        beats.close();
        book.close();
    }

    private boolean isOpen(UUID id) {
        return book.find(id).filter(job -> !job.step().isFinal()).isPresent();
    }

    private boolean isOpenHere(TrackedJob job) {
        return !job.step().isFinal() && job.place().equals(place.name());
    }

    private void takeOver(UUID id) {
        if (book.held(id).isEmpty() && !book.hold(id)) {
            throw Problem.refused("workbench.jobElsewhere").asException();
        }
    }

    /// Takes what nobody works on; whether there was anything.
    private boolean adopt() {
        boolean any = false;
        for (TrackedJob job : shelves.jobs().all()) {
            if (isOpenHere(job) && book.held(job.id()).isEmpty() && book.hold(job.id())) {
                LOG.info("job {} goes on at {}", job.id(), job.step());
                any = true;
            }
        }
        return any;
    }

    /// Starts what can be started and makes sure that it is looked after.
    private void begin() {
        tracker.drive();
        beats.quicken();
    }

    private boolean renew() {
        book.renew();
        if (adopting && adopt()) {
            begin();
        }
        if (adopting && !runner.clock().instant().isBefore(swept.plus(SWEEPS))) {
            sweep();
        }
        return adopting || !book.held().isEmpty();
    }
}
