package app.galley.ui.review.version;

import app.galley.library.MachineTranscript;
import app.galley.library.Snapshot;
import app.galley.problem.Problem;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.task.Work;
import app.galley.transcript.Passage;
import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.edit.change.TurnEdits;
import app.galley.transcript.review.Comparison;
import app.galley.workbench.version.MachineVersions;
import app.galley.workbench.version.Versions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The versions of the open document, and what one of them says differently. Used by the FX thread; reading and comparing is done
/// in the background; needs no toolkit.
public final class VersionsViewModel {
    private final Background background;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<List<Version>> list = new ReadOnlyObjectWrapper<>(this, "list", List.of());
    private final ReadOnlyObjectWrapper<@Nullable Version> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final ReadOnlyObjectWrapper<@Nullable Compared> compared = new ReadOnlyObjectWrapper<>(this, "compared");
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>(this, "problem");
    private final EditSession.Listener changes = (step, edit, now) -> edited();
    private final ReadOnlyObjectWrapper<@Nullable Open> open = new ReadOnlyObjectWrapper<>(this, "open");
    private final BooleanBinding isOpen = open.isNotNull();
    private final TakeOverViewModel takeOver;
    private boolean comparing;

    /// A version in the list.
    public sealed interface Version {
        /// Whether it says something of a stretch of the recording alone.
        default boolean isStretch() {
            return this instanceof Machine machine && !machine.result().isWhole();
        }

        /// What the recogniser returned, the first time or later.
        ///
        /// @param first whether the document was made of it
        record Machine(MachineTranscript result, boolean first) implements Version { }

        /// One that was kept.
        record Kept(Snapshot snapshot) implements Version { }
    }

    private record Open(Versions versions, MachineVersions results, EditSession session) { }

    /// With nothing open.
    public VersionsViewModel(Background background, Executor fx) {
        this.background = background;
        this.fx = fx;
        this.takeOver = new TakeOverViewModel(background, fx);
    }

    /// Shows the versions of a document from now on.
    ///
    /// @param results what the recogniser returned for it
    public void open(Versions versions, MachineVersions results, EditSession session) {
        close();
        Open opened = new Open(versions, results, session);
        open.set(opened);
        takeOver.open(results, session);
        session.listen(changes);
        versions.onKept(() -> fx.execute(() -> {
            if (open.get() == opened) {
                load();
            }
        }));
        load();
    }

    /// Shows nothing.
    public void close() {
        Open before = open.get();
        if (before != null) {
            before.session.unlisten(changes);
            before.versions.onKept(() -> { });
        }
        takeOver.close();
        open.set(null);
        comparing = false;
        list.set(List.of());
        shown.set(null);
        compared.set(null);
        problem.set(null);
    }

    /// Looks for versions that have come meanwhile, such as the result of a job.
    public void load() {
        run("list versions", from -> {
            List<Version> found = new ArrayList<>();
            List<MachineTranscript> results = from.results.all();
            Optional<MachineTranscript> first = results.reversed().stream().filter(MachineTranscript::isWhole).findFirst();
            results.forEach(result -> found.add(new Version.Machine(result, first.filter(result::equals).isPresent())));
            from.versions.all().forEach(snapshot -> found.add(new Version.Kept(snapshot)));
            return found;
        }, list::set);
    }

    /// Compares a version with the document as it is, now and after each edit.
    public void show(Version version) {
        shown.set(version);
        compared.set(null);
        comparing = false;
        compare(version);
    }

    /// Back to the list.
    public void showList() {
        shown.set(null);
        compared.set(null);
        comparing = false;
    }

    private void edited() {
        Version version = shown.get();
        if (version != null && !comparing && compared.get() != null) {
            compare(version);
        }
    }

    private void compare(Version version) {
        Open opened = open.get();
        if (opened == null) {
            return;
        }
        Compared before = compared.get();
        Transcript now = opened.session.transcript();
        comparing = true;
        run("compare versions", from -> {
            Transcript content = before == null || version.isStretch() ? read(from, version, now) : before.content();
            return new Compared(content, now, Comparison.of(content, now, Comparison.Measure.AS_WRITTEN),
                    Comparison.of(now, content, Comparison.Measure.AS_SPOKEN).errorRate());
        }, result -> {
            if (shown.get() == version) {
                comparing = false;
                compared.set(result);
                if (opened.session.transcript() != now) {
                    compare(version);
                }
            }
        });
    }

    private static Transcript read(Open from, Version version, Transcript now) {
        return switch (version) {
            case Version.Machine(MachineTranscript result, boolean first) -> from.results.instead(now, result.id());
            case Version.Kept(Snapshot snapshot) -> from.versions.read(snapshot.id());
        };
    }

    /// Puts the shown version in place of the document, as one edit; the document as it was becomes a version itself.
    public void restore(Position caret) {
        Open opened = open.get();
        Compared chosen = compared.get();
        if (opened != null && chosen != null && !chosen.isSame()) {
            showList();
            opened.session.apply(TurnEdits.become(opened.session.transcript(), chosen.content(), Edit.Kind.VERSION, caret));
        }
    }

    /// Keeps the document as it is under a name; a blank one does nothing.
    public void keep(String name) {
        if (!name.isBlank()) {
            run("keep version", from -> from.versions.keep(name.strip()), kept -> problem.set(null));
        }
    }

    /// Where a difference is in the document; empty when the text has changed so much that it is no longer there.
    public Optional<Passage> place(Comparison.Difference difference) {
        Open opened = open.get();
        return Optional.of(difference.place()).filter(place -> opened != null && isIn(opened.session.transcript(), place.from())
                && isIn(opened.session.transcript(), place.to()));
    }

    private static boolean isIn(Transcript document, Position place) {
        return place.turn() < document.turns().size() && place.offset() <= document.turns().get(place.turn()).text().length();
    }

    private <T> void run(String name, Reading<T> reading, Consumer<T> then) {
        Open opened = open.get();
        if (opened == null) {
            return;
        }
        Work<T> work = cancellation -> reading.read(opened);
        background.start(name, work).whenEnded(fx, outcome -> {
            if (open.get() != opened) {
                return;
            }
            switch (outcome) {
                case Outcome.Done<T>(T value) -> then.accept(value);
                case Outcome.Failed<T>(Problem why) -> {
                    showList();
                    problem.set(why);
                }
                case Outcome.Cancelled<T>() -> { }
            }
        });
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(Open from);
    }

    /// Takes results of the recogniser over.
    public TakeOverViewModel takeOver() {
        return takeOver;
    }

    /// Whether a document is open.
    public BooleanBinding openProperty() {
        return isOpen;
    }

    /// The versions: the recogniser's results, then those that were kept, the newest first.
    public ReadOnlyObjectProperty<List<Version>> listProperty() {
        return list.getReadOnlyProperty();
    }

    /// The version that is compared; null while the list is shown.
    public ReadOnlyObjectProperty<@Nullable Version> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// What it says differently; null until that is known.
    public ReadOnlyObjectProperty<@Nullable Compared> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    /// What went wrong; null when nothing did.
    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
