package app.galley.workbench.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ThinningTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:05:00Z");

    private static Snapshot taken(Instant when, Snapshot.Reason reason) {
        return new Snapshot(UUID.randomUUID(), UUID.randomUUID(), when, reason, "", 1);
    }

    @Test void theLastDayStaysWholeTheWeekHourlyAndTheRestDaily() {
        List<Snapshot> all = new ArrayList<>();
        for (Instant when = NOW; when.isAfter(NOW.minus(Duration.ofDays(20))); when = when.minus(Duration.ofMinutes(10))) {
            all.add(taken(when, Snapshot.Reason.EDITED));
        }
        List<UUID> gone = Thinning.of(all, NOW);
        List<Snapshot> left = all.stream().filter(s -> !gone.contains(s.id())).toList();
        assertEquals(6 * 24, left.stream().filter(s -> s.taken().isAfter(NOW.minus(Duration.ofDays(1)))).count());
        List<Snapshot> week = left.stream().filter(s -> !s.taken().isAfter(NOW.minus(Duration.ofDays(1)))
                && s.taken().isAfter(NOW.minus(Duration.ofDays(7)))).toList();
        assertEquals(6 * 24 + 1, week.size());
        assertTrue(week.stream().skip(1).limit(100).allMatch(s -> s.taken().toString().contains(":55:00")), "the last of each hour");
        List<Snapshot> older = left.stream().filter(s -> !s.taken().isAfter(NOW.minus(Duration.ofDays(7)))).toList();
        assertEquals(14, older.size());
        assertEquals(List.of(), Thinning.of(left, NOW));
    }

    @Test void aVersionWithANameStaysForEver() {
        List<Snapshot> all = List.of(taken(NOW.minus(Duration.ofDays(90)), Snapshot.Reason.EDITED),
                taken(NOW.minus(Duration.ofDays(90).plusMinutes(1)), Snapshot.Reason.NAMED),
                taken(NOW.minus(Duration.ofDays(90).plusMinutes(2)), Snapshot.Reason.EDITED));
        assertEquals(List.of(all.getLast().id()), Thinning.of(all, NOW));
    }
}
