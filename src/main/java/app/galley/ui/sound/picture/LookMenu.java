package app.galley.ui.sound.picture;

import app.galley.problem.Wording;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.Property;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/// The menu of how captions look on the picture. Used by the FX thread.
final class LookMenu {
    private final Wording words;

    private LookMenu(Wording words) {
        this.words = words;
    }

    /// Makes it as a part of another menu.
    static Menu over(CaptionLook look, Wording words) {
        Menu menu = new Menu(words.say("sound.look.title"));
        menu.getItems().setAll(new LookMenu(words).items(look));
        return menu;
    }

    /// Makes it as a menu of its own.
    static ContextMenu alone(CaptionLook look, Wording words) {
        ContextMenu menu = new ContextMenu();
        menu.setId("caption-look");
        menu.getItems().setAll(new LookMenu(words).items(look));
        return menu;
    }

    private List<MenuItem> items(CaptionLook look) {
        CheckMenuItem safe = new CheckMenuItem(words.say("sound.look.safeArea"));
        safe.selectedProperty().bindBidirectional(look.safeAreaProperty());
        return List.of(choice("letters", CaptionLook.Letters.values(), look.lettersProperty()), choice("size", CaptionLook.Size.values(), look.sizeProperty()),
                choice("place", CaptionLook.Place.values(), look.placeProperty()), new SeparatorMenuItem(), safe);
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
