package app.galley.ui.settings;

import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.problem.Wording;
import app.galley.ui.kit.keys.Chord;
import app.galley.ui.kit.keys.KeyConflict;
import app.galley.ui.kit.keys.KeyPreset;
import app.galley.ui.kit.keys.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The keys of all commands as a table that can be searched and changed. Used on the FX thread; needs no toolkit.
public final class KeysViewModel {
    private final Keys keys;
    private final Wording words;
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObjectProperty<KeyPreset> preset;
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>(this, "problem");

    /// A command.
    ///
    /// @param command its name in the registry
    /// @param name what it is called
    /// @param keys its keys as one reads them
    /// @param conflict who else wants them, empty when nobody does
    /// @param isOwn whether the user chose them
    record Row(String command, String name, String keys, String conflict, boolean isOwn) { }

    /// Over the keys of the window.
    public KeysViewModel(Keys keys, Wording words) {
        this.keys = keys;
        this.words = words;
        this.preset = new SimpleObjectProperty<>(this, "preset", keys.preset());
        keys.changesProperty().subscribe(change -> refresh());
        search.subscribe(text -> refresh());
        preset.subscribe(chosen -> {
            if (chosen != keys.preset()) {
                keys.use(chosen);
            }
        });
    }

    private void refresh() {
        preset.set(keys.preset());
        String wanted = search.get().strip().toLowerCase(words.locale());
        rows.setAll(keys.commands().stream().map(this::row)
                .filter(row -> (row.name + "\n" + row.keys).toLowerCase(words.locale()).contains(wanted)).toList());
    }

    private Row row(String command) {
        String chords = keys.of(command).stream().map(Chord::words).collect(Collectors.joining(words.say("keys.or")));
        String conflict = keys.conflicts(command).stream().map(this::say).distinct().collect(Collectors.joining(" "));
        return new Row(command, words.say(command), chords, conflict, keys.isOwn(command));
    }

    private String say(KeyConflict conflict) {
        String key = conflict.chord().words();
        return switch (conflict.kind()) {
            case COMMAND -> words.say("keys.conflict.command", key, words.say(conflict.command()));
            case TEXT -> words.say("keys.conflict.text", key);
            case SYSTEM -> words.say("keys.conflict.system", key);
        };
    }

    /// Gives a command a key.
    ///
    /// @param also beside those it has, instead of in their place
    /// @return whether it can have that key; the problem says why not
    boolean bind(String command, Chord chord, boolean also) {
        if (chord.isText()) {
            problem.set(Problem.badInput("keys.writes", chord.words()));
            return false;
        }
        Set<Chord> chords = new LinkedHashSet<>(also ? keys.of(command) : List.of());
        chords.add(chord);
        keys.bind(command, new ArrayList<>(chords));
        problem.set(null);
        return true;
    }

    /// Takes all keys from a command.
    void clear(String command) {
        keys.bind(command, List.of());
    }

    /// Gives a command the keys of the preset again.
    void reset(String command) {
        keys.reset(command);
    }

    /// Goes on with the keys of a file; the problem says why not.
    void read(Path file) {
        problem.set(null);
        try {
            keys.use(Files.readString(file));
        } catch (IOException e) {
            problem.set(Problem.badInput("keys.notRead", file.getFileName()));
        } catch (ProblemException e) {
            problem.set(e.problem());
        }
    }

    /// Writes the keys into a file; the problem says why not.
    void write(Path file) {
        problem.set(null);
        try {
            Files.writeString(file, keys.text());
        } catch (IOException e) {
            problem.set(Problem.refused("keys.notWritten", file.getFileName()));
        }
    }

    /// What a preset is called.
    String name(KeyPreset which) {
        return words.say("keys.preset." + which.name().toLowerCase(Locale.ROOT));
    }

    ObservableList<Row> rows() {
        return rows;
    }

    StringProperty searchProperty() {
        return search;
    }

    ObjectProperty<KeyPreset> presetProperty() {
        return preset;
    }

    ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
