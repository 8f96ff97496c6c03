package app.galley.workbench.job;

import app.galley.service.rule.Limits;
import app.galley.service.MediaStaging;
import app.galley.service.TranscriptionService;
import java.time.Duration;
import java.util.function.Supplier;

/// A service that jobs run at, with all that is needed to use it.
///
/// @param name what jobs remember it by ([app.galley.service.Connection#place])
/// @param service who transcribes
/// @param staging where media and results wait
/// @param limits the largest media it takes
/// @param pace how often it is asked
/// @param retention how long what lies there stays; asked whenever a job is done
public record Place(String name, TranscriptionService service, MediaStaging staging, Limits limits, Pace pace,
                    Supplier<Retention> retention) {

    /// A place where things stay as long as usual.
    public Place(String name, TranscriptionService service, MediaStaging staging, Limits limits, Pace pace) {
        this(name, service, staging, limits, pace, () -> Retention.USUAL);
    }

    /// How often a service is asked about its jobs.
    ///
    /// @param first the pause after something has changed
    /// @param longest the pause that is reached while nothing does
    /// @param perList the pause that a list of jobs costs at least: many jobs take several
    public record Pace(Duration first, Duration longest, Duration perList) {
        /// For the local service, which nobody else asks.
        public static final Pace LOCAL = new Pace(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMillis(50));
        /// For Amazon, whose quota is five lists a second for a whole account.
        public static final Pace AMAZON = new Pace(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(1));

        /// The pause after one in which nothing changed: half as long again.
        Duration after(Duration pause) {
            Duration longer = pause.plus(pause.dividedBy(2));
            return longer.compareTo(longest) < 0 ? longer : longest;
        }

        /// A pause that is long enough after so many lists.
        Duration atLeast(Duration pause, int lists) {
            Duration least = perList.multipliedBy(lists);
            return pause.compareTo(least) < 0 ? least : pause;
        }
    }
}
