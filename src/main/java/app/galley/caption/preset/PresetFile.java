package app.galley.caption.preset;

import app.galley.caption.CaptionStyle;
import app.galley.caption.check.CaptionRule;
import app.galley.caption.check.Severity;
import app.galley.problem.Problem;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;

/// A preset as a file: `name=value` lines, times in milliseconds, a rule as `rule.NAME=error|advice SOURCE`. Those that come with Galley stand beside this
/// class; others have written their own in the same form.
public final class PresetFile {
    static final List<String> NAMES = List.of("galley", "netflix-en", "netflix-en-children", "bbc", "dcmp-lower", "dcmp-middle", "dcmp-upper", "cea608",
            "youtube", "podcast");
    private static final Set<String> WIDE = Set.of("ja", "zh", "yue", "ko");

    private PresetFile() { }

    static CaptionPreset named(String name, String language) {
        if (!NAMES.contains(name)) {
            throw Problem.wrongUse("caption.noPreset", name, String.join(", ", NAMES)).asException();
        }
        ResourceBundle data = ResourceBundle.getBundle("app.galley.caption.preset." + name, Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Properties values = new Properties();
        data.keySet().forEach(key -> values.setProperty(key, data.getString(key)));
        CaptionPreset preset = preset(name, values);
        return WIDE.contains(Locale.forLanguageTag(language).getLanguage()) ? preset.with(CaptionStyle.standard(language)) : preset;
    }

    /// Reads a preset that somebody has written.
    ///
    /// @param name what it is called
    /// @throws app.galley.problem.ProblemException bad input, naming the line that is missing or wrong
    public static CaptionPreset read(String name, String text) {
        Properties values = new Properties();
        try (Reader reader = new StringReader(text)) {
            values.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw Problem.badInput("caption.presetDamaged", name).asException(e);
        }
        return preset(name, values);
    }

    private static CaptionPreset preset(String name, Properties values) {
        Values read = new Values(name, values);
        double fastest = read.orNoLimit("charactersPerSecond");
        CaptionStyle style = new CaptionStyle((int) read.number("charactersPerLine"), (int) read.number("lines"), (long) read.number("shortest"),
                (long) read.number("longest"), fastest, read.orNoLimit("wordsPerMinute"), read.number("easy"), read.number("aim"), (long) read.number("gap"),
                (long) read.number("chain"), (long) read.number("pause"), (long) read.number("tail"));
        Map<CaptionRule, RuleSetting> rules = new EnumMap<>(CaptionRule.class);
        for (CaptionRule rule : CaptionRule.values()) {
            String said = values.getProperty("rule." + rule.name().toLowerCase(Locale.ROOT), "").strip();
            if (!said.isEmpty()) {
                rules.put(rule, setting(name, rule, said));
            }
        }
        return new CaptionPreset(name, style, "spaced".equals(values.getProperty("dash", "")) ? CaptionPreset.Dash.SPACED : CaptionPreset.Dash.TIGHT, rules);
    }

    private static RuleSetting setting(String name, CaptionRule rule, String said) {
        String[] parts = said.split("\\s+", 2);
        Severity severity = switch (parts[0]) {
            case "error" -> Severity.ERROR;
            case "advice" -> Severity.ADVICE;
            default -> throw Problem.badInput("caption.presetRule", name, rule.name().toLowerCase(Locale.ROOT), parts[0]).asException();
        };
        return new RuleSetting(rule, severity, parts.length > 1 ? parts[1] : "");
    }

    /// The numbers of a preset.
    private record Values(String name, Properties values) {
        double number(String key) {
            String value = values.getProperty(key);
            if (value == null) {
                throw Problem.badInput("caption.presetLacks", name, key).asException();
            }
            try {
                double number = Double.parseDouble(value.strip());
                if (number >= 0 && number <= 1_000_000) {
                    return number;
                }
            } catch (NumberFormatException notANumber) {
                throw Problem.badInput("caption.presetNumber", name, key, value).asException(notANumber);
            }
            throw Problem.badInput("caption.presetNumber", name, key, value).asException();
        }

        double orNoLimit(String key) {
            return values.containsKey(key) ? number(key) : Double.POSITIVE_INFINITY;
        }
    }
}
