package app.galley.bench.editor;

import app.galley.problem.Wording;
import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.EditSession;
import app.galley.ui.kit.Theme;
import app.galley.ui.text.TranscriptView;
import app.galley.ui.text.caret.Selection;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// A transcript on a stage, in a window of 1000 × 800 points that looks as Galley's does. Used on the FX thread.
final class Page {
    final TranscriptView view = new TranscriptView(new Wording(Locale.ENGLISH), false);
    private final StackPane root = new StackPane(view);
    private EditSession session = new EditSession(Transcript.empty());

    Page(boolean still) {
        Theme theme = new Theme();
        theme.apply(false);
        view.reducedMotionProperty().set(still);
        view.doubtBelowProperty().set(0.5);
        Stage stage = new Stage();
        Scene scene = new Scene(root, 1000, 800);
        theme.dress(scene, false);
        stage.setScene(scene);
        stage.show();
        settle();
    }

    void settle() {
        root.applyCss();
        root.layout();
    }

    void open(Transcript transcript) {
        session = new EditSession(transcript);
        view.sessionProperty().set(session);
        view.requestFocus();
    }

    EditSession session() {
        return session;
    }

    void caret(int turn, int offset) {
        view.select(Selection.at(new Position(turn, offset)));
    }

    void type(String character) {
        view.fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
    }

    void scroll(double pixels) {
        view.fireEvent(new ScrollEvent(ScrollEvent.SCROLL, 100, 100, 100, 100, false, false, false, false, false, false, 0,
                -pixels, 0, -pixels, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, new PickResult(view, 100, 100)));
    }

    /// Takes the page off the stage, so that nothing holds it but the caller.
    void leave() {
        view.sessionProperty().set(null);
        root.getChildren().clear();
        settle();
    }
}
