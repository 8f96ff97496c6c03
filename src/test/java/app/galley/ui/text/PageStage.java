package app.galley.ui.text;

import app.galley.problem.Wording;
import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.edit.EditSession;
import app.galley.ui.text.caret.Selection;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A page on a stage, with hands. Every call runs on the FX thread and waits for the layout.
public final class PageStage {
    private final TranscriptView view;
    private final StackPane root;
    private EditSession session = new EditSession(Transcript.empty());

    /// Shows an empty page on the primary stage.
    public static PageStage show(boolean mac) throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> new PageStage(stage, mac));
    }

    private PageStage(Stage stage, boolean mac) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        view = new TranscriptView(new Wording(Locale.ENGLISH), mac);
        view.reducedMotionProperty().set(true);
        root = new StackPane(view);
        root.setStyle("-fx-font-size: 15px; -fx-font-family: 'DejaVu Sans';");
        stage.setScene(new Scene(root, 900, 600));
        stage.sizeToScene();
        stage.show();
    }

    /// The page.
    public TranscriptView view() {
        return view;
    }

    /// Gives the page a part of the window's width.
    public void width(double pixels) {
        run(() -> view.setMaxWidth(pixels));
    }

    /// The open document.
    public EditSession session() {
        return session;
    }

    /// Opens a document and puts the focus on the page.
    public void open(Transcript document) {
        run(() -> {
            session = new EditSession(document);
            view.sessionProperty().set(session);
            view.requestFocus();
        });
    }

    /// Does something on the FX thread and lays out.
    public void run(Runnable work) {
        ask(() -> {
            work.run();
            return true;
        });
    }

    /// Asks something on the FX thread, after a layout.
    public <T> T ask(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            T answer = question.call();
            root.applyCss();
            root.layout();
            return answer;
        });
    }

    /// Types text, character by character.
    public void type(String text) {
        run(() -> text.codePoints().forEach(c -> view.fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, Character.toString(c), "",
                KeyCode.UNDEFINED, false, false, false, false))));
    }

    /// Presses a key; modifiers are letters out of `s c a m` for Shift, Ctrl, Alt, Meta.
    public void press(KeyCode code, String modifiers) {
        run(() -> view.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, modifiers.contains("s"),
                modifiers.contains("c"), modifiers.contains("a"), modifiers.contains("m"))));
    }

    /// Puts the caret somewhere.
    public void caret(int turn, int offset) {
        run(() -> view.select(Selection.at(new Position(turn, offset))));
    }

    /// What is selected.
    public Selection selection() {
        return ask(() -> view.selectionProperty().get());
    }

    /// The texts of the document.
    public List<String> texts() {
        return ask(() -> session.transcript().turns().stream().map(Turn::text).toList());
    }

    /// The texts the page shows, from top to bottom.
    public List<String> shown() {
        return ask(() -> cells().map(c -> c.lookupAll(".turn-text").stream().filter(t -> !t.getStyleClass().contains("turn-hint"))
                .map(t -> ((Text) t).getText()).collect(Collectors.joining())).toList());
    }

    /// The visible cells, from top to bottom.
    public Stream<Node> cells() {
        return view.lookupAll(".turn").stream().filter(Node::isVisible)
                .sorted((a, b) -> Double.compare(a.getLayoutY(), b.getLayoutY()));
    }

    /// How many visible turns have something drawn in a style.
    public int drawn(String style) {
        return ask(() -> (int) cells().filter(c -> c.lookup(style) instanceof Path p && !p.getElements().isEmpty()).count());
    }

    /// Where the caret is drawn, in the view's coordinates.
    public Rectangle2D caretPlace() {
        return ask(() -> view.map().caret(view.selectionProperty().get()).orElseThrow());
    }

    /// The middle of a character of a turn.
    public Point2D middleOf(int turn, int offset) {
        return ask(() -> {
            Rectangle2D r = view.map().range(turn, offset, offset + 1).getFirst();
            return new Point2D(r.getMinX() + r.getWidth() * 0.4, (r.getMinY() + r.getMaxY()) / 2);
        });
    }

    /// Clicks on a character.
    public void click(int turn, int offset, int clicks, String modifiers) {
        Point2D at = middleOf(turn, offset);
        for (int n = 1; n <= clicks; n++) {
            mouse(MouseEvent.MOUSE_PRESSED, at, n, modifiers);
            mouse(MouseEvent.MOUSE_RELEASED, at, n, modifiers);
            mouse(MouseEvent.MOUSE_CLICKED, at, n, modifiers);
        }
    }

    /// Sends one event of the primary button to the column.
    public void mouse(javafx.event.EventType<MouseEvent> type, Point2D at, int clicks, String modifiers) {
        run(() -> {
            Node column = view.lookup(".turn-column");
            Point2D scene = column.localToScene(at);
            column.fireEvent(new MouseEvent(type, scene.getX(), scene.getY(), scene.getX(), scene.getY(), MouseButton.PRIMARY,
                    clicks, modifiers.contains("s"), modifiers.contains("c"), modifiers.contains("a"), modifiers.contains("m"),
                    true, false, false, true, false, true, new PickResult(column, scene.getX(), scene.getY())));
        });
    }

    /// Turns the wheel; positive goes down.
    public void wheel(double pixels) {
        run(() -> view.fireEvent(new ScrollEvent(ScrollEvent.SCROLL, 100, 100, 100, 100, false, false, false, false, false,
                false, 0, -pixels, 0, -pixels, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, new PickResult(view, 100, 100))));
    }

    /// The styles of all speakers' names in sight, as words.
    public List<String> names() {
        return ask(() -> {
            List<String> names = new ArrayList<>();
            cells().forEach(c -> names.add(((javafx.scene.text.Text) c.lookup(".speaker-name")).getText()));
            return names;
        });
    }
}
