package app.galley.caption.preset;

import app.galley.caption.CaptionStyle;
import app.galley.caption.check.CaptionRule;
import app.galley.caption.check.Severity;
import app.galley.caption.form.CaptionForm;
import app.galley.caption.form.Dash;
import app.galley.caption.form.SoundForm;
import app.galley.caption.form.SpeakerForm;
import app.galley.caption.shot.ShotRule;
import app.galley.problem.Problem;
import app.galley.transcript.frame.FrameRate;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A preset as a file: `name=value` lines, times in milliseconds, a rule as `rule.NAME=error|advice SOURCE`. How names and sounds stand, the sign for music,
/// colours, frames, how far cues
/// may be from their words and how they keep to shot changes may be left out. Those that come with Galley stand beside this class; others have written their own
/// in the same form.
public final class PresetFile {
    static final List<String> NAMES = List.of("galley", "netflix-en", "netflix-en-children", "bbc", "dcmp-lower", "dcmp-middle", "dcmp-upper", "cea608",
            "youtube", "podcast");
    private static final Map<String, Function<CaptionStyle, Object>> NUMBERS = numbers();
    private static final Set<String> WIDE = Set.of("ja", "zh", "yue", "ko");

    private PresetFile() { }

    private static Map<String, Function<CaptionStyle, Object>> numbers() {
        Map<String, Function<CaptionStyle, Object>> numbers = new LinkedHashMap<>();
        numbers.put("charactersPerLine", CaptionStyle::charactersPerLine);
        numbers.put("lines", CaptionStyle::lines);
        numbers.put("shortest", CaptionStyle::shortest);
        numbers.put("longest", CaptionStyle::longest);
        numbers.put("charactersPerSecond", CaptionStyle::fastest);
        numbers.put("wordsPerMinute", CaptionStyle::words);
        numbers.put("easy", CaptionStyle::easy);
        numbers.put("aim", CaptionStyle::aim);
        numbers.put("gap", CaptionStyle::gap);
        numbers.put("chain", CaptionStyle::chain);
        numbers.put("pause", CaptionStyle::pause);
        numbers.put("tail", CaptionStyle::tail);
        return Collections.unmodifiableMap(numbers);
    }

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
        read.check();
        double fastest = read.orNoLimit("charactersPerSecond");
        CaptionStyle style = new CaptionStyle((int) read.number("charactersPerLine"), (int) read.number("lines"), (long) read.number("shortest"),
                (long) read.number("longest"), fastest, read.orNoLimit("wordsPerMinute"), read.number("easy"), read.number("aim"), (long) read.number("gap"),
                (long) read.number("chain"), (long) read.number("pause"), (long) read.number("tail")).in(read.form()).at(read.shots());
        Map<CaptionRule, RuleSetting> rules = new EnumMap<>(CaptionRule.class);
        for (CaptionRule rule : CaptionRule.values()) {
            String said = values.getProperty("rule." + rule.name().toLowerCase(Locale.ROOT), "").strip();
            if (!said.isEmpty()) {
                rules.put(rule, setting(name, rule, said));
            }
        }
        CaptionPreset preset = new CaptionPreset(name, style, values.containsKey("gapFrames") ? (int) read.number("gapFrames") : 0,
                new Sync(read.orLongest("early"), read.orLongest("late"), read.orLongest("stays")), rules);
        return read.frames().map(preset::on).orElse(preset);
    }

    /// A preset as [#read] reads it.
    public static String written(CaptionPreset preset) {
        CaptionStyle style = preset.style();
        CaptionForm form = style.form();
        StringBuilder text = new StringBuilder();
        Map<String, Object> lines = new LinkedHashMap<>();
        NUMBERS.forEach((key, number) -> lines.put(key, number.apply(style)));
        lines.put("gapFrames", preset.gapFrames());
        lines.put("shotZone", style.shots().zone());
        lines.put("shotNear", style.shots().near());
        lines.put("early", preset.sync().early());
        lines.put("late", preset.sync().late());
        lines.put("stays", preset.sync().stays());
        lines.put("speaker", low(form.speaker()));
        lines.put("dash", low(form.dash()));
        lines.put("sound", low(form.sound()));
        lines.put("music", form.music());
        lines.put("colours", String.join(" ", form.colours()));
        lines.put("frames", style.grid().map(grid -> grid.rate().label()).orElse(""));
        lines.forEach((key, value) -> text.append(value.equals(Double.POSITIVE_INFINITY) || value.equals(Long.MAX_VALUE) ? "" : key + "=" + plain(value) + "\n"));
        preset.rules().values().stream().sorted(Comparator.comparing(RuleSetting::rule)).forEach(setting -> text.append("rule.").append(low(setting.rule()))
                .append('=').append(low(setting.severity())).append(' ').append(setting.source().replace("\\", "\\\\").replaceAll("\\R", " ")).append('\n'));
        return text.toString();
    }

    /// A number without a fraction that says nothing.
    private static String plain(Object value) {
        String text = value.toString();
        return value instanceof Double && text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String low(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
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

        /// Numbers that contradict each other, or nothing could be cut to.
        void check() {
            for (String key : List.of("charactersPerLine", "lines", "longest", "easy", "aim", "pause", "charactersPerSecond", "wordsPerMinute")) {
                if (orNoLimit(key) < 1) {
                    throw Problem.badInput("caption.presetNothing", name, key).asException();
                }
            }
            inOrder("shortest", "longest");
            inOrder("gap", "chain");
            inOrder("easy", "aim");
        }

        private void inOrder(String less, String more) {
            if (number(less) > number(more)) {
                throw Problem.badInput("caption.presetOrder", name, less, more).asException();
            }
        }

        CaptionForm form() {
            String music = values.getProperty("music", "").strip();
            List<String> colours = List.of(values.getProperty("colours", "").strip().toUpperCase(Locale.ROOT).split("\\s+", 0)).stream()
                    .filter(colour -> !colour.isEmpty()).toList();
            colours.stream().filter(colour -> !CaptionForm.isColour(colour)).findFirst().ifPresent(wrong -> {
                throw Problem.badInput("caption.presetColour", name, wrong).asException();
            });
            return new CaptionForm(choice("speaker", SpeakerForm.COLON, SpeakerForm.values()), choice("dash", Dash.TIGHT, Dash.values()),
                    choice("sound", SoundForm.AS_WRITTEN, SoundForm.values()), music, colours);
        }

        private <E extends Enum<E>> E choice(String key, E usual, E[] all) {
            String value = values.getProperty(key, "").strip();
            if (value.isEmpty()) {
                return usual;
            }
            return Arrays.stream(all).filter(one -> low(one).equals(value)).findFirst().orElseThrow(() -> Problem.badInput("caption.presetChoice", name, key, value,
                    Arrays.stream(all).map(PresetFile::low).collect(Collectors.joining(", "))).asException());
        }

        /// How a guide keeps to shot changes; not at all when it says nothing.
        ShotRule shots() {
            if (values.containsKey("shotZone") && values.containsKey("shotNear")) {
                inOrder("shotNear", "shotZone");
            }
            long zone = values.containsKey("shotZone") ? (long) number("shotZone") : 0;
            return new ShotRule(zone, values.containsKey("shotNear") ? (long) number("shotNear") : 0, List.of());
        }

        Optional<FrameRate> frames() {
            String rate = values.getProperty("frames", "").strip();
            if (rate.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(FrameRate.named(rate).orElseThrow(() -> Problem.badInput("caption.presetFrames", name, rate).asException()));
        }

        long orLongest(String key) {
            return values.containsKey(key) ? (long) number(key) : Long.MAX_VALUE;
        }

        double orNoLimit(String key) {
            return values.containsKey(key) ? number(key) : Double.POSITIVE_INFINITY;
        }
    }
}
