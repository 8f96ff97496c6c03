package app.galley.workbench.job;

import app.galley.service.rule.Limits;
import app.galley.service.MediaStaging;
import app.galley.service.TranscriptionService;
import java.time.Duration;

/// A service that jobs run at, with all that is needed to use it.
///
/// @param name what jobs remember it by ([app.galley.service.Connection#place])
/// @param service who transcribes
/// @param staging where media and results wait
/// @param limits the largest media it takes
/// @param pace how often it is asked
public record Place(String name, TranscriptionService service, MediaStaging staging, Limits limits, Pace pace) {

    /// How often a service is asked about its jobs.
    ///
    /// @param first the pause after something has changed
    /// @param longest the pause that is reached while nothing does
    public record Pace(Duration first, Duration longest) {
        /// For the local service, which nobody else asks.
        public static final Pace LOCAL = new Pace(Duration.ofSeconds(1), Duration.ofSeconds(1));
        /// For Amazon, whose quota is five lists a second for a whole account.
        public static final Pace AMAZON = new Pace(Duration.ofSeconds(5), Duration.ofSeconds(30));

        /// The pause after one in which nothing changed: half as long again.
        Duration after(Duration pause) {
            Duration longer = pause.plus(pause.dividedBy(2));
            return longer.compareTo(longest) < 0 ? longer : longest;
        }
    }
}
