package app.galley.ui.caption.page;

import app.galley.caption.check.CaptionRule;
import app.galley.caption.check.Severity;
import app.galley.caption.preset.CaptionPreset;
import app.galley.caption.preset.PresetFile;
import app.galley.caption.preset.RuleSetting;
import app.galley.problem.Problem;
import app.galley.workbench.caption.OwnPresets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A preset of one's own while it is being written: what stands in the fields of its form, right or not. Needs no toolkit.
public final class PresetDraft {
    /// The numbers of a preset, in the order in which they are asked for.
    public static final List<String> NUMBERS = List.of("charactersPerLine", "lines", "shortest", "longest", "charactersPerSecond", "wordsPerMinute", "easy",
            "aim", "gap", "gapFrames", "chain", "shotZone", "shotNear", "pause", "tail", "early", "late", "stays");
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<CaptionRule, RuleSetting> rules = new EnumMap<>(CaptionRule.class);
    private final boolean isNew;
    private String name;

    private PresetDraft(CaptionPreset from, String name, boolean isNew) {
        this.name = name;
        this.isNew = isNew;
        PresetFile.written(from).lines().filter(line -> !line.startsWith("rule.")).forEach(line -> {
            int at = line.indexOf('=');
            values.put(line.substring(0, at), line.substring(at + 1));
        });
        rules.putAll(from.rules());
    }

    /// A new one that begins as another is.
    ///
    /// @param name what it is to be called; can be changed
    public static PresetDraft from(CaptionPreset other, String name) {
        return new PresetDraft(other, name, true);
    }

    /// One's own, to be changed.
    public static PresetDraft of(CaptionPreset own) {
        return new PresetDraft(own, own.name(), false);
    }

    /// Whether it is not kept yet: its name can be chosen.
    public boolean isNew() {
        return isNew;
    }

    /// What it is called.
    public String name() {
        return name;
    }

    /// Calls it otherwise.
    public void name(String other) {
        name = other;
    }

    /// What stands for a key; empty for nothing.
    public String value(String key) {
        return values.getOrDefault(key, "");
    }

    /// Writes a value.
    public void value(String key, String value) {
        values.put(key, value);
    }

    /// How much a rule is meant; empty when it is not looked at.
    public Optional<Severity> severity(CaptionRule rule) {
        return Optional.ofNullable(rules.get(rule)).map(RuleSetting::severity);
    }

    /// Means a rule so much, or not at all. A rule that is new has the preset for its source.
    public void severity(CaptionRule rule, Optional<Severity> severity) {
        RuleSetting before = rules.get(rule);
        severity.ifPresentOrElse(how -> rules.put(rule, new RuleSetting(rule, how, before == null ? name : before.source())), () -> rules.remove(rule));
    }

    /// The preset.
    ///
    /// @param taken names that are others' already
    /// @throws app.galley.problem.ProblemException bad input, saying what is wrong
    public CaptionPreset preset(List<String> taken) {
        OwnPresets.fault(name).ifPresent(fault -> {
            throw fault.asException();
        });
        if (isNew && taken.contains(name)) {
            throw Problem.badInput("caption.presetThere", name).asException();
        }
        StringBuilder text = new StringBuilder();
        values.forEach((key, value) -> {
            if (!value.isBlank()) {
                text.append(key).append('=').append(value.strip().replace("\\", "\\\\")).append('\n');
            }
        });
        CaptionPreset read = PresetFile.read(name, text.toString());
        return new CaptionPreset(name, read.style(), read.gapFrames(), read.sync(), rules);
    }
}
