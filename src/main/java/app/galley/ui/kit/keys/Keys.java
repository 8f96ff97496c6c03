package app.galley.ui.kit.keys;

import app.galley.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// Which keys ask for which command: what the command states, unless the preset or the user says otherwise. A command may have
/// several keys or none. Used on the FX thread; needs no toolkit.
public final class Keys {
    private final Map<String, List<Chord>> stated = new LinkedHashMap<>();
    private final Map<String, List<Chord>> own = new TreeMap<>();
    private final Map<String, List<Chord>> given = new TreeMap<>();
    private final Set<Set<String>> turns = new HashSet<>();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper(this, "changes");
    private final boolean mac;
    private final SystemKeys system;
    private KeyPreset preset = KeyPreset.GALLEY;
    private Predicate<Chord> textKeys = Chord::isText;
    private Consumer<String> keeper = text -> { };

    /// As the commands state them.
    ///
    /// @param mac whether they follow the conventions of macOS
    public Keys(boolean mac) {
        this.mac = mac;
        this.system = new SystemKeys(mac);
    }

    /// Says which keys the page takes to write and to move the caret.
    public void textKeys(Predicate<Chord> taken) {
        textKeys = taken;
    }

    /// Goes on with kept keys, and hands every change to a keeper from now on. What cannot be read is passed over.
    ///
    /// @param kept what the keeper got last, empty at first
    public void keep(String kept, Consumer<String> where) {
        KeyText.read(kept, mac).ifPresent(this::take);
        keeper = where;
        tell();
    }

    /// States the keys of a command.
    ///
    /// @param names names of chords, separated by spaces; empty for none
    /// @throws IllegalArgumentException when a name is none, or the command has stated its keys before
    public void state(String command, String names) {
        List<Chord> chords = chords(names).orElseThrow(() -> new IllegalArgumentException(command + " cannot have " + names));
        if (stated.putIfAbsent(command, chords) != null) {
            throw new IllegalArgumentException(command + " exists");
        }
        tell();
    }

    /// The keys of a command, the one that menus show first.
    public List<Chord> of(String command) {
        List<Chord> chosen = own.get(command);
        if (chosen != null) {
            return chosen;
        }
        List<Chord> known = given.get(command);
        return known != null ? known
                : stated.getOrDefault(command, List.of()).stream().filter(c -> given.values().stream().noneMatch(g -> g.contains(c))).toList();
    }

    /// The commands that a key asks for, those to which the user gave it first.
    public List<String> commands(Chord chord) {
        Stream<String> chosen = own.keySet().stream().filter(c -> stated.containsKey(c) && own.getOrDefault(c, List.of()).contains(chord));
        Stream<String> others = stated.keySet().stream().filter(c -> !own.containsKey(c) && of(c).contains(chord));
        return Stream.concat(chosen, others).toList();
    }

    /// The names of all commands, in the order in which they stated their keys.
    public List<String> commands() {
        return List.copyOf(stated.keySet());
    }

    /// Says that a command gives way to another while that can be asked for: keys that both have are no conflict. The other has to be stated first.
    public void giveWay(String command, String other) {
        turns.add(Set.of(command, other));
        tell();
    }

    /// Who else wants the keys of a command.
    public List<KeyConflict> conflicts(String command) {
        List<KeyConflict> found = new ArrayList<>();
        for (Chord chord : of(command)) {
            found.addAll(conflicts(command, chord));
        }
        return found;
    }

    /// Who else would want a key that a command might get.
    public List<KeyConflict> conflicts(String command, Chord chord) {
        List<KeyConflict> found = new ArrayList<>();
        commands(chord).stream().filter(c -> !c.equals(command) && !turns.contains(Set.of(command, c))).forEach(c -> found.add(new KeyConflict(chord, KeyConflict.Kind.COMMAND, c)));
        if (textKeys.test(chord)) {
            found.add(new KeyConflict(chord, KeyConflict.Kind.TEXT, ""));
        }
        if (system.takes(chord)) {
            found.add(new KeyConflict(chord, KeyConflict.Kind.SYSTEM, ""));
        }
        return found;
    }

    /// Gives a command these keys instead of those it has.
    public void bind(String command, List<Chord> chords) {
        own.put(command, List.copyOf(chords));
        changed();
    }

    /// Whether the user chose the keys of a command.
    public boolean isOwn(String command) {
        return own.containsKey(command);
    }

    /// Gives a command back the keys of the preset.
    public void reset(String command) {
        own.remove(command);
        changed();
    }

    /// The preset in use.
    public KeyPreset preset() {
        return preset;
    }

    /// Uses a preset; what the user chose is forgotten.
    public void use(KeyPreset chosen) {
        take(new KeyText(chosen, Map.of()));
        changed();
    }

    /// Preset and own keys as text, for a file.
    public String text() {
        return new KeyText(preset, own).write(mac);
    }

    /// Goes on with the keys of a file.
    ///
    /// @throws app.galley.problem.ProblemException when the text is no file of keys
    public void use(String text) {
        take(KeyText.read(text, mac).orElseThrow(() -> Problem.badInput("keys.unreadable").asException()));
        changed();
    }

    private void take(KeyText text) {
        preset = text.preset();
        given.clear();
        preset.keys(mac).forEach((command, names) -> given.put(command, chords(names).orElse(List.of())));
        own.clear();
        own.putAll(text.own());
    }

    private Optional<List<Chord>> chords(String names) {
        return KeyText.chords(names, mac);
    }

    private void changed() {
        tell();
        keeper.accept(text());
    }

    private void tell() {
        changes.set(changes.get() + 1);
    }

    /// Counts the changes; whoever shows keys listens to it.
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// The first key of a command as menus write it, empty when it has none; changes with it.
    public StringBinding words(String command) {
        return Bindings.createStringBinding(() -> of(command).stream().findFirst().map(Chord::words).orElse(""), changes);
    }
}
