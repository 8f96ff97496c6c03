package app.galley.ui.sound.picture;

import app.galley.problem.Wording;
import java.util.Locale;
import javafx.beans.property.Property;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/// The menu of how captions look on the picture. Used by the FX thread.
final class LookMenu {
    private final Wording words;

    private LookMenu(Wording words) {
        this.words = words;
    }

    /// Makes it.
    static Menu over(CaptionLook look, Wording words) {
        LookMenu made = new LookMenu(words);
        CheckMenuItem safe = new CheckMenuItem(words.say("sound.look.safeArea"));
        safe.selectedProperty().bindBidirectional(look.safeAreaProperty());
        Menu menu = new Menu(words.say("sound.look.title"));
        menu.getItems().setAll(made.choice("letters", CaptionLook.Letters.values(), look.lettersProperty()),
                made.choice("size", CaptionLook.Size.values(), look.sizeProperty()),
                made.choice("place", CaptionLook.Place.values(), look.placeProperty()), new SeparatorMenuItem(), safe);
        return menu;
    }

    private <T extends Enum<T>> Menu choice(String name, T[] all, Property<T> into) {
        Menu menu = new Menu(words.say("sound.look." + name));
        ToggleGroup one = new ToggleGroup();
        for (T value : all) {
            RadioMenuItem item = new RadioMenuItem(words.say("sound.look." + name + "." + value.name().toLowerCase(Locale.ROOT)));
            item.setToggleGroup(one);
            item.setOnAction(e -> into.setValue(value));
            into.subscribe(now -> item.setSelected(now == value));
            menu.getItems().add(item);
        }
        return menu;
    }
}
