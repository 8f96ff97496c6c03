package app.galley.ui.editor.spelling;

import app.galley.problem.Wording;
import app.galley.transcript.Passage;
import app.galley.transcript.Position;
import app.galley.ui.kit.Command;
import app.galley.ui.kit.Commands;
import app.galley.ui.text.TranscriptView;
import app.galley.ui.text.caret.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.MenuItem;

/// Marks unknown words on the page, goes to them by a key and offers what can be done to them in the context menu. Used by the FX
/// thread.
public final class SpellingActs {
    private static final int MOST_SUGGESTIONS = 5;
    private final SpellingViewModel model;
    private final TranscriptView page;
    private final Wording words;
    private final List<Command> commands = new ArrayList<>();

    /// Registers its commands and adds to the page.
    public SpellingActs(SpellingViewModel model, TranscriptView page, Commands registry, Wording words) {
        this.model = model;
        this.page = page;
        this.words = words;
        ObservableBooleanValue open = model.desk().sessionProperty().isNotNull();
        commands.add(registry.add("spelling.command.next", "F7", open, () -> go(true)));
        commands.add(registry.add("spelling.command.previous", "Shift+F7", open, () -> go(false)));
        commands.add(registry.add("spelling.command.toggle", null, open, () -> model.onProperty().set(!model.onProperty().get())));
        model.onNews(page::repaint);
        page.setMisspellings(model::in);
        page.addFirstMenuSource(this::menu);
        page.selectionProperty().subscribe(selection -> model.caretAt(selection.caret()));
    }

    /// Its commands, in the order of a menu.
    public List<Command> commands() {
        return List.copyOf(commands);
    }

    private void go(boolean forward) {
        if (model.askForMissing()) {
            return;
        }
        Selection selection = page.selectionProperty().get();
        model.next(forward ? selection.to() : selection.from(), forward, found -> {
            found.ifPresent(word -> page.select(Selection.between(word.from(), word.to())));
            page.requestFocus();
        });
    }

    private List<MenuItem> menu(Position at) {
        Optional<Passage> found = model.at(at);
        if (found.isEmpty()) {
            return List.of();
        }
        Passage place = found.get();
        String word = model.text(place);
        MenuItem looking = item(words.say("spelling.looking"), () -> { });
        looking.setDisable(true);
        MenuItem accept = item(words.say("spelling.accept", word), () -> model.accept(word));
        accept.setId("accept-spelling");
        MenuItem ignore = item(words.say("spelling.ignore", word), () -> model.ignore(word));
        ignore.setId("ignore-spelling");
        List<MenuItem> items = new ArrayList<>(List.of(looking, accept, ignore));
        model.suggest(word, suggestions -> offer(looking, items, place, word, suggestions));
        return items;
    }

    /// Makes the first suggestion of what says "Looking for suggestions", so that the keyboard stays where it is, and puts the others
    /// below it: in the menu when that is shown by now, else in the list it is made of.
    private void offer(MenuItem looking, List<MenuItem> items, Passage place, String word, List<String> suggestions) {
        if (suggestions.isEmpty()) {
            looking.setText(words.say("spelling.noSuggestions"));
            return;
        }
        List<MenuItem> offered = suggestions.stream().skip(1).limit(MOST_SUGGESTIONS - 1).map(s -> item(s, replacing(place, word, s))).toList();
        looking.setText(suggestions.getFirst());
        looking.setOnAction(e -> replacing(place, word, suggestions.getFirst()).run());
        looking.setDisable(false);
        List<MenuItem> shown = looking.getParentPopup() == null ? items : looking.getParentPopup().getItems();
        shown.addAll(shown.indexOf(looking) + 1, offered);
    }

    private Runnable replacing(Passage place, String word, String suggestion) {
        return () -> model.replace(place, word, suggestion, page.selectionProperty().get().caret());
    }

    private MenuItem item(String said, Runnable action) {
        MenuItem item = new MenuItem(said);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> action.run());
        return item;
    }
}
