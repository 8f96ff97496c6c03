package app.galley.ui.editor.find;

import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The hits that were replaced at once, as long as that is the last thing that was done: it is said how many there were, and it
/// can be taken back from where it was done. Used by the FX thread.
final class ReplacedAll {
    private final ReadOnlyObjectWrapper<@Nullable String> words = new ReadOnlyObjectWrapper<>(this, "words");
    private @Nullable Edit edit;

    /// Does it.
    ///
    /// @param said how many there were
    void apply(EditSession session, Edit replacing, String said) {
        edit = replacing;
        session.apply(replacing);
        words.set(said);
    }

    /// Something was done; when it was something else, this is no longer the last thing.
    void done(Edit latest) {
        if (edit != null && edit != latest) {
            forget();
        }
    }

    void undo(@Nullable EditSession session) {
        if (session != null && edit != null && session.history().undoable().filter(last -> last == edit).isPresent()) {
            session.undoStep();
        }
        forget();
    }

    void forget() {
        edit = null;
        words.set(null);
    }

    /// How many there were, in words; null when it is not the last thing that was done.
    ReadOnlyObjectProperty<@Nullable String> words() {
        return words.getReadOnlyProperty();
    }
}
