package app.galley.cli;

import app.galley.library.Ledger;
import app.galley.library.Recording;
import app.galley.library.TrackedJob;
import app.galley.problem.Problem;
import app.galley.workbench.Workbench;
import app.galley.workbench.WorkbenchSource;
import app.galley.workbench.job.OtherJobs;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `galley jobs`: the tracked jobs, what was sent for them and what is gone, and the jobs of others that the service has.
@Command(name = "jobs", sortOptions = false)
final class JobsCommand implements Callable<Integer> {
    private static final int SHORT = 8;
    private final Terminal terminal;
    private final WorkbenchSource source;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    @Mixin
    private final CommonOptions common = new CommonOptions();

    JobsCommand(Terminal terminal, WorkbenchSource source) {
        this.terminal = terminal;
        this.source = source;
    }

    @Override
    public Integer call() {
        return list(common);
    }

    @Command(name = "list")
    int list(@Mixin CommonOptions options) {
        return with(options, workbench -> {
            for (TrackedJob job : workbench.transcriptions().all()) {
                String title = title(workbench, job);
                if (options.isJson()) {
                    terminal.out().println(json(job).put("title", title));
                } else {
                    terminal.out().println(line(job, title));
                }
            }
            return 0;
        });
    }

    @Command(name = "show")
    int show(@Mixin CommonOptions options,
             @Parameters(paramLabel = "JOB", descriptionKey = "galley.jobs.job") String id) {
        return with(options, workbench -> {
            TrackedJob job = job(workbench, id);
            List<Ledger.Entry> ledger = workbench.transcriptions().ledger(job.id());
            if (options.isJson()) {
                ObjectNode shown = json(job).put("title", title(workbench, job));
                ledger.forEach(entry -> shown.withArray("ledger").add(json(entry)));
                terminal.out().println(shown);
                return 0;
            }
            terminal.out().println(line(job, title(workbench, job)));
            Problem problem = job.problem();
            if (problem != null) {
                terminal.out().println(terminal.words().say(problem));
            }
            ledger.forEach(entry -> terminal.out().println(said(entry)));
            return 0;
        });
    }

    @Command(name = "resume")
    int resume(@Mixin CommonOptions options,
               @Parameters(paramLabel = "JOB", descriptionKey = "galley.jobs.job") String id) {
        return with(options, workbench -> {
            TrackedJob job = job(workbench, id);
            return follow(workbench, job, options, () -> {
                if (!job.step().isFinal() && !workbench.transcriptions().resume(job.id())) {
                    throw Problem.refused("workbench.jobElsewhere").asException();
                }
            });
        });
    }

    @Command(name = "resend")
    int resend(@Mixin CommonOptions options,
               @Parameters(paramLabel = "JOB", descriptionKey = "galley.jobs.job") String id) {
        return with(options, workbench -> {
            TrackedJob job = job(workbench, id);
            if (job.step() != TrackedJob.Step.FAILED && job.step() != TrackedJob.Step.CANCELLED) {
                throw Problem.wrongUse("galley.jobs.notEnded", id).asException();
            }
            return follow(workbench, job, options, () -> workbench.transcriptions().retry(job.id()));
        });
    }

    /// Lets a job go on and shows how far it is, until it has ended.
    private int follow(Workbench workbench, TrackedJob job, CommonOptions options, Runnable going) {
        String title = title(workbench, job);
        ProgressBar bar = new ProgressBar(terminal.err(), options.isQuiet());
        workbench.transcriptions().listen(changed -> {
            if (changed.id().equals(job.id())) {
                bar.show(step(changed, title), Transcribing.share(changed));
            }
        });
        going.run();
        TrackedJob ended = workbench.transcriptions().await(job.id());
        bar.end();
        Problem problem = ended.problem();
        if (problem != null) {
            throw problem.asException();
        }
        terminal.out().println(line(ended, title));
        return 0;
    }

    @Command(name = "cancel")
    int cancel(@Mixin CommonOptions options,
               @Parameters(paramLabel = "JOB", descriptionKey = "galley.jobs.job") String id) {
        return with(options, workbench -> {
            TrackedJob job = job(workbench, id);
            workbench.transcriptions().cancel(job.id());
            TrackedJob ended = workbench.transcriptions().await(job.id());
            terminal.out().println(line(ended, title(workbench, ended)));
            return 0;
        });
    }

