package app.galley.ui.kit.keys;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/// Keys as people know them from other programs. The tables stand in `app/galley/keys/NAME.properties`: names of commands and their
/// keys; a line that begins with `mac.` or `pc.` counts on that platform alone. What a preset gives to one command it
/// takes from all others.
public enum KeyPreset {
    /// Galley's own: what each command states.
    GALLEY,
    /// Those of oTranscribe (its `defaults.json`); its Ctrl with a digit is left to the speakers.
    OTRANSCRIBE,
    /// Those of Express Scribe.
    EXPRESS_SCRIBE,
    /// J, K and L as in programs for films, and Ctrl+Space.
    JKL;

    /// The keys that it gives: names of commands and, separated by spaces, names of chords.
    Map<String, String> keys(boolean mac) {
        Properties table = new Properties();
        String file = "/app/galley/keys/" + name().toLowerCase(Locale.ROOT) + ".properties";
        try (Reader reader = new InputStreamReader(Objects.requireNonNull(KeyPreset.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8)) {
            table.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> keys = new LinkedHashMap<>();
        String here = mac ? "mac." : "pc.";
        for (String name : table.stringPropertyNames()) {
            if (!name.startsWith("mac.") && !name.startsWith("pc.")) {
                keys.putIfAbsent(name, table.getProperty(name));
            } else if (name.startsWith(here)) {
                keys.put(name.substring(here.length()), table.getProperty(name));
            }
        }
        return keys;
    }
}
