package app.galley.ui.sound;

import app.galley.problem.Wording;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Times;
import java.time.Duration;
import java.util.Objects;
import javafx.animation.AnimationTimer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar under the page: back, play or pause, on, where one is in the recording, and whether the page follows.
public final class TransportView extends HBox {
    private static final double MILLIS = 1000;
    private final TransportViewModel model;
    private final TransportKeys keys;
    private final Wording words;
    private final Button play;
    private final FontIcon playIcon = Icons.of(Feather.PLAY);
    private final Tooltip playTip = new Tooltip();
    private final Slider slider = new Slider();
    private final Label position = new Label();
    private final Label length = new Label();
    private final Label silent = new Label();
    private final Label problem = new Label();
    private boolean showing;
    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            model.tick();
        }
    };

    /// Over its model.
    ///
    /// @param keys what the tooltips name; whoever holds the focus performs them
    public TransportView(TransportViewModel model, TransportKeys keys, Wording words) {
        this.model = model;
        this.keys = keys;
        this.words = words;
        this.play = new Button("", playIcon);
        build();
        bind();
    }

    private void build() {
        getStyleClass().add("transport");
        getStylesheets().add(Objects.requireNonNull(
                TransportView.class.getResource("/app/galley/ui/sound.css")).toExternalForm());
        setAlignment(Pos.CENTER_LEFT);
        Button back = Icons.button(Feather.ROTATE_CCW, words.say("editor.back", keys.back().getDisplayText()), model::back);
        Button forward = Icons.button(Feather.ROTATE_CW, words.say("editor.forward", keys.forward().getDisplayText()), model::forward);
        play.getStyleClass().addAll("accent", "play");
        play.setTooltip(playTip);
        play.setOnAction(e -> model.playOrPause());
        play.setId("play");
        back.setId("back");
        forward.setId("forward");
        slider.setId("seek");
        slider.setAccessibleText(words.say("editor.position"));
        slider.setBlockIncrement(TransportViewModel.SKIP.toSeconds());
        HBox.setHgrow(slider, Priority.ALWAYS);
        position.getStyleClass().add("clock");
        length.getStyleClass().addAll("clock", "muted");
        silent.getStyleClass().add("silent");
        silent.setText(words.say("editor.silent"));
        silent.setGraphic(Icons.of(Feather.VOLUME_X));
        silent.setTooltip(new Tooltip(words.say("editor.silentHelp")));
        problem.getStyleClass().add("problem-text");
        problem.setId("cannot-play");
        problem.setMaxWidth(Double.MAX_VALUE);
        problem.setMinWidth(0);
        HBox.setHgrow(problem, Priority.ALWAYS);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(problem.textProperty());
        problem.setTooltip(whole);
        silent.setId("silent");
        ToggleButton follow = Icons.dress(new ToggleButton(), Feather.CROSSHAIR, words.say("editor.follow"));
        follow.getStyleClass().addAll("flat", "button-icon");
        follow.selectedProperty().bindBidirectional(model.followProperty());
        follow.setId("follow");
        for (Button button : new Button[] {back, play, forward}) {
            button.disableProperty().bind(model.readyProperty().not());
        }
        slider.disableProperty().bind(model.readyProperty().not());
        getChildren().setAll(back, play, forward, position, slider, length, silent, problem, follow);
    }

    private void bind() {
        for (Label label : new Label[] {silent, problem}) {
            label.managedProperty().bind(label.visibleProperty());
        }
        silent.visibleProperty().bind(model.silentProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotNull());
        for (Region running : new Region[] {position, slider, length}) {
            running.managedProperty().bind(running.visibleProperty());
            running.visibleProperty().bind(model.problemProperty().isNull());
        }
        problem.textProperty().bind(Bindings.createStringBinding(() -> {
            var why = model.problemProperty().get();
            return why == null ? "" : words.say(why);
        }, model.problemProperty()));
        model.playingProperty().subscribe(this::playing);
        model.lengthProperty().subscribe(now -> {
            slider.setMax(Math.max(1, now.toMillis() / MILLIS));
            length.setText(Times.clock(now));
        });
        model.positionProperty().subscribe(this::show);
        slider.valueProperty().subscribe(value -> {
            if (!showing && slider.isValueChanging()) {
                position.setText(Times.clock(chosen()));
            } else if (!showing) {
                model.seek(chosen());
            }
        });
        slider.valueChangingProperty().subscribe(changing -> {
            if (!changing && !showing && model.readyProperty().get()
                    && Math.abs(slider.getValue() * MILLIS - model.positionProperty().get().toMillis()) > 1) {
                model.seek(chosen());
            }
        });
    }

    private Duration chosen() {
        return Duration.ofMillis(Math.round(slider.getValue() * MILLIS));
    }

    private void show(Duration now) {
        if (!slider.isValueChanging()) {
            String clock = Times.clock(now);
            if (!clock.equals(position.getText())) {
                position.setText(clock);
            }
            showing = true;
            slider.setValue(now.toMillis() / MILLIS);
            showing = false;
        }
    }

    private void playing(boolean plays) {
        playIcon.setIconCode(plays ? Feather.PAUSE : Feather.PLAY);
        String said = words.say(plays ? "editor.pause" : "editor.play", keys.play().getFirst().getDisplayText());
        playTip.setText(said);
        play.setAccessibleText(said);
        if (plays) {
            pulse.start();
        } else {
            pulse.stop();
        }
    }
}
