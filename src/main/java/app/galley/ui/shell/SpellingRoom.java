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
import javafx.css.PseudoClass;
import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.feather.Feather;

/// Spelling in the open transcript: marks and keys on the page, a switch above it, and what is to be said of dictionaries.
final class SpellingRoom {
    /// Switched on, but there is nothing to check with.
    private static final PseudoClass IDLE = PseudoClass.getPseudoClass("idle");

    private SpellingRoom() { }

    /// Adds spelling to the editor.
    static void furnish(EditorView editor, Desk desk, ShellViewModel model, Commands commands, Wording words) {
        SpellingViewModel spelling = new SpellingViewModel(desk, model.spelling(), model.background(), model.fx());
        new SpellingActs(spelling, editor.page(), commands, words);
        ToggleButton toggle = Icons.dress(new ToggleButton(), Feather.CHECK_SQUARE, words.say("spelling.checkHelp"));
        toggle.selectedProperty().bindBidirectional(spelling.onProperty());
        spelling.missingProperty().subscribe(language -> tell(toggle, language, words));
        toggle.setOnAction(e -> {
            if (!toggle.isSelected() && spelling.askForMissing()) {
                toggle.setSelected(true);
            }
        });
        toggle.setId("spelling");
        editor.add(toggle);
        spelling.onMissing(language -> model.messageProperty().set(new Notice.Message(words.say("spelling.missing",
                name(language, words)), false, words.say("spelling.toSettings"),
                () -> model.go(Place.SETTINGS))));
        spelling.onTrouble(model::say);
        model.spellingSettings().onAdded(spelling::lookAgain);
    }

    /// Says on the switch itself that a language has no dictionary, so that the page stays where it is; who presses it learns more.
    private static void tell(ToggleButton toggle, String missing, Wording words) {
        Icons.dress(toggle, missing.isEmpty() ? Feather.CHECK_SQUARE : Feather.ALERT_CIRCLE,
                missing.isEmpty() ? words.say("spelling.checkHelp") : words.say("spelling.missingHelp", name(missing, words)));
        toggle.setAccessibleText(missing.isEmpty() ? words.say("spelling.check") : words.say("spelling.missingHelp", name(missing, words)));
        toggle.pseudoClassStateChanged(IDLE, !missing.isEmpty());
    }

    private static String name(String language, Wording words) {
        return Locale.forLanguageTag(language).getDisplayName(words.locale());
    }
}
