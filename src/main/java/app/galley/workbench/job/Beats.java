package app.galley.workbench.job;

import app.galley.problem.ProblemException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// When the service is asked and the leases are renewed: polls slow down while nothing changes and stop while there is
/// nothing to ask; renewals go on as long as something is held or waited for. Safe from any thread.
final class Beats {
    private static final Logger LOG = LoggerFactory.getLogger(Beats.class);
    private final Runner runner;
    private final Place.Pace pace;
    private final BooleanSupplier poll;
    private final IntSupplier lists;
    private final BooleanSupplier isOpen;
    private final BooleanSupplier renew;
    private Duration pause;
    private long latest;
    private boolean renewing;
    private boolean closed;

    /// A rhythm that has not begun.
    ///
    /// @param poll asks the service; whether anything has changed
    /// @param lists how many lists the latest poll took
    /// @param isOpen whether there is anything to ask about
    /// @param renew renews the leases; whether to do so again
    Beats(Runner runner, Place.Pace pace, BooleanSupplier poll, IntSupplier lists, BooleanSupplier isOpen, BooleanSupplier renew) {
        this.runner = runner;
        this.pace = pace;
        this.poll = poll;
        this.lists = lists;
        this.isOpen = isOpen;
        this.renew = renew;
        this.pause = pace.first();
    }

    /// There is something new to look after: begins, or begins again at the quick pace.
    void quicken() {
        boolean first;
        synchronized (this) {
            pause = pace.first();
            first = !renewing && !closed;
            renewing |= first;
        }
        if (first) {
            runner.pulse().after(JobBook.RENEWAL, this::renew);
        }
        schedule();
    }

    /// No more beats.
    synchronized void close() {
        closed = true;
    }

    /// Asks for the next poll; one that was asked for before is none any more.
    private void schedule() {
        if (isOpen.getAsBoolean()) {
            long beat;
            Duration until;
            synchronized (this) {
                if (closed) {
                    return;
                }
                beat = ++latest;
                until = pace.atLeast(pause, lists.getAsInt());
            }
            runner.pulse().after(until, () -> beat(beat));
        }
    }

    private void beat(long beat) {
        synchronized (this) {
            if (closed || beat != latest) {
                return;
            }
        }
        // not on the thread of the pulse, which must be free for the renewals while the network is slow
        runner.background().start("poll jobs", ignored -> {
            boolean changed = false;
            try {
                changed = poll.getAsBoolean();
            } finally {
                synchronized (this) {
                    pause = changed ? pace.first() : pace.after(pause);
                }
                schedule();
            }
            return true;
        });
    }

    private void renew() {
        boolean again = true;
        try {
            again = renew.getAsBoolean();
        } catch (ProblemException e) {
            LOG.warn("the leases of the jobs could not be renewed: {}", e.getMessage());
        } finally {
            synchronized (this) {
                renewing = again && !closed;
                again = renewing;
            }
            if (again) {
                runner.pulse().after(JobBook.RENEWAL, this::renew);
            }
        }
    }
}
