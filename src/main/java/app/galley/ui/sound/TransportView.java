package app.galley.ui.sound;

import app.galley.media.AudioPlayer;
import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.ui.kit.Commands;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Times;
import app.galley.ui.sound.hearing.VolumeControl;
import java.util.Objects;
import javafx.animation.AnimationTimer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar under the page: steps, play or pause, where one is in the recording, how fast and how loud, and a menu of all the rest.
/// What has no room in a narrow window stands in that menu alone.
public final class TransportView extends HBox {
    /// The letters of the clock, in multiples of those of the bar, as in the style sheet.
    private static final double CLOCK_SIZE = 0.867;
    /// From these widths on, in multiples of the letter size, there is room for more.
    private static final double ROOM_FOR_MUTING = 28;
    private static final double ROOM_FOR_LOOP = 40;
    private static final double ROOM_FOR_LENGTH = 46;
    private static final double ROOM_FOR_VOLUME = 52;
    private static final double ROOM_FOR_TURNS = 62;
    private final TransportViewModel model;
    private final TypingPause typing;
    private final Commands commands;
    private final Wording words;
    private final FontIcon playIcon = Icons.of(Feather.PLAY);
    private final DoubleProperty room = new SimpleDoubleProperty(this, "room", Double.MAX_VALUE);
    private final SeekSlider slider;
    private final TimeField time;
    private final Label length = new Label();
    private final Label silent = new Label();
    private final Label problem = new Label();
    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            model.tick();
            typing.tick();
        }
    };

    /// Over its models; registers the command that goes to a typed time.
    ///
    /// @param commands those of [TransportCommands] are in it
    /// @param inSight whether the bar is in sight
    /// @param mac whether keys follow the conventions of macOS
    public TransportView(TransportViewModel model, TypingPause typing, Commands commands, ObservableBooleanValue inSight, Wording words,
                         boolean mac) {
        this.model = model;
        this.typing = typing;
        this.commands = commands;
        this.words = words;
        this.slider = new SeekSlider(model, words);
        this.time = new TimeField(model, commands, words);
        commands.add("sound.command.goTo", TransportCommands.hold(mac) + "G", model.readyProperty().and(inSight), time::begin);
        getStyleClass().add("transport");
        getStylesheets().add(Objects.requireNonNull(
                TransportView.class.getResource("/app/galley/ui/sound.css")).toExternalForm());
        setAlignment(Pos.CENTER_LEFT);
        build();
        bind();
    }

    private void build() {
        Button previous = button(Feather.SKIP_BACK, "previousTurn", said("previousTurn"));
        Button next = button(Feather.SKIP_FORWARD, "nextTurn", said("nextTurn"));
        Button back = button(Feather.ROTATE_CCW, "back", skip("sound.back"));
        Button forward = button(Feather.ROTATE_CW, "forward", skip("sound.forward"));
        Button play = button(Feather.PLAY, "play", model.playingProperty().map(plays -> words.say(plays ? "sound.pause" : "sound.play")));
        play.setGraphic(playIcon);
        play.getStyleClass().removeAll("flat", "button-icon");
        play.getStyleClass().addAll("accent", "play");
        HBox.setHgrow(slider, Priority.ALWAYS);
        length.getStyleClass().addAll("clock", "muted");
        ToggleButton loop = loop();
        ToggleButton follow = toggle(Feather.CROSSHAIR, "follow");
        commands.name(follow, "sound.command.follow", new SimpleStringProperty(words.say("sound.follow")));
        follow.selectedProperty().bindBidirectional(model.followProperty());
        SpeedButton speed = new SpeedButton(model, commands, words);
        VolumeControl volume = new VolumeControl(model.hearing(), commands, words);
        MoreButton more = new MoreButton(model, commands, words);
        label(silent, "silent", "silent");
        label(problem, "problem-text", "cannot-play");
        getChildren().setAll(previous, back, play, forward, next, time, slider, length, silent, problem, speed, loop, follow, volume, more);
        for (Region fixed : new Region[] {previous, back, play, forward, next, time, length, speed, loop, follow, more}) {
            fixed.setMinWidth(Region.USE_PREF_SIZE);
        }
        for (Node needsSound : new Node[] {loop, speed, time, slider}) {
            needsSound.disableProperty().bind(model.readyProperty().not());
        }
        play.disableProperty().bind(model.readyProperty().or(model.stateProperty().isEqualTo(AudioPlayer.State.FAILED)).not());
        show(previous, roomFor(ROOM_FOR_TURNS));
        show(next, roomFor(ROOM_FOR_TURNS));
        show(loop, roomFor(ROOM_FOR_LOOP));
        show(follow, roomFor(ROOM_FOR_LOOP));
        show(volume, roomFor(ROOM_FOR_MUTING));
        volume.sliderVisibleProperty().bind(roomFor(ROOM_FOR_VOLUME));
    }

    private Button button(Feather shape, String name, ObservableValue<String> said) {
        Button button = Icons.button(shape, "", () -> { });
        button.setId(name);
        commands.name(button, "sound.command." + name, said);
        commands.find("sound.command." + name).ifPresent(command -> button.setOnAction(e -> command.run()));
        button.disableProperty().bind(model.readyProperty().not());
        return button;
    }

    private ToggleButton loop() {
        ToggleButton loop = toggle(Feather.REPEAT, "loop");
        commands.name(loop, "sound.command.loopTurn",
                model.loopProperty().map(part -> words.say("sound.endLoop")).orElse(words.say("sound.loop")));
        commands.find("sound.command.loopTurn").ifPresent(command -> loop.setOnAction(e -> {
            command.run();
            loop.setSelected(model.loopProperty().get() != null);
        }));
        model.loopProperty().subscribe(part -> loop.setSelected(part != null));
        return loop;
    }

    private static ToggleButton toggle(Feather shape, String id) {
        ToggleButton button = Icons.dress(new ToggleButton(), shape, "");
        button.getStyleClass().addAll("flat", "button-icon");
        button.setId(id);
        return button;
    }

    private static void label(Label label, String style, String id) {
        label.getStyleClass().add(style);
        label.setId(id);
    }

    private ObservableValue<String> said(String name) {
        return new SimpleStringProperty(words.say("sound.command." + name));
    }

    private ObservableValue<String> skip(String key) {
        return model.skipProperty().map(skip -> words.say(key, skip.toSeconds()));
    }

    private BooleanBinding roomFor(double least) {
        return room.greaterThanOrEqualTo(least);
    }

    private static void show(Node node, ObservableValue<Boolean> whether) {
        node.managedProperty().bind(node.visibleProperty());
        node.visibleProperty().bind(whether);
    }

    private void bind() {
        widthProperty().subscribe(width -> room.set(width.doubleValue() > 0
                ? width.doubleValue() / Math.max(length.getFont().getSize() / CLOCK_SIZE, 1) : Double.MAX_VALUE));
        ObservableValue<Boolean> playable = model.problemProperty().map(why -> false).orElse(true);
        show(silent, model.silentProperty());
        silent.setText(words.say("editor.silent"));
        silent.setGraphic(Icons.of(Feather.VOLUME_X));
        silent.setTooltip(new Tooltip(words.say("editor.silentHelp")));
        silent.contentDisplayProperty().bind(roomFor(ROOM_FOR_LENGTH)
                .map(wide -> wide ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY));
        show(problem, playable.map(fine -> !fine));
        problem.textProperty().bind(Bindings.createStringBinding(() -> {
            Problem why = model.problemProperty().get();
            return why == null ? "" : words.say(why);
        }, model.problemProperty()));
        problem.setMaxWidth(Double.MAX_VALUE);
        problem.setMinWidth(0);
        HBox.setHgrow(problem, Priority.ALWAYS);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(problem.textProperty());
        problem.setTooltip(whole);
        show(time, playable);
        show(slider, playable);
        show(length, roomFor(ROOM_FOR_LENGTH).flatMap(wide -> wide ? playable : new SimpleBooleanProperty(false)));
        model.playingProperty().subscribe(plays -> playing());
        typing.waitingProperty().subscribe(waits -> playing());
        model.lengthProperty().subscribe(now -> length.setText(Times.clock(now)));
        slider.valueProperty().subscribe(value -> {
            if (slider.isValueChanging()) {
                time.show(slider.chosen());
            }
        });
        model.positionProperty().subscribe(now -> {
            slider.show(now);
            if (!slider.isValueChanging()) {
                time.show(now);
            }
        });
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
