package app.galley.ui.kit.version;

import app.galley.library.Draft;
import app.galley.problem.Wording;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Times;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.feather.Feather;

/// A button with the earlier versions of a draft, the newest first. They are looked up when it is opened.
public final class VersionMenu extends MenuButton {
    private static final int MOST = 20;

    /// @param versions the versions of the draft that is open
    /// @param restore puts one in the place of what is written
    public VersionMenu(Wording words, Supplier<List<Draft.Version>> versions, Consumer<Draft.Version> restore) {
        super(words.say("kit.versions"), Icons.of(Feather.CLOCK));
        setId("versions");
        // an empty menu would not open
        getItems().setAll(new MenuItem());
        setOnShowing(event -> getItems().setAll(versions.get().stream().limit(MOST).map(version -> {
            MenuItem item = new MenuItem(words.say("kit.version", Times.date(version.when(), words.locale())));
            item.setOnAction(chosen -> restore.accept(version));
            return item;
        }).toList()));
    }
}
