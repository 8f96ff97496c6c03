package app.galley.ui.review.version;

import app.galley.problem.Problem;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.task.Work;
import app.galley.transcript.Passage;
import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.edit.adoption.Adoption;
import app.galley.transcript.edit.adoption.Conflict;
import app.galley.workbench.version.MachineVersions;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Takes results of the recogniser over into the open document, and remembers where a person's words stayed although the result
/// says something else. Used by the FX thread; the texts are woven in the background; needs no toolkit.
public final class TakeOverViewModel {
    private final Background background;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<@Nullable Taken> taken = new ReadOnlyObjectWrapper<>(this, "taken");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>(this, "problem");
    private final EditSession.Listener changes = (step, edit, now) -> edited(step, edit);
    private @Nullable Open open;

    /// What was taken over last.
    ///
    /// @param words how many words of the result came into the document
    /// @param kept at how many places a person's words stayed
    /// @param conflicts where the result says something else than those, in the document as it is
    public record Taken(int words, int kept, List<Conflict> conflicts) {
        /// Whether one of the conflicts lies in a passage.
        boolean isInConflict(Passage place) {
            return conflicts.stream().map(Conflict::place).anyMatch(other -> other.from().compareTo(place.to()) <= 0
                    && other.to().compareTo(place.from()) >= 0 && (other.isEmpty() || place.isEmpty()
                    || other.from().compareTo(place.to()) < 0 && other.to().compareTo(place.from()) > 0));
        }
    }

    private record Open(MachineVersions results, EditSession session) { }

    @FunctionalInterface
    private interface Weaving {
        Adoption of(MachineVersions results, Transcript document);
    }

    TakeOverViewModel(Background background, Executor fx) {
        this.background = background;
        this.fx = fx;
    }

    void open(MachineVersions results, EditSession session) {
        close();
        open = new Open(results, session);
        session.listen(changes);
    }

    void close() {
        Open before = open;
        if (before != null) {
            before.session.unlisten(changes);
        }
        open = null;
        taken.set(null);
        busy.set(false);
        problem.set(null);
    }

    /// Takes a result over as a whole: one step. What a person has corrected stays.
    public void whole(UUID result, Position caret) {
        start((results, document) -> results.whole(document, result), caret);
    }

    /// Takes over what a result says in a part of the document: one step.
    ///
    /// @param forced whether what a person has corrected in it goes, too
    public void part(UUID result, Passage place, boolean forced, Position caret) {
        start((results, document) -> results.part(document, result, place, forced), caret);
    }

    private void start(Weaving weaving, Position caret) {
        Open opened = open;
        if (opened == null || busy.get()) {
            return;
        }
        Transcript document = opened.session.transcript();
        busy.set(true);
        problem.set(null);
        Work<Adoption> work = cancellation -> weaving.of(opened.results, document);
        background.start("take over a result", work).whenEnded(fx, outcome -> {
            if (open != opened) {
                return;
            }
            busy.set(false);
            switch (outcome) {
                case Outcome.Done<Adoption>(Adoption adoption) when opened.session.transcript() == document -> apply(opened, adoption, caret);
                // Somebody typed meanwhile: the places are no longer what was chosen.
                case Outcome.Done<Adoption> late -> problem.set(Problem.refused("review.takeOver.changed"));
                case Outcome.Failed<Adoption>(Problem why) -> problem.set(why);
                case Outcome.Cancelled<Adoption>() -> { }
            }
        });
    }

    private void apply(Open opened, Adoption adoption, Position caret) {
        opened.session.apply(adoption.edit(caret));
        taken.set(new Taken(adoption.taken(), adoption.kept(), adoption.conflicts()));
    }

    private void edited(EditSession.Step step, Edit edit) {
        Taken now = taken.get();
        if (now == null) {
            return;
        }
        if (edit.kind() == Edit.Kind.TAKE_OVER && step == EditSession.Step.UNDO) {
            taken.set(null);
            return;
        }
        taken.set(new Taken(now.words, now.kept, now.conflicts.stream().map(conflict -> {
            Position from = edit.map(conflict.place().from(), Edit.Bias.BEFORE);
            Position to = edit.map(conflict.place().to(), Edit.Bias.AFTER);
            return new Conflict(new Passage(from, from.compareTo(to) > 0 ? from : to), conflict.kept(), conflict.offered());
        }).toList()));
    }

    /// What was taken over last; null when nothing was, or when it was undone.
    public ReadOnlyObjectProperty<@Nullable Taken> takenProperty() {
        return taken.getReadOnlyProperty();
    }

    /// Whether a result is being taken over.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// What went wrong; null when nothing did.
    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
