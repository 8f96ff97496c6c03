package app.galley.ui.desk;

import app.galley.problem.Problem;
import app.galley.transcript.Passage;
import app.galley.transcript.Timeline;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.Anchors;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The open document as properties: whoever shows or changes it meets the others here. One document at a time. Used by the FX
/// thread; needs no toolkit.
public final class Desk {
    private final ReadOnlyObjectWrapper<@Nullable EditSession> session = new ReadOnlyObjectWrapper<>(this, "session");
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private final ReadOnlyObjectWrapper<@Nullable Source> source = new ReadOnlyObjectWrapper<>(this, "source");
    private final ReadOnlyObjectWrapper<SavedState> saved = new ReadOnlyObjectWrapper<>(this, "saved", SavedState.SAVED);
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem");
    private final ReadOnlyObjectWrapper<Duration> playhead = new ReadOnlyObjectWrapper<>(this, "playhead", Duration.ZERO);
    private final ReadOnlyObjectWrapper<Timeline.@Nullable WordPlace> currentWord = new ReadOnlyObjectWrapper<>(this, "currentWord");
    private final ReadOnlyObjectWrapper<List<Passage>> hits = new ReadOnlyObjectWrapper<>(this, "hits", List.of());
    private final ReadOnlyObjectWrapper<Edit.@Nullable Kind> undoable = new ReadOnlyObjectWrapper<>(this, "undoable");
    private final ReadOnlyObjectWrapper<Edit.@Nullable Kind> redoable = new ReadOnlyObjectWrapper<>(this, "redoable");
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");
    private final CueStrip cues = new CueStrip();
    private final EditSession.Listener changes = this::changed;
    private @Nullable Timeline timeline;

    /// Where the words of a transcript came from, as a key of the message bundles and what stands in its sentence.
    ///
    /// @param key for example `editor.source.prepared`
    /// @param arguments what stands in the sentence
    public record Source(String key, List<Object> arguments) {
        public Source {
            arguments = List.copyOf(arguments);
        }

        /// A source whose sentence has these arguments.
        public static Source of(String key, Object... arguments) {
            return new Source(key, List.of(arguments));
        }
    }

    /// A desk with nothing on it.
    public Desk() {
        canUndo.bind(undoable.isNotNull());
        canRedo.bind(redoable.isNotNull());
    }

    /// Puts a document on the desk in place of the one that is there; the playhead goes to the start.
    ///
    /// @param name the title of the recording
    public void open(String name, Source from, EditSession opened) {
        close();
        title.set(name);
        source.set(from);
        opened.listen(changes);
        session.set(opened);
        look();
    }

    /// Clears the desk.
    public void close() {
        EditSession open = session.get();
        if (open != null) {
            open.unlisten(changes);
        }
        session.set(null);
        hits.set(List.of());
        timeline = null;
        title.set("");
        source.set(null);
        saved.set(SavedState.SAVED);
        problem.set(null);
        playhead.set(Duration.ZERO);
        look();
    }

    private void changed(EditSession.Step step, Edit edit, Transcript now) {
        hits.set(Anchors.moved(hits.get(), edit));
        look();
    }

    /// Looks up what follows from the document and the playhead.
    private void look() {
        EditSession open = session.get();
        undoable.set(open == null ? null : open.history().undoable().map(Edit::kind).orElse(null));
        redoable.set(open == null ? null : open.history().redoable().map(Edit::kind).orElse(null));
        lookForWord();
    }

    private void lookForWord() {
        EditSession open = session.get();
        if (open == null) {
            currentWord.set(null);
            return;
        }
        Timeline known = timeline;
        Timeline present = known == null ? Timeline.of(open.transcript()) : known.after(open.transcript());
        timeline = present;
        Timeline.WordPlace place = present.wordAt(playhead.get().toMillis()).orElse(null);
        if (!java.util.Objects.equals(place, currentWord.get())) {
            currentWord.set(place);
        }
    }

    /// The moment being heard is another one.
    public void moveTo(Duration moment) {
        if (!moment.equals(playhead.get())) {
            playhead.set(moment);
            lookForWord();
        }
    }

    /// Other search hits are shown. They move along with edits until others are.
    ///
    /// @param sorted in the order of the text of the document as it is now
    public void found(List<Passage> sorted) {
        hits.set(List.copyOf(sorted));
    }

    /// Says whether the last edits are safe.
    ///
    /// @param why what went wrong when they are not, null otherwise
    public void saved(SavedState state, @Nullable Problem why) {
        saved.set(state);
        problem.set(why);
    }

    /// The document's session; null when nothing is open.
    public ReadOnlyObjectProperty<@Nullable EditSession> sessionProperty() {
        return session.getReadOnlyProperty();
    }

    /// The title of the recording; empty when nothing is open.
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// Where the words came from; null when nothing is open.
    public ReadOnlyObjectProperty<@Nullable Source> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /// Whether the last edits are safe.
    public ReadOnlyObjectProperty<SavedState> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /// Why the last edits could not be saved; null when nothing is wrong.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The moment being heard.
    public ReadOnlyObjectProperty<Duration> playheadProperty() {
        return playhead.getReadOnlyProperty();
    }

    /// The word being heard; null in a pause.
    public ReadOnlyObjectProperty<Timeline.@Nullable WordPlace> currentWordProperty() {
        return currentWord.getReadOnlyProperty();
    }

    /// The search hits, in the order of the text.
    public ReadOnlyObjectProperty<List<Passage>> hitsProperty() {
        return hits.getReadOnlyProperty();
    }

    /// What undo would take back; null when there is nothing.
    public ReadOnlyObjectProperty<Edit.@Nullable Kind> undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /// What redo would make again; null when there is nothing.
    public ReadOnlyObjectProperty<Edit.@Nullable Kind> redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /// The captions while somebody works on them.
    public CueStrip cues() {
        return cues;
    }

    /// Whether there is something to undo.
    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    /// Whether there is something to do again.
    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }
}
