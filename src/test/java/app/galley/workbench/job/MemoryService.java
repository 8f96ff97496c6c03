package app.galley.workbench.job;

import app.galley.library.TrackedJob;
import app.galley.problem.Problem;
import app.galley.service.JobRequest;
import app.galley.service.JobState;
import app.galley.service.MediaStaging;
import app.galley.service.RemoteJob;
import app.galley.service.TranscriptionService;
import app.galley.service.job.JobKind;
import app.galley.service.rule.BaseModel;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A transcription service and its bucket in memory, with the manners of Amazon's: names are taken once, parts of a broken
/// upload wait, a running job cannot be deleted.
final class MemoryService {
    static final int PART = 4;
    final Map<String, byte[]> objects = new LinkedHashMap<>();
    final Map<String, Integer> openUploads = new LinkedHashMap<>();
    final Map<String, RemoteJob> jobs = new LinkedHashMap<>();
    final Map<String, JobRequest> requests = new LinkedHashMap<>();
    final List<Integer> partsSent = new ArrayList<>();
    /// Thrown by every call while it is set.
    @Nullable Problem trouble;
    /// Run after each part that is sent, with the number of the part.
    @Nullable OnPart onPart;
    /// Thrown by every call while it is set, instead of a problem.
    @Nullable RuntimeException mistake;
    /// Thrown by every start while it is set.
    @Nullable Problem startTrouble;
    /// How many jobs the service has open at once.
    int places = Integer.MAX_VALUE;
    /// The bucket that is used, and what keys in it begin with.
    String bucket = "bucket";
    String prefix = MediaStaging.PREFIX;
    /// How often a job was to be started.
    int starts;
    private final Power power;

    interface OnPart {
        void sent(int part);
    }

    MemoryService(Power power) {
        this.power = power;
    }

    TranscriptionService service() {
        return new Service();
    }

    MediaStaging staging() {
        return new Staging();
    }

    /// The service begins all jobs.
    void begin() {
        jobs.replaceAll((name, job) -> job.state().isFinal() ? job : in(job, JobState.IN_PROGRESS, Optional.empty()));
    }

    /// The service ends all jobs, each with a result that names it.
    void complete() {
        jobs.replaceAll((name, job) -> {
            if (job.state().isFinal()) {
                return job;
            }
            objects.putIfAbsent(request(name).outputKey(), resultOf(name));
            return in(job, JobState.COMPLETED, Optional.empty());
        });
    }

    /// The service ends this job with a result that names it.
    void complete(String name) {
        objects.putIfAbsent(request(name).outputKey(), resultOf(name));
        jobs.computeIfPresent(name, (same, job) -> in(job, JobState.COMPLETED, Optional.empty()));
    }

    /// The service fails all jobs.
    void fail(String reason) {
        jobs.replaceAll((name, job) -> job.state().isFinal() ? job : in(job, JobState.FAILED, Optional.of(reason)));
    }

    /// The service fails one job.
    void fail(TrackedJob failing, String reason) {
        jobs.computeIfPresent(failing.name(), (name, job) -> in(job, JobState.FAILED, Optional.of(reason)));
    }

    JobRequest request(TrackedJob job) {
        return request(job.name());
    }

    private JobRequest request(String name) {
        return Optional.ofNullable(requests.get(name)).orElseThrow();
    }

    /// What nobody has asked for here is a standard job.
    private JobKind.Name kind(String name) {
        return Optional.ofNullable(requests.get(name)).map(request -> request.settings().kind().name()).orElse(JobKind.Name.STANDARD);
    }

    /// A job that somebody else has had done.
    void elsewhere(String name, Instant created) {
        String key = "elsewhere/" + name + ".json";
        jobs.put(name, new RemoteJob(name, JobState.COMPLETED, Optional.empty(),
                new RemoteJob.Results(Optional.of(write(key, result(name))), Optional.empty(), List.of()), Optional.empty(), created));
    }

    /// As the local service states it: nobody has used the vocabularies that were asked for.
    private byte[] resultOf(String name) {
        String unused = request(name).settings().lists().values().stream().map(lists -> lists.vocabulary()).filter(list -> !list.isEmpty())
                .map(list -> "\"" + list + "\"").collect(Collectors.joining(","));
        return unused.isEmpty() ? result(name) : new String(result(name), StandardCharsets.UTF_8)
                .replace("\"results\"", "\"vocabulariesNotUsed\":[" + unused + "],\"results\"").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] result(String name) {
        return ("{\"jobName\":\"" + name + "\",\"recogniser\":\"prepared\",\"results\":{}}").getBytes(StandardCharsets.UTF_8);
    }

    private RemoteJob in(RemoteJob job, JobState state, Optional<String> reason) {
        return new RemoteJob(job.name(), state, job.mediaUri(), state == JobState.COMPLETED ? results(job.name()) : job.results(), reason, job.created());
    }

