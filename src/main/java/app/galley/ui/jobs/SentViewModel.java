package app.galley.ui.jobs;

import app.galley.library.Ledger;
import app.galley.library.Recording;
import app.galley.library.TrackedJob;
import app.galley.problem.Problem;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.workbench.Catalogue;
import app.galley.workbench.Exports;
import app.galley.workbench.job.LedgerSheet;
import app.galley.workbench.job.LedgerSheet.Line;
import app.galley.workbench.job.Transcriptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What was sent where, and what is gone of it: of all jobs, and of one. Used on the FX thread.
public final class SentViewModel {
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable UUID> settled = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final Transcriptions transcriptions;
    private final Catalogue catalogue;
    private final Exports exports;
    private final Background background;
    private final Executor fx;

    /// Over the use cases; nothing is read before [#look], and again whenever the copies of a job are gone.
    public SentViewModel(Transcriptions transcriptions, Catalogue catalogue, Exports exports, Background background, Executor fx) {
        this.transcriptions = transcriptions;
        this.catalogue = catalogue;
        this.exports = exports;
        this.background = background;
        this.fx = fx;
        transcriptions.listen(new Transcriptions.Listener() {
            @Override
            public void changed(TrackedJob job) { }

            @Override
            public void settled(UUID job) {
                fx.execute(() -> reread(job));
            }
        });
    }

    /// The job whose copies were disposed of last; null before there was one.
    ObjectProperty<@Nullable UUID> settledProperty() {
        return settled;
    }

    private void reread(UUID job) {
        // told also when it is the same job again
        settled.set(null);
        settled.set(job);
        if (!lines.isEmpty()) {
            look();
        }
    }

    /// Everything, the newest first, as it was at the last look.
    ObservableList<Line> lines() {
        return lines;
    }

    ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    /// Reads the ledger.
    void look() {
        read(() -> transcriptions.ledger().reversed(), lines::setAll);
    }

    /// Reads what was sent for a job, then calls `then` on the FX thread.
    void of(TrackedJob job, Consumer<List<Line>> then) {
        read(() -> transcriptions.ledger(job.id()), then);
    }

    /// The lines as text to be copied.
    static String text(List<Line> lines) {
        return LedgerSheet.csv(lines);
    }

    /// Writes lines into a file. It begins with a byte order mark, without which spreadsheets take letters of other languages for others.
    void save(List<Line> kept, Path file) {
        problem.set(null);
        byte[] bytes = ("\uFEFF" + LedgerSheet.csv(kept)).getBytes(StandardCharsets.UTF_8);
        background.start("save the ledger", cancellation -> {
            exports.write(bytes, file);
            return true;
        }).whenEnded(fx, outcome -> {
            if (outcome instanceof Outcome.Failed<Boolean>(Problem why)) {
                problem.set(why);
            }
        });
    }

    private void read(Supplier<List<Ledger.Entry>> source, Consumer<List<Line>> then) {
        background.start("read the ledger", cancellation -> titled(source.get())).whenEnded(fx, outcome -> {
            switch (outcome) {
                case Outcome.Done<List<Line>>(List<Line> read) -> then.accept(read);
                case Outcome.Failed<List<Line>>(Problem why) -> problem.set(why);
                case Outcome.Cancelled<List<Line>>() -> { }
            }
        });
    }

    private List<Line> titled(List<Ledger.Entry> entries) {
        Map<UUID, UUID> recordings = transcriptions.all().stream().collect(Collectors.toMap(TrackedJob::id, TrackedJob::recording));
        Map<UUID, String> titles = new HashMap<>();
        return entries.stream().map(entry -> new Line(titles.computeIfAbsent(entry.item().job(), job -> {
            UUID recording = recordings.get(job);
            return recording == null ? "" : catalogue.find(recording).map(Recording::title).orElse("");
        }), entry)).toList();
    }
}
