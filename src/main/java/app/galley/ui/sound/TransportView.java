package app.galley.ui.sound;

import app.galley.problem.Wording;
import app.galley.ui.kit.Commands;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Times;
import java.time.Duration;
import java.util.Objects;
import javafx.animation.AnimationTimer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
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
    /// The letters of the clock, in multiples of those of the bar, as in the style sheet.
    private static final double CLOCK_SIZE = 0.867;
    /// Below this width, in multiples of the letter size, the length and the words of a silent player are left out.
    private static final double NARROW = 40;
    private final TransportViewModel model;
    private final TypingPause typing;
    private final Commands commands;
    private final Wording words;
    private final Button play;
    private final FontIcon playIcon = Icons.of(Feather.PLAY);
    private final BooleanProperty narrow = new SimpleBooleanProperty();
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
            typing.tick();
        }
    };

    /// Over its models.
    ///
    /// @param commands those of [TransportCommands] are in it
    public TransportView(TransportViewModel model, TypingPause typing, Commands commands, Wording words) {
        this.model = model;
        this.typing = typing;
        this.commands = commands;
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
        Button back = Icons.button(Feather.ROTATE_CCW, "", model::back);
        Button forward = Icons.button(Feather.ROTATE_CW, "", model::forward);
        commands.name(back, "sound.command.back", said("sound.back"));
        commands.name(forward, "sound.command.forward", said("sound.forward"));
        play.getStyleClass().addAll("accent", "play");
        commands.name(play, "sound.command.play",
                model.playingProperty().map(plays -> words.say(plays ? "sound.pause" : "sound.play")));
        play.setOnAction(e -> model.playOrPause());
        play.setId("play");
        back.setId("back");
        forward.setId("forward");
        slider.setId("seek");
        slider.setAccessibleText(words.say("editor.position"));
        slider.setMinWidth(0);
        model.skipProperty().subscribe(skip -> slider.setBlockIncrement(skip.toSeconds()));
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
        SpeedButton speed = new SpeedButton(model, commands, words);
        ToggleButton loop = toggle(Feather.REPEAT, "loop");
        commands.name(loop, "sound.command.loopTurn",
                model.loopProperty().map(part -> words.say("sound.endLoop")).orElse(words.say("sound.loop")));
        commands.find("sound.command.loopTurn").ifPresent(command -> loop.setOnAction(e -> {
            command.run();
            loop.setSelected(model.loopProperty().get() != null);
        }));
        model.loopProperty().subscribe(part -> loop.setSelected(part != null));
        ToggleButton follow = toggle(Feather.CROSSHAIR, "follow");
        commands.name(follow, "sound.command.follow", new SimpleStringProperty(words.say("sound.follow")));
        follow.selectedProperty().bindBidirectional(model.followProperty());
        loop.disableProperty().bind(model.readyProperty().not());
        speed.disableProperty().bind(model.readyProperty().not());
        for (Button button : new Button[] {back, play, forward}) {
            button.disableProperty().bind(model.readyProperty().not());
        }
        slider.disableProperty().bind(model.readyProperty().not());
        getChildren().setAll(back, play, forward, position, slider, length, silent, problem, speed, loop, follow);
        for (Region fixed : new Region[] {back, play, forward, position, length, speed, loop, follow}) {
            fixed.setMinWidth(Region.USE_PREF_SIZE);
        }
        widthProperty().subscribe(width -> narrow.set(width.doubleValue() > 0
                && width.doubleValue() / Math.max(position.getFont().getSize() / CLOCK_SIZE, 1) < NARROW));
    }

    private static ToggleButton toggle(Feather shape, String id) {
        ToggleButton button = Icons.dress(new ToggleButton(), shape, "");
        button.getStyleClass().addAll("flat", "button-icon");
        button.setId(id);
        return button;
    }

    private ObservableValue<String> said(String key) {
        return model.skipProperty().map(skip -> words.say(key, skip.toSeconds()));
    }

    private void bind() {
        for (Label label : new Label[] {silent, problem}) {
            label.managedProperty().bind(label.visibleProperty());
        }
        silent.visibleProperty().bind(model.silentProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotNull());
        for (Region running : new Region[] {position, slider, length}) {
            running.managedProperty().bind(running.visibleProperty());
            running.visibleProperty().bind(running == length ? model.problemProperty().isNull().and(narrow.not())
                    : model.problemProperty().isNull());
        }
        silent.contentDisplayProperty().bind(narrow.map(tight -> tight ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
        problem.textProperty().bind(Bindings.createStringBinding(() -> {
            var why = model.problemProperty().get();
            return why == null ? "" : words.say(why);
        }, model.problemProperty()));
        model.playingProperty().subscribe(plays -> playing());
        typing.waitingProperty().subscribe(waits -> playing());
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

    private void playing() {
        boolean plays = model.playingProperty().get();
        playIcon.setIconCode(plays ? Feather.PAUSE : Feather.PLAY);
        if (plays || typing.waitingProperty().get()) {
            pulse.start();
        } else {
            pulse.stop();
        }
    }
}
