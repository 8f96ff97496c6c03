package app.galley.local.fault;

import app.galley.local.transcribe.job.Quotas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The faults of a service that is running. Of those that concern a request, the first that is not used up happens. Safe from any
/// thread.
public final class Faults {
    private final Quotas quotas;
    private final List<Pending> pending = new ArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    private static final class Pending {
        private final Fault fault;
        private int passed;
        private int happened;

        private Pending(Fault fault) {
            this.fault = fault;
        }

        private boolean isUsedUp() {
            return fault.times() > 0 && happened == fault.times();
        }
    }

    /// None, and the usual quotas.
    public Faults() {
        this(List.of(), Quotas.STANDARD);
    }

    /// These faults.
    ///
    /// @param quotas how many jobs may be unfinished
    public Faults(List<Fault> faults, Quotas quotas) {
        this.quotas = quotas;
        faults.forEach(this::add);
    }

    /// How many jobs may be unfinished.
    public Quotas quotas() {
        return quotas;
    }

    /// Adds a fault behind those that are there.
    public synchronized void add(Fault fault) {
        pending.add(new Pending(fault));
    }

    /// Takes back all faults.
    public synchronized void clear() {
        pending.clear();
    }

    /// How many faults are still to happen; those that never end count too.
    public synchronized int left() {
        return (int) pending.stream().filter(p -> !p.isUsedUp()).count();
    }

    /// What happens to a request; the failing of jobs is asked for by [#failure].
    public synchronized Optional<Fault> next(String operation, boolean ofS3) {
        return take(operation, ofS3, false);
    }

    /// The reason for which the job that this operation starts will fail.
    public synchronized Optional<String> failure(String operation) {
        return take(operation, false, true).map(Fault::reason);
    }

    private Optional<Fault> take(String operation, boolean ofS3, boolean failing) {
        for (Pending each : pending) {
            if ((each.fault.effect() == Effect.FAIL) == failing && each.fault.concerns(operation, ofS3) && !each.isUsedUp()) {
                if (each.passed == each.fault.after()) {
                    each.happened++;
                    return Optional.of(each.fault);
                }
                each.passed++;
            }
        }
        return Optional.empty();
    }

    /// Waits as long as a slow answer takes, or until the service ends.
    public void hold(Fault fault) {
        try {
            if (ended.await(fault.milliseconds(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Lets go of all slow answers.
    public void end() {
        ended.countDown();
    }
}
