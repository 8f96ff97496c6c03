package app.galley.ui.caption;

import app.galley.caption.checklist.Checklist;
import app.galley.caption.checklist.ChecklistItem;
import app.galley.caption.shot.Footage;
import app.galley.format.report.CheckReport;
import app.galley.library.Captioning;
import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.transcript.Passage;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.EditSession;
import app.galley.ui.caption.cue.Captions;
import app.galley.ui.caption.cue.CueList;
import app.galley.ui.caption.cue.CueRow;
import app.galley.ui.caption.edit.Decisions;
import app.galley.ui.desk.Desk;
import app.galley.workbench.Exports;
import app.galley.workbench.caption.CaptionDesk;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// The captions of the open document: cut to a preset, checked, and followed through edits while somebody looks at them; what is made by hand is kept. Used
/// by the FX thread; cutting is done in the background; needs no toolkit.
public final class CaptionViewModel {
    private final Desk desk;
    private final CaptionDesk kept;
    private final ReportWriter reports;
    private final Background background;
    private final Executor fx;
    private final EditSession.Listener changes = (step, edit, now) -> cut();
    private final BooleanProperty watched = new SimpleBooleanProperty(this, "watched");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final CueList cues;
    private final Decisions decisions;
    private final FilmWatch film;
    private Consumer<Problem> onProblem = problem -> { };
    private Runnable onCut = () -> { };
    private @Nullable Open open;
    private @Nullable Cutter cutter;
    private boolean again;

    private record Open(EditSession session, boolean hasPicture) { }

    /// Over the desk.
    ///
    /// @param player plays a stretch of the recording
    public CaptionViewModel(Desk desk, CaptionDesk kept, Exports exports, Consumer<TimeSpan> player, Background background, Executor fx, Wording words) {
        this.desk = desk;
        this.kept = kept;
        this.reports = new ReportWriter(exports, background, words);
        this.background = background;
        this.fx = fx;
        this.cues = new CueList(desk, player, words);
        this.decisions = new Decisions(kept, cues, busy.getReadOnlyProperty(), fx, this::cut, problem -> onProblem.accept(problem));
        this.film = new FilmWatch(kept, fx, this::cut, problem -> onProblem.accept(problem));
        film.percentProperty().subscribe(percent -> cues.searched(percent.intValue()));
        watched.subscribe(this::cut);
    }

    /// Shows the captions of a document from now on, which is on the desk.
    ///
    /// @param hasPicture whether the recording has one
    public void open(UUID recording, EditSession session, boolean hasPicture) {
        close();
        Open opened = new Open(session, hasPicture);
        open = opened;
        session.listen(changes);
        kept.open(recording).whenEnded(fx, outcome -> {
            if (open == opened) {
                switch (outcome) {
                    case Outcome.Done<Captioning>(Captioning found) -> {
                        decisions.open(recording, found);
                        film.open(recording);
                    }
                    case Outcome.Failed<Captioning>(Problem why) -> onProblem.accept(why);
                    case Outcome.Cancelled<Captioning>() -> { }
                }
            }
        });
    }

    /// Shows nothing.
    public void close() {
        Open before = open;
        if (before != null) {
            before.session.unlisten(changes);
        }
        open = null;
        cutter = null;
        film.close();
        decisions.close();
        cues.clear();
        onCut.run();
    }

    /// Cuts what has changed, soon: what is changed meanwhile is cut after it.
    private void cut() {
        Open opened = open;
        if (opened == null || !decisions.isOpen() || !film.isKnown() || decided().preset().isEmpty() || !watched.get()) {
            return;
        }
        again = busy.get();
        if (again) {
            return;
        }
        busy.set(true);
        Transcript now = opened.session.transcript();
        Captioning wanted = decided();
        film.look(wanted.preset(), now.language());
        Cutter with = cutter(wanted.preset(), now.language(), film.footageProperty().get());
        background.start("cut captions", cancellation -> with.cut(now, wanted.locked())).whenEnded(fx, outcome -> ended(with, outcome));
    }

    private Cutter cutter(String preset, String language, Footage footage) {
        Cutter known = cutter;
        Cutter with = known != null && known.isFor(preset, language, footage) ? known : new Cutter(preset, language, footage, kept.presets());
        cutter = with;
        return with;
    }

    private void ended(Cutter with, Outcome<Captions> outcome) {
        busy.set(false);
        if (cutter == with) {
            switch (outcome) {
                case Outcome.Done<Captions>(Captions found) -> {
                    cues.show(found);
                    onCut.run();
                }
                case Outcome.Failed<Captions>(Problem why) -> {
                    cutter = null;
                    onProblem.accept(why);
                }
                case Outcome.Cancelled<Captions>() -> { }
            }
        }
        if (again) {
            cut();
        }
    }

    /// Sets who is told that captions were cut: to another guide, or of other words.
    void whenCut(Runnable listener) {
        onCut = listener;
    }

    /// The text that is open.
    Optional<Transcript> transcript() {
        return Optional.ofNullable(open).map(opened -> opened.session.transcript());
    }

    private Captioning decided() {
        return decisions.decidedProperty().get();
    }

    /// A preset has become another: what is cut to it is cut anew.
    public void presetChanged(String name) {
        if (name.equals(decided().preset())) {
            cutter = null;
            film.lookAgain();
            cut();
        }
    }

    /// What a reviewer has to look at in the open recording.
    public List<ChecklistItem> checklist() {
        Open opened = open;
        return opened == null ? List.of() : Checklist.of(decided().preset(), opened.hasPicture);
    }

    /// Writes a report of what was found: a table when the name ends with `.csv`, else a page.
    ///
    /// @param then told when it is written
    public void report(Path file, Runnable then) {
        CheckReport report = new CheckReport(desk.titleProperty().get(), decided().preset(), cues.listed().rows().stream().map(CueRow::shown).toList(),
                cues.listed().findings(), checklist(), decided().judgements());
        reports.write(report, file).whenEnded(fx, outcome -> {
            switch (outcome) {
                case Outcome.Done<Boolean> done -> then.run();
                case Outcome.Failed<Boolean>(Problem why) -> onProblem.accept(why);
                case Outcome.Cancelled<Boolean>() -> { }
            }
        });
    }

    /// What is known of the picture of the open recording.
    public ReadOnlyObjectProperty<Footage> footageProperty() {
        return film.footageProperty();
    }

    /// Where the words of a cue stand; empty when they are gone.
    public Optional<Passage> place(CueRow row) {
        Open opened = open;
        return opened == null ? Optional.empty() : row.place(opened.session.transcript());
    }

    /// Sets who hears what could not be done.
    public void onProblem(Consumer<Problem> listener) {
        onProblem = listener;
    }

    /// The cues that are listed.
    public CueList cues() {
        return cues;
    }

    /// What is decided of the captions.
    public Decisions decisions() {
        return decisions;
    }

    /// What is known of captions beside this document: the presets, and the time.
    public CaptionDesk kept() {
        return kept;
    }

    /// Whether somebody looks; captions are only cut then.
    public BooleanProperty watchedProperty() {
        return watched;
    }

    /// Whether captions are being cut.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// The desk it works on.
    public Desk desk() {
        return desk;
    }
}