    @Command(name = "import")
    int importJob(@Mixin CommonOptions options,
                  @Parameters(paramLabel = "NAME", arity = "0..1", descriptionKey = "galley.jobs.name") @Nullable String name) {
        return with(options, workbench -> {
            OtherJobs others = workbench.transcriptions().otherJobs();
            if (name == null) {
                others.all().forEach(other -> terminal.out().println(options.isJson()
                        ? new ObjectMapper().createObjectNode().put("name", other.job().name()).put("kind", other.kind().name())
                                .put("created", other.job().created().toString()).toString()
                        : time(other.job().created()) + "  " + other.kind().name().toLowerCase(Locale.ROOT) + "  " + other.job().name()));
            } else {
                Recording recording = workbench.imports().addResult(name, others.result(name));
                terminal.out().println(options.isJson() ? new ObjectMapper().createObjectNode()
                        .put("recording", recording.id().toString()).put("title", recording.title()).toString()
                        : terminal.words().say("galley.jobs.imported", recording.title()));
            }
            return 0;
        });
    }

    /// A job in one line.
    private String line(TrackedJob job, String title) {
        return id(job) + "  " + time(job.created()) + "  " + step(job, title);
    }

    /// As a clock on the wall says it.
    private static String time(Instant moment) {
        return TIME.format(moment.atZone(ZoneId.systemDefault()));
    }

    private int with(CommonOptions options, ToIntFunction<Workbench> work) {
        try (Workbench workbench = source.open(options.wanted())) {
            return work.applyAsInt(workbench);
        }
    }

    /// The job whose id begins so.
    private static TrackedJob job(Workbench workbench, String id) {
        List<TrackedJob> found = workbench.transcriptions().all().stream()
                .filter(job -> !id.isBlank() && job.id().toString().startsWith(id.toLowerCase(Locale.ROOT))).toList();
        if (found.size() != 1) {
            throw Problem.wrongUse(found.isEmpty() ? "galley.jobs.unknown" : "galley.jobs.several", id).asException();
        }
        return found.getFirst();
    }

    private String step(TrackedJob job, String title) {
        return terminal.words().say("galley.step." + job.step().name().toLowerCase(Locale.ROOT), title);
    }

    private String title(Workbench workbench, TrackedJob job) {
        return terminal.title(job, workbench.catalogue().find(job.recording()).map(Recording::title).orElse(job.name()));
    }

    private static String id(TrackedJob job) {
        return job.id().toString().substring(0, SHORT);
    }

    private String said(Ledger.Entry entry) {
        String what = terminal.words().say("galley.ledger." + entry.item().kind().name().toLowerCase(Locale.ROOT),
                entry.item().where(), entry.item().name(), entry.bytes(), entry.sent().toString());
        return entry.deleted().map(gone -> terminal.words().say("galley.ledger.gone", what, gone.toString()))
                .orElseGet(() -> entry.due().map(due -> terminal.words().say("galley.ledger.due", what, due.toString()))
                        .orElseGet(() -> terminal.words().say("galley.ledger.lies", what)));
    }

    private static ObjectNode json(TrackedJob job) {
        return new ObjectMapper().createObjectNode().put("id", job.id().toString()).put("name", job.name()).put("place", job.place())
                .put("step", job.step().name()).put("created", job.created().toString()).put("changed", job.changed().toString())
                .put("bytesSent", job.bytesSent()).put("bytesTotal", job.bytesTotal());
    }

    private static ObjectNode json(Ledger.Entry entry) {
        ObjectNode node = new ObjectMapper().createObjectNode().put("kind", entry.item().kind().name()).put("where", entry.item().where())
                .put("name", entry.item().name()).put("bytes", entry.bytes()).put("sent", entry.sent().toString());
        entry.due().ifPresent(due -> node.put("due", due.toString()));
        entry.deleted().ifPresent(gone -> node.put("deleted", gone.toString()));
        return node;
    }
}
