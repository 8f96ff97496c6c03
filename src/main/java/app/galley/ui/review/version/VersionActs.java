package app.galley.ui.review.version;

import app.galley.transcript.Passage;
import app.galley.transcript.Position;
import app.galley.transcript.review.Comparison.Difference;
import app.galley.ui.review.version.VersionsViewModel.Version;
import app.galley.ui.text.TranscriptView;
import app.galley.ui.text.caret.Selection;
import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.SelectionModel;
import org.jspecify.annotations.Nullable;

/// What one does with a version that is compared: goes from difference to difference, takes it over or puts it back.
final class VersionActs {
    private final VersionsViewModel model;
    private final TranscriptView page;
    private final SelectionModel<Difference> differences;
    private final BooleanBinding mayTake;
    private final BooleanBinding mayTakeMarked;
    private final BooleanBinding mayTakeChosen;

    /// @param page where the document is
    /// @param differences the list of them
    VersionActs(VersionsViewModel model, TranscriptView page, SelectionModel<Difference> differences) {
        this.model = model;
        this.page = page;
        this.differences = differences;
        mayTake = Bindings.createBooleanBinding(() -> result() != null && model.comparedProperty().get() != null
                && !model.takeOver().busyProperty().get(), model.shownProperty(), model.comparedProperty(), model.takeOver().busyProperty());
        mayTakeMarked = Bindings.createBooleanBinding(() -> mayTake.get() && !page.selectionProperty().get().isEmpty(),
                mayTake, page.selectionProperty());
        mayTakeChosen = mayTake.and(differences.selectedItemProperty().isNotNull());
    }

    /// Whether the version that is compared is a result of the recogniser that can be taken over.
    BooleanBinding mayTake() {
        return mayTake;
    }

    /// Whether text is marked, too.
    BooleanBinding mayTakeMarked() {
        return mayTakeMarked;
    }

    /// Whether a difference is chosen, too.
    BooleanBinding mayTakeChosen() {
        return mayTakeChosen;
    }

    private @Nullable UUID result() {
        return model.shownProperty().get() instanceof Version.Machine machine ? machine.result().id() : null;
    }

    /// Takes the result over, but for what a person has corrected.
    void takeWhole() {
        take((result, caret) -> model.takeOver().whole(result, caret));
    }

    /// Takes what the result says in the marked text, but for what a person has corrected.
    void takeMarked() {
        Selection marked = page.selectionProperty().get();
        take((result, caret) -> model.takeOver().part(result, new Passage(marked.from(), marked.to()), false, caret));
    }

    /// Takes what the result says at the chosen difference, also in the place of what a person has corrected.
    void takeChosen() {
        Difference chosen = differences.getSelectedItem();
        if (chosen != null) {
            model.place(chosen).ifPresent(place -> take((result, caret) -> model.takeOver().part(result, place, true, caret)));
        }
    }

    private void take(BiConsumer<UUID, Position> taking) {
        UUID result = result();
        if (result != null) {
            taking.accept(result, page.selectionProperty().get().caret());
        }
    }

    /// Puts the version in place of the document, with nothing kept of what a person has done.
    void restore() {
        model.restore(page.selectionProperty().get().caret());
    }

    /// Goes to the next difference and shows it in the text; from the last one to the first.
    void next() {
        step(1);
    }

    /// Goes to the difference before.
    void previous() {
        step(-1);
    }

    private void step(int by) {
        Compared compared = model.comparedProperty().get();
        int count = compared == null ? 0 : compared.comparison().differences().size();
        if (count > 0) {
            int now = differences.getSelectedIndex();
            differences.select(now < 0 ? by > 0 ? 0 : count - 1 : Math.floorMod(now + by, count));
            show();
        }
    }

    /// Marks the chosen difference in the text.
    void show() {
        Difference chosen = differences.getSelectedItem();
        if (chosen != null) {
            model.place(chosen).ifPresent(place -> page.select(Selection.between(place.from(), place.to())));
        }
    }

    /// Marks the chosen difference in the text and goes there.
    void go() {
        show();
        if (differences.getSelectedItem() != null) {
            page.requestFocus();
        }
    }
}
