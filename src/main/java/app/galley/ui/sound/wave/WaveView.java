package app.galley.ui.sound.wave;

import app.galley.problem.Wording;
import app.galley.ui.kit.Commands;
import app.galley.ui.sound.wave.act.WaveKeys;
import app.galley.ui.sound.wave.act.WaveMouse;
import app.galley.ui.sound.wave.draw.Bands;
import app.galley.ui.sound.wave.model.WaveViewModel;
import java.util.Objects;
import javafx.scene.Cursor;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.Region;

/// The waveform under the page: its picture, a strip to make it higher or lower by, and buttons to zoom. It takes no room while there is
/// nothing to show or one does not want it. Used by the FX thread.
public final class WaveView extends Region {
    /// The letters of the desk at 100 %, in pixels.
    private static final double LETTERS = 15;
    private static final double STRIP = 5;
    private static final double TOOLS = 56;
    private static final double LEAST_WIDTH = 200;
    /// How much of the window it takes at most.
    private static final double MOST = 0.4;
    private final WaveViewModel model;
    private final WaveField field;
    private final WaveTools tools;
    private final Region strip = new Region();
    private final Region measure = new Region();

    /// Over its model.
    ///
    /// @param commands those of [WaveCommands] are in it
    public WaveView(WaveViewModel model, Commands commands, Wording words) {
        this.model = model;
        this.field = new WaveField(model, words);
        ContextMenu menu = WaveMenu.over(model, commands, words);
        this.tools = new WaveTools(commands, menu, words);
        getStyleClass().add("wave-view");
        getStylesheets().add(Objects.requireNonNull(WaveView.class.getResource("/app/galley/ui/wave.css")).toExternalForm());
        measure.getStyleClass().add("wave-measure");
        strip.getStyleClass().add("wave-strip");
        strip.setCursor(Cursor.V_RESIZE);
        getChildren().setAll(measure, field, tools, strip);
        field.setOnContextMenuRequested(e -> menu.show(field, e.getScreenX(), e.getScreenY()));
        WaveMouse mouse = new WaveMouse(model, field, field::bands);
        new WaveKeys(model, field, mouse);
        bind();
    }

    private void bind() {
        visibleProperty().bind(model.presentProperty().and(model.choices().shownProperty()));
        managedProperty().bind(visibleProperty());
        model.choices().heightProperty().subscribe(this::requestLayout);
        model.hand().cues().strip().cuesProperty().subscribe((before, now) -> {
            if (before.isEmpty() != now.isEmpty()) {
                requestLayout();
            }
        });
        strip.setOnMouseDragged(e -> {
            model.choices().resize((getHeight() - sceneToLocal(e.getSceneX(), e.getSceneY()).getY()) / unit());
            e.consume();
        });
    }

    /// The size of a pixel at 100 %.
    private double unit() {
        return Math.max(1, measure.prefWidth(-1)) / LETTERS;
    }

    @Override
    protected double computePrefHeight(double width) {
        double wanted = model.choices().heightProperty().get() + (model.hand().cues().strip().isPresent() ? Bands.CUES : 0);
        double window = getScene() == null ? Double.MAX_VALUE : getScene().getHeight();
        return Math.rint(Math.min(wanted * unit(), window * MOST));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return LEAST_WIDTH * unit();
    }

    @Override
    protected void layoutChildren() {
        double top = snappedTopInset();
        double height = getHeight() - top;
        double side = Math.rint(TOOLS * unit());
        field.resizeRelocate(0, top, getWidth() - side, height);
        tools.resizeRelocate(getWidth() - side, top, side, height);
        strip.resizeRelocate(0, 0, getWidth(), Math.rint(STRIP * unit()));
        measure.resizeRelocate(0, 0, 0, 0);
    }

    /// Puts the cursor on the picture.
    public void focusPicture() {
        field.requestFocus();
    }
}
