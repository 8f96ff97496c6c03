package app.galley.workbench.job;

import app.galley.library.Jobs;
import app.galley.library.Ledger;
import app.galley.library.MachineTranscript;
import app.galley.library.Recording;
import app.galley.library.Recordings;
import app.galley.library.TrackedJob;
import app.galley.library.Transcripts;
import app.galley.problem.Problem;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.HashMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A library in memory that outlives the processes of a test.
final class MemoryShelves {
    final Map<UUID, TrackedJob> jobs = new LinkedHashMap<>();
    final Map<UUID, Lease> leases = new LinkedHashMap<>();
    final Map<UUID, Recording> recordings = new LinkedHashMap<>();
    final Map<UUID, MachineTranscript> results = new LinkedHashMap<>();
    final Map<UUID, byte[]> bytes = new LinkedHashMap<>();
    final Map<UUID, Transcript> documents = new LinkedHashMap<>();
    final Map<Ledger.Item, Ledger.Entry> ledger = new LinkedHashMap<>();
    @Nullable Problem full;
    private final Map<UUID, SortedMap<String, byte[]>> files = new HashMap<>();
    private final Power power;

    record Lease(String owner, Instant until) { }

    MemoryShelves(Power power) {
        this.power = power;
    }

    Shelves shelves() {
        return new Shelves(new MemoryRecordings(), new MemoryJobs(), new MemoryTranscripts(), new MemoryLedger());
    }

    private final class MemoryLedger implements Ledger {
        @Override
        public void put(Item item, long bytes, Instant when) {
            synchronized (ledger) {
                ledger.compute(item, (same, before) -> before == null || before.deleted().isPresent()
                        ? new Entry(item, when, bytes, false, Optional.empty(), Optional.empty()) : before);
            }
        }

        @Override
        public void due(Item item, Optional<Instant> when) {
            synchronized (ledger) {
                ledger.computeIfPresent(item, (same, e) -> new Entry(item, e.sent(), e.bytes(), true, when, e.deleted()));
            }
        }

        @Override
        public void deleted(Item item, Instant when) {
            synchronized (ledger) {
                ledger.computeIfPresent(item, (same, e) -> new Entry(item, e.sent(), e.bytes(), e.isDecided(), e.due(), Optional.of(when)));
            }
        }

        @Override
        public List<Entry> of(UUID job) {
            synchronized (ledger) {
                return ledger.values().stream().filter(e -> e.item().job().equals(job)).toList();
            }
        }

        @Override
        public List<Entry> lying(String place) {
            synchronized (ledger) {
                return ledger.values().stream().filter(e -> e.item().place().equals(place) && e.deleted().isEmpty()).toList();
            }
        }

        @Override
        public List<Entry> all() {
            synchronized (ledger) {
                return List.copyOf(ledger.values());
            }
        }
    }

    private final class MemoryJobs implements Jobs {
        @Override
        public void keepFile(UUID id, String ending, byte[] bytes) {
            power.run("jobs.keepFile", () -> files.computeIfAbsent(id, job -> new TreeMap<>()).put(ending, bytes));
        }

        @Override
        public SortedMap<String, byte[]> files(UUID id) {
            return files.getOrDefault(id, new TreeMap<>());
        }

        @Override
        public void put(TrackedJob job) {
            power.run("jobs.put " + job.step(), () -> {
                synchronized (jobs) {
                    if (full != null) {
                        throw full.asException();
                    }
                    jobs.put(job.id(), job);
                }
            });
        }

        @Override
        public void putAll(List<TrackedJob> all) {
            power.run("jobs.put " + all.getFirst().step(), () -> {
                synchronized (jobs) {
                    if (full != null) {
                        throw full.asException();
                    }
                    all.forEach(job -> jobs.put(job.id(), job));
                }
            });
        }

        @Override
        public Optional<TrackedJob> find(UUID id) {
            synchronized (jobs) {
                return Optional.ofNullable(jobs.get(id));
            }
        }

        @Override
        public List<TrackedJob> all() {
            synchronized (jobs) {
                return List.copyOf(jobs.values()).reversed();
            }
        }

        @Override
        public void remove(UUID id) {
            synchronized (jobs) {
                jobs.remove(id);
            }
        }

        @Override
        public boolean lease(UUID id, String owner, Instant now, Instant until) {
            return power.call("jobs.lease", () -> {
                synchronized (jobs) {
                    Lease lease = leases.get(id);
                    if (lease != null && !lease.owner().equals(owner) && lease.until().isAfter(now)) {
                        return false;
                    }
                    leases.put(id, new Lease(owner, until));
                    return true;
                }
            });
        }

        @Override
        public void release(UUID id, String owner) {
            power.run("jobs.release", () -> {
                synchronized (jobs) {
                    Lease lease = leases.get(id);
                    if (lease != null && lease.owner().equals(owner)) {
                        leases.remove(id);
                    }
                }
            });
        }
    }

    private final class MemoryRecordings implements Recordings {
        @Override
        public void add(Recording recording) {
            recordings.put(recording.id(), recording);
        }

        @Override
        public Optional<Recording> find(UUID id) {
            return Optional.ofNullable(recordings.get(id));
        }

        @Override
        public List<Recording> all() {
            return List.copyOf(recordings.values());
        }

        @Override
        public List<Recording> trash() {
            return List.of();
        }

        @Override
        public void rename(UUID id, String title) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void relocate(UUID id, Path file) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void measure(UUID id, Duration length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void choose(UUID id, OptionalInt stream) {
            recordings.computeIfPresent(id, (same, known) -> known.with(stream));
        }

        @Override
        public void remove(UUID id, Instant when) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void restore(UUID id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void purge(UUID id) {
            recordings.remove(id);
        }
    }

    private final class MemoryTranscripts implements Transcripts {
        @Override
        public void keep(MachineTranscript transcript, byte[] result) {
            power.run("transcripts.keep", () -> {
                if (results.put(transcript.id(), transcript) != null) {
                    throw new IllegalStateException("kept twice: " + transcript.id());
                }
                bytes.put(transcript.id(), result);
            });
        }

        @Override
        public List<MachineTranscript> machineTranscripts(UUID recording) {
            List<MachineTranscript> found = new ArrayList<>(results.values());
            found.removeIf(m -> !m.recording().equals(recording));
            return found.reversed();
        }

        @Override
        public byte[] bytes(UUID machineTranscript) {
            return Optional.ofNullable(bytes.get(machineTranscript)).orElseThrow();
        }

        @Override
        public Set<UUID> documents() {
            return Set.copyOf(documents.keySet());
        }

        @Override
        public boolean createDocument(UUID recording, Transcript transcript) {
            return power.call("transcripts.createDocument", () -> documents.putIfAbsent(recording, transcript) == null);
        }

        @Override
        public Optional<EditSession> open(UUID recording) {
            return Optional.ofNullable(documents.get(recording)).map(EditSession::new);
        }

        @Override
        public void append(UUID recording, EditSession.Step step, Edit edit, JournalListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void flush() {
            throw new UnsupportedOperationException();
        }
    }
}
