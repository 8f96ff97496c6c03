package app.galley.ui.sound.hearing;

import app.galley.problem.Wording;
import app.galley.ui.kit.Commands;
import app.galley.ui.kit.Icons;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// How loud it is: mutes, and makes louder or quieter.
public final class VolumeControl extends HBox {
    /// Below this the picture shows a quiet speaker.
    private static final double QUIET = 0.5;
    private final Slider slider = new Slider(0, 1, 1);
    private final FontIcon icon = Icons.of(Feather.VOLUME_2);

    /// @param commands those of [HearingCommands] are in it
    public VolumeControl(Hearing hearing, Commands commands, Wording words) {
        setAlignment(Pos.CENTER_LEFT);
        ToggleButton mute = Icons.dress(new ToggleButton(), Feather.VOLUME_2, "");
        mute.setGraphic(icon);
        mute.getStyleClass().addAll("flat", "button-icon");
        mute.setId("mute");
        mute.setMinWidth(Region.USE_PREF_SIZE);
        commands.name(mute, "sound.command.mute", hearing.mutedProperty().map(muted -> words.say(muted ? "sound.unmute" : "sound.mute")));
        mute.selectedProperty().bindBidirectional(hearing.mutedProperty());
        slider.setId("volume");
        slider.getStyleClass().add("volume");
        slider.setMinWidth(Region.USE_PREF_SIZE);
        slider.setBlockIncrement(0.1);
        slider.setAccessibleText(words.say("sound.volume"));
        Tooltip value = new Tooltip();
        value.textProperty().bind(hearing.volumeProperty().map(loud -> words.say("sound.volumeIs", loud)));
        slider.setTooltip(value);
        slider.valueProperty().bindBidirectional(hearing.volumeProperty());
        slider.managedProperty().bind(slider.visibleProperty());
        hearing.volumeProperty().subscribe(loud -> show(hearing));
        hearing.mutedProperty().subscribe(muted -> show(hearing));
        getChildren().setAll(mute, slider);
    }

    /// Whether there is room for the slider; the button that mutes stays.
    public BooleanProperty sliderVisibleProperty() {
        return slider.visibleProperty();
    }

    private void show(Hearing hearing) {
        double loud = hearing.volumeProperty().get();
        boolean silent = hearing.mutedProperty().get() || loud == 0;
        icon.setIconCode(silent ? Feather.VOLUME_X : loud < QUIET ? Feather.VOLUME_1 : Feather.VOLUME_2);
    }
}
