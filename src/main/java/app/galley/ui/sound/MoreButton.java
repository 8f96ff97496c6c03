package app.galley.ui.sound;

import app.galley.problem.Wording;
import app.galley.ui.kit.Commands;
import app.galley.ui.kit.Icons;
import app.galley.ui.sound.file.FileMenu;
import app.galley.ui.sound.hearing.Hearing;
import app.galley.ui.sound.hearing.HearingMenu;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/// All that the bar can do and has no room for: steps, parts, and how it is heard.
final class MoreButton extends MenuButton {
    private static final String[] STEPS = {"back1", "forward1", "back5", "forward5", "back15", "forward15", "", "previousWord", "nextWord",
        "previousTurn", "nextTurn", "", "start", "goTo"};
    private static final String[] PARTS = {"playTurn", "loopTurn", "wavePlay", "waveLoop"};
    private final Commands commands;

    MoreButton(TransportViewModel model, Commands commands, Wording words) {
        this.commands = commands;
        setId("sound-more");
        getStyleClass().addAll("flat", "button-icon", "more");
        setGraphic(Icons.of(Feather.MORE_HORIZONTAL));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setTooltip(new Tooltip(words.say("sound.more")));
        setAccessibleText(words.say("sound.more"));
        Hearing hearing = model.hearing();
        CheckMenuItem follow = new CheckMenuItem(words.say("sound.command.follow"));
        follow.setMnemonicParsing(false);
        follow.selectedProperty().bindBidirectional(model.followProperty());
        getItems().setAll(menu(words.say("sound.steps"), STEPS), menu(words.say("sound.parts"), PARTS), follow, new SeparatorMenuItem());
        getItems().addAll(new FileMenu(model.file(), commands, words, model::seek).items());
        getItems().addAll(new HearingMenu(hearing, commands, words).items());
        setOnShowing(e -> hearing.look());
    }

    private Menu menu(String said, String... names) {
        Menu menu = new Menu(said);
        menu.setMnemonicParsing(false);
        for (String name : names) {
            MenuItem item = name.isEmpty() ? new SeparatorMenuItem()
                    : commands.find("sound.command." + name).map(commands::item).orElse(null);
            if (item != null) {
                menu.getItems().add(item);
            }
        }
        return menu;
    }
}
