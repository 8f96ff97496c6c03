package app.galley.ui.sound.wave;

import app.galley.problem.Wording;
import app.galley.ui.kit.Commands;
import app.galley.ui.kit.Icons;
import app.galley.ui.sound.wave.act.WaveKeys;
import app.galley.ui.sound.wave.act.WaveMouse;
import app.galley.ui.sound.wave.model.WaveViewModel;
import java.util.Objects;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Side;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.text.Font;
import org.kordamp.ikonli.feather.Feather;

/// The waveform under the page: its picture, a strip to make it higher or lower by, and buttons to zoom. It takes no room while there is
/// nothing to show or one does not want it. Used by the FX thread.
public final class WaveView extends Region {
    /// The letters of the desk at 100 %, in pixels.
    private static final double LETTERS = 15;
    private static final double STRIP = 5;
    /// How much of the window it takes at most.
    private static final double MOST = 0.4;
    private final WaveViewModel model;
    private final WaveField field;
    private final GridPane tools = new GridPane();
    private final Region strip = new Region();
    private final Region measure = new Region();

    /// Over its model.
    ///
    /// @param commands those of [WaveCommands] are in it
    public WaveView(WaveViewModel model, Commands commands, Wording words) {
        this.model = model;
        this.field = new WaveField(model, words);
        getStyleClass().add("wave-view");
        getStylesheets().add(Objects.requireNonNull(WaveView.class.getResource("/app/galley/ui/wave.css")).toExternalForm());
        measure.getStyleClass().add("wave-measure");
        strip.getStyleClass().add("wave-strip");
        strip.setCursor(Cursor.V_RESIZE);
        ContextMenu menu = WaveMenu.over(model, commands, words);
        Button more = button(Feather.MORE_HORIZONTAL, "wave-more");
        more.setOnAction(e -> menu.show(more, Side.TOP, 0, 0));
        Icons.dress(more, Feather.MORE_HORIZONTAL, words.say("sound.wave.more"));
        lay(button(commands, "sound.command.waveIn", Feather.ZOOM_IN, words), button(commands, "sound.command.waveOut", Feather.ZOOM_OUT, words),
                button(commands, "sound.command.waveWhole", Feather.MAXIMIZE_2, words), more);
        getChildren().setAll(measure, field, tools, strip);
        field.setOnContextMenuRequested(e -> menu.show(field, e.getScreenX(), e.getScreenY()));
        WaveMouse mouse = new WaveMouse(model, field, field::bands);
        new WaveKeys(model, field, mouse);
        bind();
    }

    private static Button button(Feather shape, String id) {
        Button button = Icons.button(shape, "", () -> { });
        button.setId(id);
        button.setMinSize(0, 0);
        return button;
    }

    private static Button button(Commands commands, String key, Feather shape, Wording words) {
        Button button = button(shape, key.substring(key.lastIndexOf('.') + 1));
        commands.name(button, key, new SimpleStringProperty(words.say(key)));
        commands.find(key).ifPresent(command -> button.setOnAction(e -> command.run()));
        return button;
    }

    /// Two above two, each as large as there is room.
    private void lay(Button... buttons) {
        tools.getStyleClass().add("wave-tools");
        for (int i = 0; i < 2; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(50);
            tools.getColumnConstraints().add(column);
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(50);
            tools.getRowConstraints().add(row);
        }
        for (int i = 0; i < buttons.length; i++) {
            buttons[i].setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            tools.add(buttons[i], i % 2, i / 2);
        }
    }

    private void bind() {
        visibleProperty().bind(model.presentProperty().and(model.choices().shownProperty()));
        managedProperty().bind(visibleProperty());
        model.choices().heightProperty().subscribe(this::requestLayout);
        strip.setOnMouseDragged(e -> {
            model.choices().resize((getHeight() - sceneToLocal(e.getSceneX(), e.getSceneY()).getY()) / unit());
            e.consume();
        });
    }

    /// The size of a pixel at 100 %.
    private double unit() {
        return Math.max(measure.prefWidth(-1), Font.getDefault().getSize() / 2) / LETTERS;
    }

    @Override
    protected double computePrefHeight(double width) {
        double wanted = model.choices().heightProperty().get();
        double window = getScene() == null ? Double.MAX_VALUE : getScene().getHeight();
        return Math.rint(Math.min(wanted * unit(), window * MOST));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return tools.prefWidth(-1) * 4;
    }

    @Override
    protected void layoutChildren() {
        double side = snapSizeX(3.733 * LETTERS * unit());
        double top = snapSizeY(1);
        field.resizeRelocate(0, top, getWidth() - side, getHeight() - top);
        tools.resizeRelocate(getWidth() - side, top, side, getHeight() - top);
        strip.resizeRelocate(0, 0, getWidth(), Math.rint(STRIP * unit()));
        measure.resizeRelocate(0, 0, 0, 0);
    }

    /// Puts the cursor on the picture.
    public void focusPicture() {
        field.requestFocus();
    }
}
