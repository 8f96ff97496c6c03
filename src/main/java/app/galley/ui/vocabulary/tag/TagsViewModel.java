package app.galley.ui.vocabulary.tag;

import app.galley.library.Draft;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.tag.Tags;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.workbench.vocabulary.VocabularyDesk;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The tags of one vocabulary while they are shown: at the service, or planned for a draft that was not sent. Used on the FX thread.
public final class TagsViewModel {
    private final ReadOnlyObjectWrapper<@Nullable Draft> draft = new ReadOnlyObjectWrapper<>();
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final VocabularyDesk desk;
    private final Background background;
    private final Executor fx;

    /// Shows none yet.
    public TagsViewModel(VocabularyDesk desk, Background background, Executor fx) {
        this.desk = desk;
        this.background = background;
        this.fx = fx;
    }

    /// The vocabulary whose tags are shown; null for none.
    public ReadOnlyObjectProperty<@Nullable Draft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /// The tags, one a line.
    StringProperty textProperty() {
        return text;
    }

    /// Whether the service is being asked.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Why tags cannot be shown, or written; null for nothing.
    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    /// Fetches the tags of a vocabulary and shows them.
    public void show(Draft chosen) {
        ask("fetch tags", () -> desk.tags(chosen), tags -> {
            text.set(Tags.write(tags));
            draft.set(chosen);
        });
    }

    /// Writes what is shown; what cannot be written stays and is told by [#problemProperty].
    void write() {
        Draft chosen = draft.get();
        if (chosen == null) {
            return;
        }
        try {
            Map<String, String> tags = Tags.read(text.get());
            ask("write tags", () -> {
                desk.setTags(chosen, tags);
                return tags;
            }, written -> close());
        } catch (ProblemException e) {
            problem.set(e.problem());
        }
    }

    /// Shows none any more.
    public void close() {
        draft.set(null);
        problem.set(null);
    }

    private <T> void ask(String what, Supplier<T> question, Consumer<T> then) {
        busy.set(true);
        problem.set(null);
        background.start(what, cancellation -> question.get()).whenEnded(fx, outcome -> {
            busy.set(false);
            switch (outcome) {
                case Outcome.Done<T>(T answer) -> then.accept(answer);
                case Outcome.Failed<T>(Problem why) -> problem.set(why);
                case Outcome.Cancelled<T>() -> { }
            }
        });
    }
}
