package app.galley.ui.kit.keys;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Keys as text, one command a line, as in a properties file: `preset = galley`, `sound.command.play = ESCAPE Shortcut+ENTER`.
///
/// @param preset what they begin with
/// @param own the commands to which the user gave other keys, and these
record KeyText(KeyPreset preset, Map<String, List<Chord>> own) {
    private static final String PRESET = "preset";

    /// Empty when the text is none.
    static Optional<KeyText> read(String text, boolean mac) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        Map<String, List<Chord>> own = new TreeMap<>();
        for (String command : lines.stringPropertyNames()) {
            Optional<List<Chord>> chords = command.equals(PRESET) ? Optional.of(List.of()) : chords(lines.getProperty(command), mac);
            if (chords.isEmpty()) {
                return Optional.empty();
            }
            own.put(command, chords.get());
        }
        own.remove(PRESET);
        return preset(lines.getProperty(PRESET, "")).map(known -> new KeyText(known, own));
    }

    private static Optional<KeyPreset> preset(String name) {
        for (KeyPreset preset : KeyPreset.values()) {
            if (preset.name().equalsIgnoreCase(name.strip())) {
                return Optional.of(preset);
            }
        }
        return Optional.empty();
    }

    /// Names of chords separated by spaces; empty when one of them is none.
    static Optional<List<Chord>> chords(String names, boolean mac) {
        List<Chord> chords = new ArrayList<>();
        for (String name : names.isBlank() ? new String[0] : names.strip().split("\\s+")) {
            Optional<Chord> chord = Chord.read(name, mac);
            if (chord.isEmpty()) {
                return Optional.empty();
            }
            chords.add(chord.get());
        }
        return Optional.of(List.copyOf(chords));
    }

    String write(boolean mac) {
        StringBuilder text = new StringBuilder(PRESET + " = " + preset.name().toLowerCase(Locale.ROOT) + "\n");
        new TreeMap<>(own).forEach((command, chords) -> text.append(command).append(" = ")
                .append(chords.stream().map(c -> c.name(mac)).collect(Collectors.joining(" "))).append('\n'));
        return text.toString();
    }
}
