package app.galley.ui.review.version;

import app.galley.library.Recording;
import app.galley.library.SentSound;
import app.galley.library.TrackedJob;
import app.galley.problem.Problem;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.transcript.Passage;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.EditSession;
import app.galley.workbench.job.Costs;
import app.galley.workbench.version.Rehearing;
import app.galley.workbench.version.Stretches;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Has the sound of selected words transcribed once more, and tells what comes of it. Used by the FX thread; needs no toolkit.
public final class RehearingViewModel {
    private final Rehearing rehearing;
    private final Costs costs;
    private final Background background;
    private final Executor fx;
    private final Consumer<News> told;
    private @Nullable Open open;

    /// What becomes of a stretch of the open recording.
    public sealed interface News {
        /// It is on its way.
        ///
        /// @param dollars what it costs; empty where it costs nothing, or nobody knows
        record Sent(TimeSpan stretch, Optional<BigDecimal> dollars) implements News { }

        /// Its result waits among the versions.
        record Arrived(TimeSpan stretch) implements News { }

        /// It could not be done.
        record Failed(Problem why) implements News { }
    }

    private record Open(Recording recording, EditSession session) { }

    /// @param told hears on the FX thread
    public RehearingViewModel(Rehearing rehearing, Costs costs, Background background, Executor fx, Consumer<News> told) {
        this.rehearing = rehearing;
        this.costs = costs;
        this.background = background;
        this.fx = fx;
        this.told = told;
        rehearing.listen(job -> {
            if (job.isStretch() && job.step().isFinal()) {
                fx.execute(() -> ended(job));
            }
        });
    }

    /// The document that is open from now on.
    public void open(Recording recording, EditSession session) {
        open = new Open(recording, session);
    }

    /// None is open.
    public void close() {
        open = null;
    }

    /// Whether jobs run on this computer, where few words are known.
    public boolean runsHere() {
        return costs.isFree();
    }

    /// Sends the sound of the words of which a part lies in a passage; nothing when there are none.
    public void again(Passage passage) {
        Open opened = open;
        if (opened == null) {
            return;
        }
        Transcript text = opened.session.transcript();
        Stretches.heard(text, passage).ifPresent(stretch -> background.start("transcribe a stretch again", cancellation -> {
            TrackedJob job = rehearing.again(opened.recording, text, stretch);
            return new News.Sent(stretch, dollars(job, opened.recording));
        }).whenEnded(fx, outcome -> {
            switch (outcome) {
                case Outcome.Done<News.Sent>(News.Sent sent) -> told.accept(sent);
                case Outcome.Failed<News.Sent>(Problem why) -> told.accept(new News.Failed(why));
                case Outcome.Cancelled<News.Sent>() -> { }
            }
        }));
    }

    private Optional<BigDecimal> dollars(TrackedJob job, Recording recording) {
        return costs.isFree() ? Optional.empty() : Optional.of(costs.estimate(job.settings(), job.length(recording.length())).total());
    }

    private void ended(TrackedJob job) {
        Open opened = open;
        if (opened != null && opened.recording.id().equals(job.recording()) && job.sent() instanceof SentSound.Stretch stretch) {
            Problem why = job.problem();
            if (job.step() == TrackedJob.Step.DONE) {
                told.accept(new News.Arrived(stretch.asked()));
            } else if (why != null) {
                told.accept(new News.Failed(why));
            }
        }
    }
}
