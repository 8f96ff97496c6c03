package app.galley.ui.editor;

import app.galley.problem.Wording;
import app.galley.transcript.Position;
import app.galley.transcript.Speaker;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.edit.change.SpeakerEdits;
import app.galley.transcript.review.Doubts;
import app.galley.ui.desk.Desk;
import app.galley.ui.desk.SavedState;
import app.galley.ui.editor.speaker.SpeakerNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// What the editing workspace shows around the page, and what it does to speakers. Used by the FX thread; needs no toolkit.
public final class EditorViewModel {
    /// Words the recogniser was less sure of than this are doubtful.
    public static final double DOUBTFUL_BELOW = Doubts.BELOW;
    private final Desk desk;
    private final Wording words;
    private final BooleanProperty doubtsShown = new SimpleBooleanProperty(this, "doubtsShown", true);
    private final StringBinding sourceWords;
    private final StringBinding savedWords;
    private final StringBinding undoWords;
    private final StringBinding redoWords;
    private final DoubleBinding doubtBelow;

    /// Over the desk.
    public EditorViewModel(Desk desk, Wording words) {
        this.desk = desk;
        this.words = words;
        sourceWords = Bindings.createStringBinding(this::sayWhereFrom, desk.sourceProperty());
        savedWords = Bindings.createStringBinding(
                () -> desk.sessionProperty().get() == null ? "" : words.say(key(desk.savedProperty().get())),
                desk.savedProperty(), desk.sessionProperty());
        undoWords = Bindings.createStringBinding(() -> sayStep("editor.undo", desk.undoableProperty().get()), desk.undoableProperty());
        redoWords = Bindings.createStringBinding(() -> sayStep("editor.redo", desk.redoableProperty().get()), desk.redoableProperty());
        doubtBelow = Bindings.createDoubleBinding(() -> doubtsShown.get() ? DOUBTFUL_BELOW : 0, doubtsShown);
    }

    private String sayWhereFrom() {
        Desk.Source source = desk.sourceProperty().get();
        return source == null ? "" : words.say(source.key(), source.arguments().toArray());
    }

    private static String key(SavedState state) {
        return switch (state) {
            case SAVED -> "editor.saved";
            case SAVING -> "editor.saving";
            case NOT_SAVED -> "editor.notSaved";
        };
    }

    private String sayStep(String key, Edit.@Nullable Kind kind) {
        return kind == null ? words.say(key) : words.say(key + "Of", words.say("editor.step." + kind.name().toLowerCase(Locale.ROOT)));
    }

    /// Takes back the last step.
    public void undo() {
        EditSession open = desk.sessionProperty().get();
        if (open != null) {
            open.undoStep();
        }
    }

    /// Makes the last undone step again.
    public void redo() {
        EditSession open = desk.sessionProperty().get();
        if (open != null) {
            open.redoStep();
        }
    }

    /// The speakers of the open transcript, in the order in which they are shown.
    public List<Speaker> speakers() {
        EditSession open = desk.sessionProperty().get();
        return open == null ? List.of() : open.transcript().speakers();
    }

    /// Who speaks in a turn; empty when nobody is named.
    public Optional<Speaker> speakerOf(int turn) {
        EditSession open = desk.sessionProperty().get();
        return open == null ? Optional.empty() : open.transcript().speaker(open.transcript().turns().get(turn).speaker());
    }

    /// Gives the speaker of a turn another name, everywhere. A turn without a speaker gets the one of that name, a new one
    /// when there is none. A blank name changes nothing.
    public void name(int turn, String name, Position caret) {
        String wanted = name.strip();
        if (wanted.isEmpty() || speakerOf(turn).map(Speaker::name).filter(wanted::equals).isPresent()) {
            return;
        }
        apply(document -> speakerOf(turn).map(Speaker::id)
                .map(known -> SpeakerEdits.rename(document, known, wanted, caret))
                .orElseGet(() -> document.speakers().stream().filter(s -> s.name().equals(wanted)).findFirst()
                        .map(s -> SpeakerEdits.give(document, turn, turn, s.id(), caret))
                        .orElseGet(() -> SpeakerEdits.giveToNew(document, turn, turn, wanted, caret))));
    }

    /// Gives a turn to another speaker.
    public void give(int turn, int speaker, Position caret) {
        apply(document -> SpeakerEdits.give(document, turn, turn, speaker, caret));
    }

    /// Gives a turn to a new speaker with a name that can be changed: "Speaker 3".
    public void giveToNew(int turn, Position caret) {
        apply(document -> SpeakerEdits.giveToNew(document, turn, turn, SpeakerNames.free(document, words), caret));
    }

    private void apply(Function<Transcript, Edit> change) {
        EditSession open = desk.sessionProperty().get();
        if (open != null) {
            open.apply(change.apply(open.transcript()));
        }
    }

    /// Whether doubtful words are underlined.
    public BooleanProperty doubtsShownProperty() {
        return doubtsShown;
    }

    /// The confidence below which words are underlined, 0 for none.
    public DoubleBinding doubtBelow() {
        return doubtBelow;
    }

    /// Where the words came from.
    public StringBinding sourceWords() {
        return sourceWords;
    }

    /// Whether they are safe.
    public StringBinding savedWords() {
        return savedWords;
    }

    /// What undo would take back.
    public StringBinding undoWords() {
        return undoWords;
    }

    /// What redo would make again.
    public StringBinding redoWords() {
        return redoWords;
    }

    /// The desk it works on.
    public Desk desk() {
        return desk;
    }
}