    private RemoteJob.Results results(String name) {
        JobRequest request = request(name);
        String key = request.outputKey();
        Optional<String> redacted = Optional.empty();
        if (request.settings().redaction() != null) {
            redacted = Optional.of(write(key.replaceAll("([^/]*)$", "redacted-$1"), result(name)));
        }
        List<String> captions = request.settings().subtitles() == null ? List.of() : Stream.of("vtt", "srt").map(ending -> write(
                key.replaceAll("json$", ending), (ending + " of it").getBytes(StandardCharsets.UTF_8))).toList();
        return new RemoteJob.Results(Optional.of("s3://bucket/" + key), redacted, captions);
    }

    private String write(String key, byte[] content) {
        objects.put(key, content);
        return "s3://bucket/" + key;
    }

    private void answer() {
        if (mistake != null) {
            throw mistake;
        }
        if (trouble != null) {
            throw trouble.asException();
        }
    }

    private final class Service implements TranscriptionService {
        @Override
        public RemoteJob start(JobRequest request) {
            return power.call("service.start", () -> {
                answer();
                if (startTrouble != null) {
                    throw startTrouble.asException();
                }
                starts++;
                RemoteJob there = jobs.get(request.name());
                if (there != null) {
                    if (!there.mediaUri().equals(Optional.of(request.mediaUri()))) {
                        throw Problem.refused("service.nameTaken", request.name()).asException();
                    }
                    return there;
                }
                if (!objects.containsKey(request.mediaUri().replace("s3://bucket/", ""))) {
                    throw Problem.refused("service.refused", "no media").asException();
                }
                if (jobs.values().stream().filter(j -> !j.state().isFinal()).count() >= places) {
                    throw Problem.unreachable("service.busy", "amazon").asException();
                }
                requests.put(request.name(), request);
                RemoteJob job = new RemoteJob(request.name(), JobState.QUEUED, Optional.of(request.mediaUri()),
                        RemoteJob.Results.NONE, Optional.empty(), Instant.EPOCH);
                jobs.put(request.name(), job);
                return job;
            });
        }

        @Override
        public Optional<RemoteJob> find(JobKind.Name kind, String name) {
            return power.call("service.find", () -> {
                answer();
                return Optional.ofNullable(jobs.get(name));
            });
        }

        @Override
        public List<RemoteJob> list(JobKind.Name kind, JobState state, String namePart) {
            return power.call("service.list " + state, () -> {
                answer();
                return jobs.values().stream().filter(j -> j.state() == state && j.name().contains(namePart) && kind == kind(j.name())).toList();
            });
        }

        @Override
        public void delete(JobKind.Name kind, String name) {
            power.run("service.delete", () -> {
                answer();
                RemoteJob job = jobs.get(name);
                if (job != null && job.state() == JobState.IN_PROGRESS) {
                    throw Problem.refused("service.refused", "it runs").asException();
                }
                jobs.remove(name);
            });
        }

        @Override
        public Optional<BaseModel> baseModel(String model) {
            return power.call("service.baseModel", () -> {
                answer();
                throw Problem.refused("service.noModel", model).asException();
            });
        }
    }

    private final class Staging implements MediaStaging {
        @Override
        public String bucket() {
            return bucket;
        }

        @Override
        public String prefix() {
            return prefix;
        }

        @Override
        public String upload(Path file, String key, Progress progress, Cancellation cancellation) {
            byte[] media = read(file);
            power.run("staging.begin", () -> {
                answer();
                openUploads.putIfAbsent(key, 0);
            });
            int parts = Math.ceilDiv(media.length, PART);
            for (int part = openUploads.getOrDefault(key, 0) + 1; part <= parts; part++) {
                cancellation.check();
                int number = part;
                power.run("staging.part", () -> {
                    answer();
                    openUploads.put(key, number);
                    partsSent.add(number);
                });
                progress.at(Math.min(media.length, part * PART), media.length);
                if (onPart != null) {
                    onPart.sent(part);
                }
            }
            cancellation.check();
            power.run("staging.complete", () -> {
                answer();
                objects.put(key, media);
                openUploads.remove(key);
            });
            return "s3://bucket/" + key;
        }

        @Override
        public byte[] fetch(String uri) {
            return power.call("staging.read", () -> {
                answer();
                byte[] object = objects.get(uri.replace("s3://bucket/", ""));
                if (object == null) {
                    throw Problem.refused("service.noObject", "bucket").asException();
                }
                return Arrays.copyOf(object, object.length);
            });
        }

        @Override
        public void remove(String key) {
            power.run("staging.remove", () -> {
                answer();
                objects.remove(key);
                openUploads.remove(key);
            });
        }

        @Override
        public List<String> keys(String prefix) {
            return power.call("staging.keys", () -> {
                answer();
                Set<String> keys = new LinkedHashSet<>(objects.keySet());
                keys.addAll(openUploads.keySet());
                return keys.stream().filter(key -> key.startsWith(prefix)).toList();
            });
        }

        private static byte[] read(Path file) {
            try {
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
