package app.galley.workbench.job;

import app.galley.library.Ledger;
import app.galley.library.Ledger.Entry;
import app.galley.library.Ledger.Item;
import app.galley.library.Ledger.Kind;
import app.galley.library.TrackedJob;
import app.galley.service.job.JobKind;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Deletes what lies at the service when its time has come, looks whether it is gone, and writes down that it is. Safe from any
/// thread; blocks, and throws what the service's ports throw.
final class Disposal {
    private final Place place;
    private final Ledger ledger;
    private final Clock clock;

    Disposal(Place place, Ledger ledger, Clock clock) {
        this.place = place;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// An object comes to lie in the bucket.
    void lies(TrackedJob job, String key, Kind kind, long bytes) {
        ledger.put(object(job, key, kind), bytes, clock.instant());
    }

    /// A record of a job comes to lie at the service.
    void recorded(TrackedJob job) {
        ledger.put(record(job), 0, clock.instant());
    }

    /// Disposes of an object as is wished: at once, or when the time has come.
    void dispose(TrackedJob job, String key, Kind kind, Retention.Term term) {
        Item item = object(job, key, kind);
        if (ledger.of(job.id()).stream().noneMatch(entry -> entry.item().equals(item))) {
            ledger.put(item, 0, clock.instant());
        }
        dispose(item, term);
    }

    /// Disposes of the record of a job as is wished.
    void disposeOfRecord(TrackedJob job, Retention.Term term) {
        dispose(record(job), term);
    }

    /// What is to be deleted by now.
    List<Item> due() {
        Instant now = clock.instant();
        return lying().filter(entry -> entry.due().filter(due -> !due.isAfter(now)).isPresent()).map(Entry::item).toList();
    }

    /// What the keys of a job begin with: the prefix of now, and those under which its media was put here before the prefix was changed.
    Set<String> roots(TrackedJob job) {
        String bucket = place.staging().bucket();
        return Stream.concat(Stream.of(place.staging().prefix()), ledger.of(job.id()).stream().map(Entry::item)
                .filter(item -> item.kind() == Kind.MEDIA && item.where().equals(bucket)).map(item -> JobName.root(item.name())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// What is not known to be gone and can be reached: records, and what lies in the bucket of now. What lies in an earlier bucket stays in the
    /// ledger as lying there, since nobody has looked.
    private Stream<Entry> lying() {
        String bucket = place.staging().bucket();
        return ledger.lying(place.name()).stream().filter(entry -> entry.item().kind() == Kind.RECORD || entry.item().where().equals(bucket));
    }

    /// The jobs that have left something of which it is not decided how long it stays.
    List<UUID> undecided() {
        return lying().filter(entry -> !entry.isDecided()).map(entry -> entry.item().job()).distinct().toList();
    }

    /// Removes an object, whether it stands in the ledger or not.
    void discard(String key) {
        lying().map(Entry::item).filter(item -> item.kind() != Kind.RECORD && item.name().equals(key))
                .findFirst().ifPresentOrElse(this::delete, () -> place.staging().remove(key));
    }

    /// Whether an object of a job that is done lies there because that is wished.
    boolean isWished(TrackedJob job, String key) {
        Instant now = clock.instant();
        return ledger.of(job.id()).stream().anyMatch(entry -> entry.item().name().equals(key) && entry.deleted().isEmpty()
                && entry.isDecided()
                && entry.due().filter(due -> !due.isAfter(now)).isEmpty());
    }

    /// Deletes something, looks, and writes down that it is gone.
    void delete(Item item) {
        boolean gone;
        if (item.kind() == Kind.RECORD) {
            JobKind.Name kind = JobKind.Name.valueOf(item.where());
            place.service().delete(kind, item.name());
            gone = place.service().find(kind, item.name()).isEmpty();
        } else {
            place.staging().remove(item.name());
            gone = !place.staging().keys(item.name()).contains(item.name());
        }
        if (gone) {
            ledger.deleted(item, clock.instant());
        }
    }

    private void dispose(Item item, Retention.Term term) {
        Instant now = clock.instant();
        Optional<Instant> due = term.due(now);
        ledger.due(item, due);
        if (due.filter(when -> !when.isAfter(now)).isPresent()) {
            delete(item);
        }
    }

    private Item object(TrackedJob job, String key, Kind kind) {
        return new Item(job.place(), place.staging().bucket(), key, kind, job.id());
    }

    private static Item record(TrackedJob job) {
        return new Item(job.place(), job.settings().kind().name().name(), job.name(), Kind.RECORD, job.id());
    }
}
