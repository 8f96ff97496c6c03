package app.galley.ui.export.safe;

import app.galley.problem.Problem;
import app.galley.task.Background;
import app.galley.task.Cancellation;
import app.galley.task.Outcome;
import app.galley.task.Progress;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.safe.Phrase;
import app.galley.workbench.export.ExportOptions;
import app.galley.workbench.export.Material;
import app.galley.workbench.export.safe.Known;
import app.galley.workbench.export.safe.SafeCopies;
import app.galley.workbench.export.safe.SafeCopy;
import app.galley.workbench.export.safe.SafeDraft;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What a safe copy of one recording is to be, and what has still to be decided. Nothing of it is kept: what is typed here are the words that nobody is to find.
/// Used on the FX thread but where it is said; needs no toolkit. Whoever makes the preview makes the draft, too, and shows it here.
public final class SafeViewModel {
    private final BooleanProperty possible = new SimpleBooleanProperty();
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final ObjectProperty<SafeChoice> choice = new SimpleObjectProperty<>(SafeChoice.USUAL);
    private final ObjectProperty<@Nullable Known> known = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable SafeCopy> copy = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable SafeDraft> draft = new SimpleObjectProperty<>();
    private final ObjectProperty<List<Undecided>> undecided = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final ObjectProperty<SafeCopy.@Nullable Proof> proof = new SimpleObjectProperty<>();
    private final SafeCopies copies;
    private final Background background;
    private final Executor fx;
    private @Nullable Material material;
    private List<TimeSpan> selection = List.of();
    private boolean isChecked;

    /// Over the use case.
    public SafeViewModel(SafeCopies copies, Background background, Executor fx) {
        this.copies = copies;
        this.background = background;
        this.fx = fx;
        on.subscribe(this::begin);
        choice.subscribe(this::choose);
        known.subscribe(this::choose);
    }

    /// Begins with another recording, without a safe copy; null for none, or for several.
    ///
    /// @param selected when what is selected in it is heard; null for nothing
    public void open(@Nullable Material opened, @Nullable TimeSpan selected) {
        on.set(false);
        material = opened;
        selection = selected == null ? List.of() : List.of(selected);
        known.set(null);
        choice.set(SafeChoice.USUAL);
        draft.set(null);
        undecided.set(List.of());
        problem.set(null);
        proof.set(null);
        possible.set(opened != null);
    }

    private void begin(boolean wanted) {
        Material asked = material;
        if (wanted && asked != null && known.get() == null) {
            background.start("safe copy", cancellation -> copies.known(asked)).whenEnded(fx, outcome -> {
                if (asked == material) {
                    switch (outcome) {
                        case Outcome.Done<Known>(Known found) -> known.set(found);
                        case Outcome.Failed<Known>(Problem why) -> problem.set(why);
                        case Outcome.Cancelled<Known>() -> { }
                    }
                }
            });
        }
        choose();
    }

    private void choose() {
        Known found = known.get();
        SafeCopy wanted = on.get() ? choice.get().copy(found == null ? Known.NOTHING : found, selection) : null;
        if (!java.util.Objects.equals(wanted, copy.get())) {
            isChecked = false;
            copy.set(wanted);
        }
        SafeDraft made = draft.get();
        undecided.set(wanted == null || made == null || material == null ? List.of() : open(made, wanted));
    }

    private List<Undecided> open(SafeDraft made, SafeCopy wanted) {
        Set<Phrase> decided = new HashSet<>(wanted.left());
        decided.addAll(wanted.marked().phrases());
        return Undecided.of(made.standing().stream().filter(one -> !decided.contains(one.phrase())).toList(), made.spoken());
    }

    /// The copy as it would be written. Any thread; blocks.
    ///
    /// @throws app.galley.problem.ProblemException as [SafeCopies#draft]
    public SafeDraft draft(Material opened, ExportOptions options, SafeCopy wanted) {
        return copies.draft(opened, options, wanted);
    }

    /// Something is chosen otherwise: what was shown is not sure any more.
    public void uncheck() {
        isChecked = false;
    }

    /// Shows a draft of the present choice.
    public void show(SafeDraft made) {
        isChecked = true;
        draft.set(made);
        choose();
    }

    /// Writes the copy as it is chosen. Any thread; blocks.
    ///
    /// @throws app.galley.problem.ProblemException as [SafeCopies#write]
    public SafeCopy.Proof write(Material opened, ExportOptions options, SafeCopy wanted, Path file, Progress progress, Cancellation cancellation) {
        return copies.write(opened, options, wanted, file, progress, cancellation);
    }

    /// Why nothing can be written now; empty when something can.
    public Optional<Problem> refusal() {
        if (!on.get()) {
            return Optional.empty();
        }
        if (problem.get() != null) {
            return Optional.ofNullable(problem.get());
        }
        List<Undecided> open = undecided.get();
        if (!open.isEmpty()) {
            return Optional.of(Problem.badInput("export.safe.undecided", open.getFirst().said(), open.size() - 1));
        }
        return known.get() == null || !isChecked ? Optional.of(Problem.badInput("export.safe.unchecked")) : Optional.empty();
    }

    /// Chooses otherwise.
    void change(UnaryOperator<SafeChoice> change) {
        proof.set(null);
        choice.set(change.apply(choice.get()));
    }

    /// Takes something out wherever it stands: it is written among the phrases.
    void remove(Undecided one) {
        change(now -> now.typed(now.phrases().isBlank() ? one.written() : now.phrases().stripTrailing() + "\n" + one.written()));
    }

    /// Lets some of what stands stay.
    void leave(List<Undecided> some) {
        change(now -> now.leaving(Stream.concat(now.left().stream(), some.stream().map(Undecided::phrase)).distinct().toList()));
    }

    /// Asks again about all that may stay.
    void ask() {
        change(now -> now.leaving(List.of()));
    }

    /// Whether a safe copy can be made: of one recording that has a text.
    public ReadOnlyBooleanProperty possibleProperty() {
        return possible;
    }

    /// Whether a safe copy is made.
    public BooleanProperty onProperty() {
        return on;
    }

    /// What the copy is to be; null when none is made.
    public ReadOnlyObjectProperty<@Nullable SafeCopy> copyProperty() {
        return copy;
    }

    ReadOnlyObjectProperty<SafeChoice> choiceProperty() {
        return choice;
    }

    /// What is known of the recording; null until it is read.
    ReadOnlyObjectProperty<@Nullable Known> knownProperty() {
        return known;
    }

    /// What is selected in the text; empty for nothing.
    List<TimeSpan> selection() {
        return selection;
    }

    /// The copy as it was last seen; null before.
    ReadOnlyObjectProperty<@Nullable SafeDraft> draftProperty() {
        return draft;
    }

    /// What stands still, of which nobody has said anything.
    ReadOnlyObjectProperty<List<Undecided>> undecidedProperty() {
        return undecided;
    }

    /// Why there can be no safe copy; null when there can.
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    /// What was done and proved; null before.
    public ObjectProperty<SafeCopy.@Nullable Proof> proofProperty() {
        return proof;
    }
}
