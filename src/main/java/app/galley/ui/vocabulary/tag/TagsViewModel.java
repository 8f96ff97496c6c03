package app.galley.ui.vocabulary.tag;

import app.galley.library.Draft;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.tag.Tags;
import app.galley.task.Background;
import app.galley.ui.kit.ask.Asking;
import app.galley.workbench.vocabulary.VocabularyDesk;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The tags of one vocabulary while they are shown: at the service, or planned for a draft that was not sent. Used on the FX thread.
public final class TagsViewModel {
    private final ReadOnlyObjectWrapper<@Nullable Draft> draft = new ReadOnlyObjectWrapper<>();
    private final StringProperty text = new SimpleStringProperty("");
    private final Asking asking;
    private final VocabularyDesk desk;

    /// Shows none yet.
    public TagsViewModel(VocabularyDesk desk, Background background, Executor fx) {
        this.desk = desk;
        asking = new Asking(background, fx);
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
        return asking.busyProperty();
    }

    /// Why tags cannot be shown, or written; null for nothing.
    public ObjectProperty<@Nullable Problem> problemProperty() {
        return asking.problemProperty();
    }

    /// Fetches the tags of a vocabulary and shows them.
    public void show(Draft chosen) {
        asking.ask("fetch tags", () -> desk.tags(chosen), tags -> {
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
            asking.ask("write tags", () -> {
                desk.setTags(chosen, tags);
                return tags;
            }, written -> close());
        } catch (ProblemException e) {
            asking.problemProperty().set(e.problem());
        }
    }

    /// Shows none any more.
    public void close() {
        draft.set(null);
        asking.problemProperty().set(null);
    }
}
