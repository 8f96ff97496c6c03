package app.galley.ui.sound.picture;

import app.galley.problem.Wording;
import app.galley.ui.kit.Commands;
import app.galley.ui.sound.picture.PictureChoices.Place;
import javafx.animation.PauseTransition;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The picture's own window: apart from the page, or the whole screen. Stands where it stood last, on a screen that exists; who
/// closes it has the picture beside the page again. It looks like the main window and knows its keys. Used by the FX thread.
final class PictureWindow {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 490;
    private static final int LEAST = 240;
    /// So much of it must be on a screen, so that it can be seen and moved.
    private static final int GRIP = 80;
    private static final Duration TOOLS_STAY = Duration.seconds(2.5);
    private final Node home;
    private final PictureViewModel model;
    private final PictureView view;
    private final Commands commands;
    private final Wording words;
    private final PauseTransition hideTools = new PauseTransition(TOOLS_STAY);
    private final BooleanBinding wanted;
    private @Nullable Stage stage;

    /// @param home the place beside the page
    PictureWindow(Node home, PictureViewModel model, PictureView view, Commands commands, Wording words) {
        this.home = home;
        this.model = model;
        this.view = view;
        this.commands = commands;
        this.words = words;
        PictureChoices choices = model.choices();
        wanted = home.sceneProperty().isNotNull().and(model.presentProperty())
                .and(model.fullScreenProperty().or(choices.shownProperty().and(choices.apartProperty())));
        hideTools.setOnFinished(e -> showTools(!model.fullScreenProperty().get() || holdsFocus(view.tools())));
    }

    /// Opens and closes as the model says from now on.
    void follow() {
        wanted.subscribe(now -> update());
        model.fullScreenProperty().subscribe(now -> update());
        model.choices().onTopProperty().subscribe(now -> update());
        model.desk().titleProperty().subscribe(now -> update());
        home.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).subscribe(shown -> {
            if (shown == null || !shown) {
                giveUp();
            } else {
                update();
            }
        });
    }

    private void update() {
        Scene main = home.getScene();
        if (!wanted.get() || main == null || main.getWindow() == null || !main.getWindow().isShowing()) {
            giveUp();
            return;
        }
        Stage open = stage == null ? open(main) : stage;
        open.setTitle(words.say("sound.picture.window", model.desk().titleProperty().get()));
        open.setAlwaysOnTop(model.choices().onTopProperty().get());
        if (open.isFullScreen() != model.fullScreenProperty().get()) {
            open.setFullScreen(model.fullScreenProperty().get());
        }
        showTools(true);
    }

    private Stage open(Scene main) {
        Stage made = new Stage();
        stage = made;
        BorderPane root = new BorderPane(view);
        root.getStyleClass().addAll(main.getRoot().getStyleClass());
        root.getStyleClass().add("picture-window");
        root.setStyle(main.getRoot().getStyle());
        root.setNodeOrientation(main.getRoot().getNodeOrientation());
        Place place = place();
        Scene scene = new Scene(root, place.width(), place.height());
        scene.getStylesheets().setAll(main.getStylesheets());
        commands.listen(root);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, e -> showTools(true));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> showTools(true));
        made.setScene(scene);
        made.setX(place.x());
        made.setY(place.y());
        made.setMinWidth(LEAST);
        made.setMinHeight(LEAST * 2 / 3);
        made.setFullScreenExitHint("");
        made.setOnCloseRequest(e -> {
            e.consume();
            model.fullScreenProperty().set(false);
            model.choices().apartProperty().set(false);
        });
        made.fullScreenProperty().addListener((property, was, full) -> {
            if (stage == made) {
                model.fullScreenProperty().set(full);
            }
        });
        made.show();
        view.screen().requestFocus();
        return made;
    }

    /// Escape leaves the whole screen and does nothing else.
    private void leave(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ESCAPE && model.fullScreenProperty().get()) {
            model.fullScreenProperty().set(false);
            pressed.consume();
        }
    }

    /// On the whole screen the tools go when the mouse rests.
    private void showTools(boolean show) {
        view.tools().setVisible(show);
        view.tools().setManaged(show);
        if (show && model.fullScreenProperty().get()) {
            hideTools.playFromStart();
        }
    }

    private static boolean holdsFocus(Node tools) {
        Node at = tools.getScene() == null ? null : tools.getScene().getFocusOwner();
        while (at != null && at != tools) {
            at = at.getParent();
        }
        return at != null;
    }

    /// Lets go of the picture and closes the window.
    void giveUp() {
        Stage last = stage;
        if (last == null) {
            return;
        }
        stage = null;
        hideTools.stop();
        if (!last.isFullScreen()) {
            model.choices().placeProperty().set(new Place((int) last.getX(), (int) last.getY(),
                    (int) last.getScene().getWidth(), (int) last.getScene().getHeight()));
        }
        ((BorderPane) last.getScene().getRoot()).setCenter(null);
        showTools(true);
        last.close();
    }

    private Place place() {
        Place last = model.choices().placeProperty().get();
        Place wanted = last == null ? beside() : last;
        boolean inSight = Screen.getScreens().stream().map(Screen::getVisualBounds).anyMatch(bounds -> isOn(bounds, wanted));
        return inSight ? wanted : beside();
    }

    private static boolean isOn(Rectangle2D bounds, Place place) {
        return bounds.intersects(place.x(), place.y(), place.width(), GRIP)
                && Math.min(bounds.getMaxX(), place.x() + place.width()) - Math.max(bounds.getMinX(), place.x()) >= GRIP
                && place.y() >= bounds.getMinY() && place.y() + GRIP <= bounds.getMaxY();
    }

    /// At the upper right corner of the screen that the main window is on.
    private Place beside() {
        Window main = home.getScene().getWindow();
        Rectangle2D bounds = Screen.getScreensForRectangle(main.getX(), main.getY(), Math.max(1, main.getWidth()),
                Math.max(1, main.getHeight())).stream().findFirst().orElse(Screen.getPrimary()).getVisualBounds();
        int width = (int) Math.min(WIDTH, bounds.getWidth());
        int height = (int) Math.min(HEIGHT, bounds.getHeight());
        return new Place((int) bounds.getMaxX() - width, (int) bounds.getMinY(), width, height);
    }
}
