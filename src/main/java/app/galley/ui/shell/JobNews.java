package app.galley.ui.shell;

import app.galley.library.TrackedJob;
import app.galley.library.TrackedJob.Step;
import app.galley.problem.Wording;
import app.galley.ui.kit.Announcer;
import app.galley.ui.kit.Notice;
import app.galley.workbench.job.Transcriptions;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// Tells of jobs that end while the window is not in front: in its title, by a message of the system, and in the window once somebody looks
/// again. The first failure is told at once, everything else when no job is under way any more: a hundred jobs are one message. Never names a
/// recording. Used on the FX thread.
public final class JobNews {
    private final BooleanProperty inFront = new SimpleBooleanProperty(true);
    private final ReadOnlyStringWrapper title;
    private final Set<UUID> underWay = new HashSet<>();
    private final BooleanSupplier wanted;
    private final Wording words;
    private final Consumer<Notice.Message> say;
    private final Runnable showJobs;
    private Announcer announcer = Announcer.SILENT;
    private int done;
    private int failed;

    /// @param wanted whether somebody wants to be told
    /// @param say says something in the window
    /// @param showJobs shows the list of jobs
    JobNews(Transcriptions transcriptions, BooleanSupplier wanted, Wording words, Executor fx, Consumer<Notice.Message> say, Runnable showJobs) {
        this.wanted = wanted;
        this.words = words;
        this.say = say;
        this.showJobs = showJobs;
        this.title = new ReadOnlyStringWrapper(words.say("shell.title"));
        transcriptions.all().stream().filter(job -> !job.step().isFinal()).map(TrackedJob::id).forEach(underWay::add);
        transcriptions.listen(new Transcriptions.Listener() {
            @Override
            public void changed(TrackedJob job) {
                if (job.step().isFinal() || job.step() == Step.WAITING) {
                    fx.execute(() -> JobNews.this.changed(job));
                }
            }

            @Override
            public void forgotten(UUID job) {
                fx.execute(() -> underWay.remove(job));
            }
        });
        inFront.subscribe(looks -> {
            if (looks) {
                tellHere();
            }
        });
    }

    /// Whether the window is in front; kept by the window.
    public BooleanProperty inFrontProperty() {
        return inFront;
    }

    /// The title of the window.
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// Sets who tells outside of the window.
    public void announceBy(Announcer told) {
        announcer = told;
    }

    private void changed(TrackedJob job) {
        if (!job.step().isFinal()) {
            underWay.add(job.id());
            return;
        }
        underWay.remove(job.id());
        if (inFront.get() || !wanted.getAsBoolean() || job.step() == Step.CANCELLED) {
            return;
        }
        boolean firstFailure = job.step() == Step.FAILED && failed == 0;
        if (job.step() == Step.FAILED) {
            failed++;
        } else {
            done++;
        }
        title.set(words.say("shell.news.title", done + failed));
        if (firstFailure || underWay.isEmpty()) {
            announcer.announce(words.say("shell.title"), sentence());
        }
    }

    private void tellHere() {
        if (done + failed > 0) {
            say.accept(new Notice.Message(sentence(), failed > 0, words.say("shell.news.show"), showJobs));
            done = 0;
            failed = 0;
            title.set(words.say("shell.title"));
        }
    }

    private String sentence() {
        return failed == 0 ? words.say("shell.news.done", done) : done == 0 ? words.say("shell.news.failed", failed)
                : words.say("shell.news.both", done, failed);
    }
}
