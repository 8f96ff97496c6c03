package app.galley.workbench.version;

import app.galley.library.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Which versions go with time: all of the last day stay, of the last week the last one of each hour, before that the last one of
/// each day. Those with a name stay for ever. Stateless.
final class Thinning {
    private static final Duration ALL = Duration.ofDays(1);
    private static final Duration HOURLY = Duration.ofDays(7);
    private static final long HOUR = 3_600;
    private static final long DAY = 86_400;

    private Thinning() { }

    /// The versions that may go.
    ///
    /// @param snapshots those of one document, the newest first
    static List<UUID> of(List<Snapshot> snapshots, Instant now) {
        Set<Long> hours = new HashSet<>();
        Set<Long> days = new HashSet<>();
        List<UUID> gone = new ArrayList<>();
        for (Snapshot snapshot : snapshots) {
            Duration age = Duration.between(snapshot.taken(), now);
            long second = snapshot.taken().getEpochSecond();
            boolean stays = snapshot.reason() == Snapshot.Reason.NAMED || age.compareTo(ALL) < 0
                    || (age.compareTo(HOURLY) < 0 ? hours.add(Math.floorDiv(second, HOUR)) : days.add(Math.floorDiv(second, DAY)));
            if (!stays) {
                gone.add(snapshot.id());
            }
        }
        return gone;
    }
}
