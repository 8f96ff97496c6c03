package app.galley.ui.sound.wave;

import app.galley.problem.Wording;
import app.galley.ui.kit.Commands;
import app.galley.ui.kit.Icons;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// The buttons beside the waveform, two above two, each as large as there is room.
final class WaveTools extends Region {
    private static final int ROW = 2;

    /// @param menu what the last button offers
    WaveTools(Commands commands, ContextMenu menu, Wording words) {
        getStyleClass().add("wave-tools");
        Button more = Icons.button(Feather.MORE_HORIZONTAL, words.say("sound.wave.more"), () -> { });
        more.setId("wave-more");
        more.setOnAction(e -> menu.show(more, Side.TOP, 0, 0));
        getChildren().setAll(button(commands, "waveIn", Feather.ZOOM_IN, words), button(commands, "waveOut", Feather.ZOOM_OUT, words),
                button(commands, "waveWhole", Feather.MAXIMIZE_2, words), more);
    }

    private static Button button(Commands commands, String name, Feather shape, Wording words) {
        String key = "sound.command." + name;
        Button button = Icons.button(shape, "", () -> { });
        button.setId(name);
        commands.name(button, key, new SimpleStringProperty(words.say(key)));
        commands.find(key).ifPresent(command -> button.setOnAction(e -> command.run()));
        return button;
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double width = (getWidth() - left) / ROW;
        double height = getHeight() / ROW;
        for (int i = 0; i < getChildren().size(); i++) {
            double x = Math.rint(left + i % ROW * width);
            double y = Math.rint(Math.floorDiv(i, ROW) * height);
            getChildren().get(i).resizeRelocate(x, y, Math.rint(width), Math.rint(height));
        }
    }
}
