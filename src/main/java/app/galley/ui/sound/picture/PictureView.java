package app.galley.ui.sound.picture;

import app.galley.problem.Wording;
import app.galley.ui.kit.Commands;
import app.galley.ui.kit.Icons;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// The picture with its tools under it; the same one beside the page and in a window of its own. Used by the FX thread.
final class PictureView extends BorderPane {
    private static final PseudoClass FULL = PseudoClass.getPseudoClass("full");
    private final PictureViewModel model;
    private final Commands commands;
    private final Wording words;
    private final PictureScreen screen;
    private final HBox tools = new HBox();
    private final ContextMenu look;

    /// @param commands those of [PictureCommands] are in it
    PictureView(PictureViewModel model, Commands commands, Wording words) {
        this.model = model;
        this.commands = commands;
        this.words = words;
        this.screen = new PictureScreen(model, words);
        this.look = LookMenu.alone(model.choices().look(), words);
        getStyleClass().add("picture-view");
        getStylesheets().add(Objects.requireNonNull(
                PictureView.class.getResource("/app/galley/ui/picture.css")).toExternalForm());
        setMinSize(0, 0);
        tools.getStyleClass().add("picture-tools");
        fillTools();
        setCenter(screen);
        setBottom(tools);
        ContextMenu menu = menu();
        screen.setOnContextMenuRequested(e -> menu.show(screen, e.getScreenX(), e.getScreenY()));
        screen.setOnMouseClicked(this::click);
        screen.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        model.fullScreenProperty().subscribe(full -> pseudoClassStateChanged(FULL, full));
    }

    private void fillTools() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        ToggleButton captions = toggle(Feather.MESSAGE_SQUARE, "picture-captions", "sound.command.pictureCaptions",
                said("sound.picture.captions"), model.choices().captionsProperty());
        ToggleButton apart = toggle(Feather.EXTERNAL_LINK, "picture-apart", "sound.command.pictureApart",
                model.choices().apartProperty().map(is -> words.say(is ? "sound.picture.beside" : "sound.picture.apart")),
                model.choices().apartProperty());
        ToggleButton full = toggle(Feather.MAXIMIZE, "picture-full", "sound.command.pictureFull",
                model.fullScreenProperty().map(is -> words.say(is ? "sound.picture.leaveFull" : "sound.picture.full")), model.fullScreenProperty());
        HBox steps = new HBox(button(Feather.CHEVRON_LEFT, "picture-back", "sound.command.pictureBack"),
                button(Feather.CHEVRON_RIGHT, "picture-forward", "sound.command.pictureForward"));
        // Time runs to the right on every picture.
        steps.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        steps.getStyleClass().add("picture-steps");
        tools.getChildren().setAll(steps, space, captions,
                button(Feather.CAMERA, "picture-still", "sound.command.pictureStill"), apart, full,
                button(Feather.X, "picture-hide", "sound.command.picture"));
    }

    private ButtonBase button(Feather shape, String id, String command) {
        ButtonBase button = Icons.button(shape, "", () -> commands.find(command).ifPresent(c -> c.run()));
        button.setId(id);
        commands.name(button, command, said("sound.picture." + id.substring("picture-".length())));
        enable(button, command);
        return button;
    }

    private void enable(ButtonBase button, String command) {
        commands.find(command).ifPresent(c -> button.disableProperty().bind(Bindings.not(c.enabled())));
    }

    private ToggleButton toggle(Feather shape, String id, String command, ObservableValue<String> said, BooleanProperty choice) {
        ToggleButton button = Icons.dress(new ToggleButton(), shape, "");
        button.getStyleClass().addAll("flat", "button-icon");
        button.setId(id);
        commands.name(button, command, said);
        choice.subscribe(button::setSelected);
        enable(button, command);
        button.setOnAction(e -> {
            commands.find(command).ifPresent(c -> c.run());
            button.setSelected(choice.get());
        });
        return button;
    }

    private ObservableValue<String> said(String key) {
        return new SimpleStringProperty(words.say(key));
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        PictureCommands.NAMES.stream().filter(name -> !name.equals(PictureCommands.LOOK)).flatMap(name -> commands.find(name).stream()).map(commands::item).forEach(menu.getItems()::add);
        menu.getItems().addAll(new SeparatorMenuItem(), LookMenu.over(model.choices().look(), words));
        return menu;
    }

    /// Shows the menu of how captions look, on the picture; the keyboard is in it then.
    void look() {
        Bounds at = screen.localToScreen(screen.getLayoutBounds());
        look.show(screen, at.getCenterX(), at.getMinY());
    }

    private void click(MouseEvent clicked) {
        if (clicked.getButton() != MouseButton.PRIMARY || !clicked.isStillSincePress()) {
            return;
        }
        screen.requestFocus();
        // The first click of two has begun or stopped the sound; the second takes that back.
        model.transport().playOrPause();
        if (clicked.getClickCount() == 2) {
            commands.find("sound.command.pictureFull").ifPresent(c -> c.run());
        }
    }

    /// Keys that need no modifier, because nobody types here: as in most players and editors of film.
    private void press(KeyEvent pressed) {
        if (pressed.isShortcutDown() || pressed.isAltDown() || pressed.isControlDown() || pressed.isMetaDown()) {
            return;
        }
        boolean taken = true;
        switch (pressed.getCode()) {
            case SPACE, K -> model.transport().playOrPause();
            case COMMA -> model.stepBack();
            case PERIOD -> model.stepForward();
            case LEFT -> model.transport().back();
            case RIGHT -> model.transport().forward();
            case F -> commands.find("sound.command.pictureFull").ifPresent(c -> c.run());
            case C -> commands.find("sound.command.pictureCaptions").ifPresent(c -> c.run());
            default -> taken = false;
        }
        if (taken) {
            pressed.consume();
        }
    }

    /// The picture without its tools.
    PictureScreen screen() {
        return screen;
    }

    /// The tools under it.
    Region tools() {
        return tools;
    }
}
