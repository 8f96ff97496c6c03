package app.galley.ui.caption;

import app.galley.caption.Cue;
import app.galley.caption.LockedCue;
import app.galley.caption.checklist.Checklist;
import app.galley.caption.checklist.ChecklistItem;
import app.galley.caption.checklist.Judgements;
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
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
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
    private final Wording words;
    private final EditSession.Listener changes = (step, edit, now) -> cut();
    private final BooleanProperty watched = new SimpleBooleanProperty(this, "watched");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyObjectWrapper<Captioning> decided = new ReadOnlyObjectWrapper<>(this, "decided", Captioning.NONE);
    private final ReadOnlyObjectWrapper<List<CueRow>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ReadOnlyStringWrapper counts = new ReadOnlyStringWrapper(this, "counts", "");
    private final ReadOnlyObjectWrapper<@Nullable OtherFile> other = new ReadOnlyObjectWrapper<>(this, "other");
    private final CueChoice choice;
    private final ShownRows shown = new ShownRows(rows.getReadOnlyProperty());
    private final Undoing undoing = new Undoing();
    private final FilmWatch film;
    private Consumer<Problem> onProblem = problem -> { };
    private Runnable onCut = () -> { };
    private Captions captions = Captions.NONE;
    private @Nullable Open open;
    private @Nullable Cutter cutter;
    private boolean again;

    /// @param known whether it has been read what was decided for it
    private record Open(UUID recording, EditSession session, boolean hasPicture, boolean known) { }

    /// Over the desk.
    ///
    /// @param player plays a stretch of the recording
    public CaptionViewModel(Desk desk, CaptionDesk kept, Exports exports, Consumer<TimeSpan> player, Background background, Executor fx, Wording words) {
        this.desk = desk;
        this.kept = kept;
        this.reports = new ReportWriter(exports, background, words);
        this.background = background;
        this.fx = fx;
        this.words = words;
        this.choice = new CueChoice(rows, desk, player);
        this.film = new FilmWatch(kept, fx, this::cut, problem -> onProblem.accept(problem));
        film.percentProperty().subscribe(this::count);
        watched.subscribe(this::cut);
    }

    /// Shows the captions of a document from now on, which is on the desk.
    ///
    /// @param hasPicture whether the recording has one
    public void open(UUID recording, EditSession session, boolean hasPicture) {
        close();
        Open opened = new Open(recording, session, hasPicture, false);
        open = opened;
        session.listen(changes);
        kept.open(recording).whenEnded(fx, outcome -> {
            if (open == opened) {
                switch (outcome) {
                    case Outcome.Done<Captioning>(Captioning found) -> {
                        open = new Open(recording, session, hasPicture, true);
                        decided.set(found);
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
        undoing.forget();
        other.set(null);
        decided.set(Captioning.NONE);
        show(Captions.NONE);
    }

    /// Cuts what has changed, soon: what is changed meanwhile is cut after it.
    private void cut() {
        Open opened = open;
        if (opened == null || !opened.known || !film.isKnown() || decided.get().preset().isEmpty() || !watched.get()) {
            return;
        }
        again = busy.get();
        if (again) {
            return;
        }
        busy.set(true);
        Transcript now = opened.session.transcript();
        Captioning wanted = decided.get();
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
                case Outcome.Done<Captions>(Captions found) -> show(found);
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

    private void show(Captions found) {
        captions = found;
        OtherFile file = other.get();
        list(file == null ? found : file.captions());
        onCut.run();
    }

    private void list(Captions now) {
        rows.set(now.rows());
        choice.follow();
        count();
    }

    private void count() {
        Captions now = listed();
        String found = now.rows().isEmpty() ? "" : words.say("caption.panel.counts", now.errors(), now.findings().size() - now.errors(), now.rows().size(), now.byHand());
        int searched = film.percentProperty().get();
        counts.set(found.isEmpty() || searched == FilmWatch.IDLE ? found : words.say("caption.panel.countsAndShots", found, searched));
    }

    /// Lists the cues of a file in place of the captions; the captions again for null.
    void list(@Nullable OtherFile file) {
        other.set(file);
        choice.choose(null);
        list(file == null ? captions : file.captions());
    }

    /// Lists the cues of the same file, which were checked again; the chosen one stays.
    void relist(OtherFile file) {
        if (other.get() != null) {
            other.set(file);
            list(file.captions());
        }
    }

    /// Sets who is told that captions were cut: to another guide, or of other words.
    void whenCut(Runnable listener) {
        onCut = listener;
    }

    /// Makes the cues of the file that is listed cues made by hand; others that were made by hand for the same words go. The captions are listed again.
    public void takeOver() {
        OtherFile file = other.get();
        if (file != null) {
            list((OtherFile) null);
            lock(Locks.with(decided.get().locked(), file.taken().locks()));
        }
    }

    /// Lists the captions again.
    public void leaveOther() {
        list((OtherFile) null);
    }

    /// The file whose cues are listed in place of the captions; null for none.
    ReadOnlyObjectProperty<@Nullable OtherFile> otherProperty() {
        return other.getReadOnlyProperty();
    }

    /// The text that is open.
    Optional<Transcript> transcript() {
        return Optional.ofNullable(open).map(opened -> opened.session.transcript());
    }

    private void lock(List<LockedCue> now) {
        Open opened = open;
        List<LockedCue> before = decided.get().locked();
        if (opened != null && opened.known && !now.equals(before)) {
            undoing.before(before);
            change(opened, decided.get().with(now));
        }
    }

    private void change(Open opened, Captioning now) {
        keep(opened, now);
        cut();
    }

    private void keep(Open opened, Captioning now) {
        decided.set(now);
        kept.keep(opened.recording, now).whenEnded(fx, outcome -> {
            if (outcome instanceof Outcome.Failed<Captioning>(Problem why)) {
                onProblem.accept(why);
            }
        });
    }

    /// Cuts the captions to a preset from now on.
    ///
    /// @param preset the name of one that comes with Galley, or of one's own
    public void choose(String preset) {
        Open opened = open;
        if (opened != null && opened.known && !preset.equals(decided.get().preset())) {
            change(opened, decided.get().to(preset));
        }
    }

    /// Makes a cue by hand: it is shown like this, and stays so when its words are cut anew. Nothing happens when it is shown like this.
    ///
    /// @param text its lines; what is empty is left out
    /// @throws app.galley.problem.ProblemException bad input when there is no text, or it would end before it begins
    public void edit(CueRow row, String text, long from, long to) {
        List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty()) {
            throw Problem.badInput("caption.panel.noText").asException();
        }
        if (from >= to) {
            throw Problem.badInput("caption.panel.endsBefore", CueTime.of(from), CueTime.of(to)).asException();
        }
        Cue shown = new Cue(new TimeSpan(from, to), lines, row.shown().speaker());
        if (!shown.equals(row.shown())) {
            lock(row, shown);
        }
    }

    /// Makes a cue come and go at other moments, by hand: for whoever moves it with the mouse.
    ///
    /// @throws app.galley.problem.ProblemException bad input when it would end before it begins
    public void retime(CueRow row, long from, long to) {
        edit(row, String.join("\n", row.shown().lines()), from, to);
    }

    /// A preset has become another: what is cut to it is cut anew.
    public void presetChanged(String name) {
        if (name.equals(decided.get().preset())) {
            cutter = null;
            film.lookAgain();
            cut();
        }
    }

    /// Keeps what a reviewer has said.
    public void judge(Judgements judgements) {
        Open opened = open;
        if (opened != null && opened.known && !judgements.equals(decided.get().judgements())) {
            keep(opened, decided.get().judged(judgements));
        }
    }

    /// What a reviewer has to look at in the open recording.
    public List<ChecklistItem> checklist() {
        Open opened = open;
        return opened == null ? List.of() : Checklist.of(decided.get().preset(), opened.hasPicture);
    }

    /// Makes a cue one that was made by hand, as it is; for one whose words have changed since, that it is still right.
    public void lock(CueRow row) {
        lock(row, row.shown());
    }

    private void lock(CueRow row, Cue shown) {
        if (other.get() == null) {
            lock(Locks.with(decided.get().locked(), row, shown));
        }
    }

    /// Gives up what was made by hand: the cue is cut from its words again.
    public void unlock(CueRow row) {
        if (other.get() == null) {
            lock(Locks.without(decided.get().locked(), row));
        }
    }

    /// Mends the first thing that can be mended of the chosen cue. Nothing happens while captions are being cut: it may be mended already.
    public void mend() {
        CueRow row = choice.currentProperty().get();
        if (row != null && !busy.get()) {
            row.mendable().flatMap(CueRow.Remark::mended).ifPresent(mended -> lock(row, mended));
        }
    }

    /// Takes back the last thing that was made by hand.
    public void undo() {
        Open opened = open;
        if (opened != null) {
            undoing.undo().ifPresent(before -> change(opened, decided.get().with(before)));
        }
    }

    /// Writes a report of what was found: a table when the name ends with `.csv`, else a page.
    ///
    /// @param then told when it is written
    public void report(Path file, Runnable then) {
        CheckReport report = new CheckReport(desk.titleProperty().get(), decided.get().preset(), rows.get().stream().map(CueRow::shown).toList(),
                listed().findings(), checklist(), decided.get().judgements());
        reports.write(report, file).whenEnded(fx, outcome -> {
            switch (outcome) {
                case Outcome.Done<Boolean> done -> then.run();
                case Outcome.Failed<Boolean>(Problem why) -> onProblem.accept(why);
                case Outcome.Cancelled<Boolean>() -> { }
            }
        });
    }

    private Captions listed() {
        OtherFile file = other.get();
        return file == null ? captions : file.captions();
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

    /// Which cue is meant and which is heard.
    public CueChoice choice() {
        return choice;
    }

    /// Which cues are listed.
    public ShownRows shown() {
        return shown;
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

    /// The preset and the cues made by hand.
    public ReadOnlyObjectProperty<Captioning> decidedProperty() {
        return decided.getReadOnlyProperty();
    }

    /// The cues, in the order of their starts.
    public ReadOnlyObjectProperty<List<CueRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// What was found, in figures; empty without captions.
    public ReadOnlyStringProperty countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /// Whether there is something to take back.
    public ReadOnlyBooleanProperty canUndoProperty() {
        return undoing.canUndoProperty();
    }

    /// The desk it works on.
    public Desk desk() {
        return desk;
    }
}
