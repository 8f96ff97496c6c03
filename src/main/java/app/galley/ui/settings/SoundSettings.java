package app.galley.ui.settings;

import app.galley.media.AudioPlayer;
import app.galley.media.AudioPlayer.Ability;
import app.galley.problem.Wording;
import app.galley.ui.sound.hearing.Hearing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// Which device is heard, how loud and how late, and which silences are left out.
public final class SoundSettings extends VBox {
    private static final double PERCENT = 100;
    private static final double MILLIS = 1000;
    private final Hearing hearing;
    private final Wording words;
    private final ComboBox<String> device = new ComboBox<>();
    private boolean filling;

    /// Over the hearing of the player.
    public SoundSettings(Hearing hearing, Wording words) {
        super(8);
        this.hearing = hearing;
        this.words = words;
        Label title = new Label(words.say("settings.sound"));
        title.getStyleClass().add("section-title");
        NumberGrid numbers = new NumberGrid(words);
        addDevice(numbers);
        numbers.add("settings.volume", "settings.percent", 0, 100, 5, hearing.volumeProperty().map(v -> v.doubleValue() * PERCENT),
                n -> hearing.volumeProperty().set(n / PERCENT));
        numbers.add("settings.audioDelay", "settings.milliseconds", 0, AudioPlayer.LONGEST_DELAY.toMillis(), 10,
                hearing.delayProperty().map(d -> (double) d.toMillis()), n -> hearing.delayProperty().set(Duration.ofMillis((long) n)));
        numbers.add("settings.shortestSilence", "settings.seconds", Hearing.SHORTEST_SILENCE.toMillis() / MILLIS, 10, 0.1,
                hearing.silenceProperty().map(d -> d.toMillis() / MILLIS),
                n -> hearing.silenceProperty().set(Duration.ofMillis(Math.round(n * MILLIS))))
                .disableProperty().bind(hearing.can(Ability.LEAVE_OUT_SILENCES).not());
        getChildren().setAll(title, numbers, SettingsView.hint(words, "settings.audioDelayHint"),
                skipSilence());
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                hearing.look();
            }
        });
    }

    private CheckBox skipSilence() {
        CheckBox box = EditorSettings.check(words, "settings.skipSilence", hearing.skipsSilenceProperty());
        box.disableProperty().bind(hearing.can(Ability.LEAVE_OUT_SILENCES).not());
        return box;
    }

    /// Offers the second player too.
    ///
    /// @param wanted whether someone wants it
    public void offer(BooleanProperty wanted) {
        Label plays = SettingsView.hint(words, "settings.secondPlays");
        plays.setId("settings-secondPlays");
        plays.visibleProperty().bind(hearing.can(Ability.PLAY_EVERYTHING_EXACTLY).not());
        plays.managedProperty().bind(plays.visibleProperty());
        getChildren().addAll(EditorSettings.check(words, "settings.secondPlayer", wanted), SettingsView.hint(words, "settings.secondPlayerHint"), plays);
    }

    private void addDevice(NumberGrid numbers) {
        Label label = new Label(words.say("settings.device"));
        label.setLabelFor(device);
        device.setId("settings-device");
        device.disableProperty().bind(hearing.can(Ability.CHOOSE_THE_DEVICE).not());
        device.setAccessibleText(words.say("settings.device"));
        device.setMaxWidth(Double.MAX_VALUE);
        device.setConverter(new StringConverter<>() {
            @Override
            public String toString(String name) {
                return said(name == null ? "" : name);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        hearing.devicesProperty().subscribe(this::fill);
        hearing.deviceProperty().subscribe(name -> fill(hearing.devicesProperty().get()));
        device.setOnShowing(e -> hearing.look());
        device.valueProperty().subscribe(name -> {
            if (name != null && !filling) {
                hearing.deviceProperty().set(name);
            }
        });
        numbers.addRow(0, label, device);
        GridPane.setColumnSpan(device, 2);
    }

    private void fill(List<String> present) {
        String chosen = hearing.deviceProperty().get();
        List<String> offered = new ArrayList<>(present);
        offered.addFirst("");
        if (!offered.contains(chosen)) {
            offered.add(chosen);
        }
        filling = true;
        if (!device.getItems().equals(offered)) {
            device.getItems().setAll(offered);
        }
        device.setValue(chosen);
        filling = false;
    }

    private String said(String name) {
        return name.isEmpty() ? words.say("sound.usualDevice")
                : hearing.devicesProperty().get().contains(name) ? name : words.say("sound.absentDevice", name);
    }
}
