package app.galley.ui.editor.speaker;

import app.galley.problem.Wording;
import app.galley.transcript.Speaker;
import app.galley.ui.editor.speaker.SpeakersViewModel.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done with speakers, as entries of menus. Used by the FX thread.
final class SpeakerActions {
    private final SpeakersViewModel model;
    private final Wording words;

    SpeakerActions(SpeakersViewModel model, Wording words) {
        this.model = model;
        this.words = words;
    }

    /// What can be done with a speaker of the list.
    ///
    /// @param rename begins to type a name
    List<MenuItem> of(Row row, Runnable rename) {
        List<MenuItem> items = new ArrayList<>();
        items.add(item("editor.speakers.play", () -> model.playSample(row.id())));
        items.add(item("editor.speakers.next", () -> model.next(row.id())));
        items.add(item("editor.speakers.give", () -> model.giveTo(row.id())));
        items.add(new SeparatorMenuItem());
        if (row.isNamed()) {
            items.add(item("editor.speakers.rename", rename));
        }
        Menu merge = new Menu(words.say("editor.speakers.merge"));
        merge.getItems().setAll(merges(row));
        merge.setDisable(merge.getItems().isEmpty());
        items.add(merge);
        if (row.isNamed()) {
            items.add(item("editor.speakers.remove", () -> model.remove(row.id())));
        }
        return items;
    }

    /// Into whom a speaker can be merged.
    List<MenuItem> merges(Row row) {
        return others(row.id(), false, into -> model.merge(row.id(), into));
    }

    /// What can be done with the turns at the caret.
    List<MenuItem> ofTurn(int present) {
        Menu give = new Menu(words.say("editor.speakers.menu.give"));
        give.getItems().setAll(others(present, true, model::giveTo));
        Menu rest = new Menu(words.say("editor.speakers.menu.rest"));
        rest.getItems().setAll(others(present, true, model::giveRest));
        Menu split = new Menu(words.say("editor.speakers.menu.split"));
        List<Speaker> speakers = model.speakers();
        for (int i = 0; i < speakers.size(); i++) {
            int number = i + 1;
            split.getItems().add(named(speakers.get(i).name(), () -> model.giveSplit(number)));
        }
        return speakers.isEmpty() ? List.of() : List.of(give, rest, split);
    }

    private List<MenuItem> others(int but, boolean nobodyToo, IntConsumer action) {
        List<MenuItem> items = new ArrayList<>();
        for (Speaker speaker : model.speakers()) {
            if (speaker.id() != but) {
                items.add(named(speaker.name(), () -> action.accept(speaker.id())));
            }
        }
        if (nobodyToo && but != Speaker.NONE) {
            items.add(new SeparatorMenuItem());
            items.add(named(words.say("editor.nobody"), () -> action.accept(Speaker.NONE)));
        }
        return items;
    }

    private MenuItem item(String key, Runnable action) {
        return named(words.say(key), action);
    }

    private static MenuItem named(String name, Runnable action) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> action.run());
        return item;
    }
}
