package app.galley.ui.shell;

import app.galley.problem.Wording;
import app.galley.ui.kit.Command;
import app.galley.ui.kit.Commands;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the command palette offers: the commands that can be done now whose names hold what was typed. Used on the FX thread; needs
/// no toolkit.
final class PaletteViewModel {
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    /// Those done from here, the latest first.
    private final List<String> recent = new ArrayList<>();
    private final Commands commands;
    private final Wording words;
    private final String own;
    private List<Entry> possible = List.of();

    /// A command that is offered.
    ///
    /// @param name as menus have it
    /// @param key the key it has, empty for none
    record Entry(Command command, String name, String key) { }

    /// @param own the name of the command that opens the palette, which is not offered
    PaletteViewModel(Commands commands, Wording words, String own) {
        this.commands = commands;
        this.words = words;
        this.own = own;
        query.subscribe(this::show);
    }

    /// What was typed.
    StringProperty queryProperty() {
        return query;
    }

    /// What is offered, the likeliest first.
    ObservableList<Entry> entries() {
        return entries;
    }

    /// Begins anew with what can be done now.
    void open() {
        possible = commands.all().stream().filter(c -> c.enabled().get() && !c.key().equals(own))
                .map(c -> new Entry(c, words.say(c.key()), commands.keys().words(c.key()).get())).toList();
        query.set("");
        show();
    }

    /// Does what was chosen.
    void run(Entry chosen) {
        recent.remove(chosen.command.key());
        recent.addFirst(chosen.command.key());
        chosen.command.run();
    }

    private void show() {
        String typed = plain(query.get()).strip();
        entries.setAll(possible.stream().filter(entry -> holds(plain(entry.name), typed))
                .sorted(Comparator.comparingInt(entry -> rank(entry, typed))).toList());
    }

    private static boolean holds(String name, String typed) {
        return Stream.of(typed.split("\\s+")).allMatch(name::contains);
    }

    /// Names that begin with what was typed come first, then those in which a word does; within each, what was done lately.
    private int rank(Entry entry, String typed) {
        String name = plain(entry.name);
        int place = name.startsWith(typed) ? 0 : name.contains(" " + typed) ? 1 : 2;
        int lately = recent.indexOf(entry.command.key());
        return place * (recent.size() + 1) + (lately < 0 ? recent.size() : lately);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
    }
}
