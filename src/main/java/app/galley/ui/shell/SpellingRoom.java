package app.galley.ui.shell;

import app.galley.problem.Wording;
import app.galley.ui.desk.Desk;
import app.galley.ui.editor.EditorView;
import app.galley.ui.editor.spelling.SpellingActs;
import app.galley.ui.editor.spelling.SpellingViewModel;
import app.galley.ui.kit.Commands;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Notice;
import java.util.Locale;
import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.feather.Feather;

/// Spelling in the open transcript: marks and keys on the page, a switch above it, and what is to be said of dictionaries.
final class SpellingRoom {
    private SpellingRoom() { }

    /// Adds spelling to the editor.
    static void furnish(EditorView editor, Desk desk, ShellViewModel model, Commands commands, Wording words) {
        SpellingViewModel spelling = new SpellingViewModel(desk, model.spelling(), model.background(), model.fx());
        new SpellingActs(spelling, editor.page(), commands, words);
        ToggleButton toggle = Icons.dress(new ToggleButton(), Feather.CHECK_SQUARE, words.say("spelling.checkHelp"));
        toggle.setAccessibleText(words.say("spelling.check"));
        toggle.selectedProperty().bindBidirectional(spelling.onProperty());
        toggle.setId("spelling");
        editor.add(toggle);
        spelling.onMissing(language -> model.messageProperty().set(new Notice.Message(words.say("spelling.missing",
                Locale.forLanguageTag(language).getDisplayName(words.locale())), false, words.say("spelling.toSettings"),
                () -> model.go(Place.SETTINGS))));
        spelling.onTrouble(model::say);
        model.spellingSettings().onAdded(spelling::lookAgain);
    }
}
