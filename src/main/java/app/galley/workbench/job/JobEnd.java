package app.galley.workbench.job;

import app.galley.library.TrackedJob;
import app.galley.library.TrackedJob.Step;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;

/// Waits for the end of a job, whoever works on it. Safe from any thread.
final class JobEnd {
    private static final Duration LOOK = Duration.ofMillis(500);
    private final JobBook book;
    private final Clock clock;

    JobEnd(JobBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /// Waits until a job has ended and its copies are gone.
    ///
    /// @param patience how long the service may fail to answer
    /// @return the job as it ended; cancelled when it was taken out of the list
    /// @throws app.galley.problem.ProblemException unreachable, when the service has not answered for so long
    /// @throws CancellationException when the waiting thread is interrupted
    TrackedJob await(UUID id, Duration patience) {
        TrackedJob last = book.find(id).orElseThrow(() -> new IllegalArgumentException("not a job: " + id));
        while (true) {
            Optional<TrackedJob> now = book.find(id);
            if (now.isEmpty()) {
                return last.at(Step.CANCELLED, clock.instant());
            }
            last = now.get();
            if (last.step().isFinal() && book.held(id).isEmpty()) {
                return last;
            }
            Optional<Troubles.Trouble> trouble = book.trouble(id);
            if (trouble.isPresent() && !clock.instant().isBefore(trouble.get().since().plus(patience))) {
                throw trouble.get().problem().asException();
            }
            try {
                book.awaitChange(LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("the waiting was interrupted");
            }
        }
    }
}
