package app.galley.workbench.export;

import app.galley.workbench.Preferences;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Sets of options with names of one's own, and the options that were used last. Kept with the preferences; calls block for a moment.
public final class ExportPresets {
    private static final String PRESETS = "export-presets";
    private static final String LAST = "export-last";
    private static final String NAME = "name=";
    private final Preferences preferences;

    /// Over the settings of a library.
    public ExportPresets(Preferences preferences) {
        this.preferences = preferences;
    }

    /// The presets by name.
    public SortedMap<String, ExportOptions> all() {
        SortedMap<String, ExportOptions> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String kept : preferences.remembered(PRESETS).orElse("").split("\n\n")) {
            if (kept.startsWith(NAME)) {
                String name = kept.lines().findFirst().orElse("").substring(NAME.length());
                all.put(name, ExportOptions.read(kept));
            }
        }
        return all;
    }

    /// Keeps options under a name, in place of others of that name.
    public void put(String name, ExportOptions options) {
        SortedMap<String, ExportOptions> all = all();
        String line = name.strip().replaceAll("\\s+", " ");
        all.remove(line);
        all.put(line, options);
        keep(all);
    }

    /// Forgets a preset.
    public void remove(String name) {
        SortedMap<String, ExportOptions> all = all();
        all.remove(name);
        keep(all);
    }

    private void keep(Map<String, ExportOptions> all) {
        preferences.remember(PRESETS, all.entrySet().stream().map(one -> NAME + one.getKey() + "\n" + one.getValue().text())
                .collect(Collectors.joining("\n\n")));
    }

    /// The options that were used last; the usual ones before.
    public ExportOptions last() {
        return preferences.remembered(LAST).map(ExportOptions::read).orElse(ExportOptions.USUAL);
    }

    /// Remembers the options that were used.
    public void used(ExportOptions options) {
        preferences.remember(LAST, options.text());
    }
}
