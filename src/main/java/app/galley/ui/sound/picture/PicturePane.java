package app.galley.ui.sound.picture;

import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.ui.kit.Commands;
import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// The place of the picture beside the page, with a strip to make it larger or smaller by. It takes no room while there is no picture, one
/// does not want it, or it is in a window of its own. Used by the FX thread.
public final class PicturePane extends Region {
    /// The letters of the desk at 100 %, in pixels.
    private static final double LETTERS = 15;
    private static final double STRIP = 5;
    private final PictureViewModel model;
    private final PictureView view;
    private final Region strip = new Region();
    private final Region measure = new Region();
    private final BooleanBinding here;
    private Function<String, @Nullable Path> chooser;

    /// Over its model.
    ///
    /// @param commands gets what can be asked of the picture
    /// @param inSight whether the editor is in sight
    /// @param background where stills are made
    /// @param fx runs on the FX thread what comes from there
    /// @param trouble told what could not be done
    public PicturePane(PictureViewModel model, Commands commands, BooleanBinding inSight, Wording words, boolean mac, Background background,
                       Executor fx, Consumer<Problem> trouble) {
        this.model = model;
        this.chooser = name -> choose(name, words);
        PictureCommands.register(commands, model, inSight, this::look, () -> keepStill(background, fx, trouble), mac);
        this.view = new PictureView(model, commands, words);
        PictureWindow window = new PictureWindow(this, model, view, commands, words);
        PictureChoices choices = model.choices();
        this.here = model.presentProperty().and(choices.shownProperty()).and(choices.apartProperty().not())
                .and(model.fullScreenProperty().not());
        getStyleClass().add("picture-pane");
        getStylesheets().addAll(view.getStylesheets());
        measure.getStyleClass().add("picture-measure");
        strip.getStyleClass().add("picture-strip");
        strip.setCursor(Cursor.H_RESIZE);
        getChildren().setAll(measure, strip);
        strip.setOnMouseDragged(e -> {
            choices.resize((getWidth() - sceneToLocal(e.getSceneX(), e.getSceneY()).getX()) / unit());
            e.consume();
        });
        visibleProperty().bind(here);
        managedProperty().bind(visibleProperty());
        choices.widthProperty().subscribe(this::resized);
        model.infoProperty().subscribe(this::resized);
        here.subscribe(is -> place(is, window));
        window.follow();
    }

    /// Shows a picture that moves by itself, where the player has one, instead of frames that are decoded for it.
    public void film(@Nullable Node shown) {
        view.screen().film(shown);
        model.filmed(shown != null);
    }

    private void place(boolean inPane, PictureWindow window) {
        if (inPane) {
            window.giveUp();
            getChildren().setAll(measure, view, strip);
        } else {
            getChildren().setAll(measure, strip);
        }
    }

    private void resized() {
        requestLayout();
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }

    private double unit() {
        return Math.max(1, measure.prefWidth(-1)) / LETTERS;
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.rint(model.choices().widthProperty().get() * unit());
    }

    /// As high as the picture is at a width, and its tools.
    @Override
    protected double computePrefHeight(double width) {
        double wide = width < 0 ? prefWidth(-1) : width;
        return Math.rint(wide * view.screen().shape() + view.tools().prefHeight(-1));
    }

    @Override
    protected void layoutChildren() {
        view.resizeRelocate(0, 0, getWidth(), getHeight());
        strip.resizeRelocate(0, 0, Math.rint(STRIP * unit()), getHeight());
        measure.resizeRelocate(0, 0, 0, 0);
    }

    /// Sets who asks for the file of a still, given a name for it; null when one does not want it after all.
    void onChoose(Function<String, @Nullable Path> asks) {
        chooser = asks;
    }

    private void look() {
        view.look();
    }

    private @Nullable Path choose(String name, Wording words) {
        FileChooser dialog = new FileChooser();
        dialog.setTitle(words.say("sound.picture.stillTitle"));
        dialog.setInitialFileName(name);
        dialog.getExtensionFilters().add(new FileChooser.ExtensionFilter(words.say("sound.picture.png"), "*.png"));
        File chosen = dialog.showSaveDialog(view.getScene().getWindow());
        return chosen == null ? null : chosen.toPath();
    }

    private void keepStill(Background background, Executor fx, Consumer<Problem> trouble) {
        Still still = model.still().orElse(null);
        Path file = still == null ? null : chooser.apply(still.fileName());
        if (still == null || file == null) {
            return;
        }
        background.start("still", cancellation -> {
            still.write(file);
            return true;
        }).whenEnded(fx, outcome -> {
            if (outcome instanceof Outcome.Failed<Boolean>(Problem why)) {
                trouble.accept(why);
            }
        });
    }
}
