package app.galley.caption.checklist;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/// What a reviewer has to look at: the items of `checklist.properties`, line by line `ID=all|sound|picture SOURCE`. Laws concern every recording, guides those
/// that are made for them. Stateless; any thread.
public final class Checklist {
    private static final List<String> LAWS = List.of("fcc", "wcag");

    private Checklist() { }

    /// The items for a recording, those of one law together.
    ///
    /// @param preset the name of the guide its captions keep to; empty when none was chosen
    public static List<ChecklistItem> of(String preset, boolean hasPicture) {
        return all().stream().filter(item -> item.isFor(hasPicture)).filter(item -> LAWS.contains(item.law()) || preset.startsWith(item.law())).toList();
    }

    /// All there are.
    static List<ChecklistItem> all() {
        List<ChecklistItem> items = new ArrayList<>();
        try (Reader reader = new InputStreamReader(Objects.requireNonNull(Checklist.class.getResourceAsStream("/app/galley/caption/checklist.properties")),
                StandardCharsets.UTF_8)) {
            Properties lines = new Properties();
            lines.load(reader);
            lines.stringPropertyNames().stream().sorted().forEach(key -> {
                String[] parts = lines.getProperty(key).split("\\s+", 2);
                items.add(new ChecklistItem(key.substring(key.indexOf('.') + 1), ChecklistItem.Applies.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return items;
    }
}
