package app.galley.cli;

import app.galley.problem.Problem;
import app.galley.service.Languages;
import app.galley.service.job.FilterMethod;
import app.galley.service.job.Handling;
import app.galley.service.job.JobKind;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.service.job.Redaction;
import app.galley.service.job.Subtitles;
import app.galley.service.job.WordLists;
import app.galley.service.rule.JobOption;
import app.galley.service.rule.JobRules;
import app.galley.workbench.Preferences;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a job is asked for on the command line.
final class JobOptions {
    /// The only one of medical jobs.
    private static final String MEDICAL_LANGUAGE = "en-US";

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "galley.transcribe.kind")
    private String kind = "standard";

    @Option(names = "--language", paramLabel = "CODE", descriptionKey = "galley.transcribe.language")
    private @Nullable String language;

    @Option(names = "--identify-language", paramLabel = "CODES", split = ",", arity = "0..1", preprocessor = AttachedValue.class, descriptionKey = "galley.transcribe.identify")
    private @Nullable List<String> identify;

    @Option(names = "--identify-languages", paramLabel = "CODES", split = ",", arity = "0..1", preprocessor = AttachedValue.class,
            descriptionKey = "galley.transcribe.identifySeveral")
    private @Nullable List<String> identifySeveral;

    @Option(names = "--speakers", paramLabel = "N", descriptionKey = "galley.transcribe.speakers")
    private @Nullable Integer speakers;

    @Option(names = "--channels", descriptionKey = "galley.transcribe.channels")
    private boolean channels;

    @Option(names = "--alternatives", paramLabel = "N", descriptionKey = "galley.transcribe.alternatives")
    private int alternatives;

    @Option(names = "--vocabulary", paramLabel = "NAME", split = ",", descriptionKey = "galley.transcribe.vocabulary")
    private List<String> vocabularies = List.of();

    @Option(names = "--filter", paramLabel = "NAME", split = ",", descriptionKey = "galley.transcribe.filter")
    private List<String> filters = List.of();

    @Option(names = "--filter-method", paramLabel = "METHOD", descriptionKey = "galley.transcribe.filterMethod")
    private @Nullable String filterMethod;

    @Option(names = "--model", paramLabel = "NAME", split = ",", descriptionKey = "galley.transcribe.model")
    private List<String> models = List.of();

    @Option(names = "--redact", paramLabel = "TYPES", split = ",", arity = "0..1", preprocessor = AttachedValue.class, descriptionKey = "galley.transcribe.redact")
    private @Nullable List<String> redact;

    @Option(names = "--toxicity", descriptionKey = "galley.transcribe.toxicity")
    private boolean toxicity;

    @Option(names = "--subtitles", paramLabel = "FORMATS", split = ",", descriptionKey = "galley.transcribe.subtitles")
    private List<String> subtitles = List.of();

    /// The settings that are asked for.
    ///
    /// @throws app.galley.problem.ProblemException wrong use, when an option is none or options exclude each other
    JobSettings settings() {
        LanguageChoice choice = language();
        JobSettings asked = new JobSettings(kind(), choice, lists(choice), method(), speakers == null || speakers < 2 ? 0 : speakers(speakers), channels,
                alternatives(), redaction(), toxicity, captions(), Handling.USUAL);
        JobRules rules = new JobRules();
        if (speakers == null && !channels && rules.obstacle(JobOption.SPEAKERS, asked).isEmpty()) {
            asked = asked.withSpeakers(Preferences.USUAL_SPEAKERS);
        }
        rules.faults(asked).stream().findFirst().ifPresent(fault -> {
            throw fault.asException();
        });
        return asked;
    }

    private JobKind kind() {
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "standard" -> new JobKind.Standard();
            case "call" -> new JobKind.Call(0, false);
            case "medical" -> new JobKind.Medical(false, false);
            default -> throw Problem.wrongUse("galley.transcribe.unknownKind", kind).asException();
        };
    }

    private LanguageChoice language() {
        int ways = (language == null ? 0 : 1) + (identify == null ? 0 : 1) + (identifySeveral == null ? 0 : 1);
        if (ways > 1) {
            throw Problem.wrongUse("galley.transcribe.twoLanguages").asException();
        }
        return language != null || isMedical() && ways == 0 ? new LanguageChoice.Named(language == null ? MEDICAL_LANGUAGE : known(language))
                : identifySeveral != null ? new LanguageChoice.Several(codes(identifySeveral))
                : new LanguageChoice.Identified(identify == null ? List.of() : codes(identify));
    }

    private boolean isMedical() {
        return kind.equalsIgnoreCase("medical");
    }

    private static List<String> codes(List<String> written) {
        return written.stream().filter(code -> !code.isBlank()).map(JobOptions::known).toList();
    }

    private static String known(String code) {
        if (!new Languages().knows(code)) {
            throw Problem.wrongUse("galley.transcribe.unknownLanguage", code).asException();
        }
        return code;
    }

    private static int speakers(int count) {
        if (count > JobSettings.MOST_SPEAKERS) {
            throw Problem.wrongUse("galley.transcribe.speakersRange", JobSettings.MOST_SPEAKERS).asException();
        }
        return count;
    }

    private int alternatives() {
        if (alternatives != 0 && (alternatives < 2 || alternatives > JobSettings.MOST_ALTERNATIVES)) {
            throw Problem.wrongUse("galley.transcribe.alternativesRange", JobSettings.MOST_ALTERNATIVES).asException();
        }
        return alternatives;
    }

    private FilterMethod method() {
        String wanted = filterMethod == null ? "mask" : filterMethod;
        return switch (wanted) {
            case "mask" -> FilterMethod.MASK;
            case "remove" -> FilterMethod.REMOVE;
            case "tag" -> FilterMethod.TAG;
            default -> throw Problem.wrongUse("galley.transcribe.unknownMethod", wanted).asException();
        };
    }

    private @Nullable Redaction redaction() {
        if (redact == null) {
            return null;
        }
        Set<String> types = new TreeSet<>();
        redact.stream().filter(type -> !type.isBlank()).map(type -> type.strip().toUpperCase(Locale.ROOT)).forEach(types::add);
        for (String type : types) {
            if (!type.matches("[A-Z_]{2,60}")) {
                throw Problem.wrongUse("galley.transcribe.unknownType", type).asException();
            }
        }
        return new Redaction(types, false);
    }

    private @Nullable Subtitles captions() {
        if (subtitles.isEmpty()) {
            return null;
        }
        for (String format : subtitles) {
            if (!format.equals("vtt") && !format.equals("srt")) {
                throw Problem.wrongUse("galley.transcribe.unknownSubtitles", format).asException();
            }
        }
        return new Subtitles(subtitles.contains("vtt"), subtitles.contains("srt"), 1);
    }

    /// The lists of each language: `NAME` for the language that is named, `CODE=NAME` for one of those that it may be.
    private Map<String, WordLists> lists(LanguageChoice choice) {
        Map<String, String> vocabulary = byLanguage(vocabularies, choice);
        Map<String, String> filter = byLanguage(filters, choice);
        Map<String, String> model = byLanguage(models, choice);
        Set<String> codes = new LinkedHashSet<>(vocabulary.keySet());
        codes.addAll(filter.keySet());
        codes.addAll(model.keySet());
        Map<String, WordLists> lists = new HashMap<>();

        codes.forEach(code -> lists.put(code, new WordLists(vocabulary.getOrDefault(code, ""), filter.getOrDefault(code, ""), model.getOrDefault(code, ""))));
        return lists;
    }

    private static Map<String, String> byLanguage(List<String> written, LanguageChoice choice) {
        Map<String, String> names = new HashMap<>();
        for (String entry : written) {
            int equals = entry.indexOf('=');
            String name = entry.substring(equals + 1);
            if (!name.matches("[0-9a-zA-Z._-]{1,200}")) {
                throw Problem.wrongUse("galley.transcribe.notAName", name).asException();
            }
            if (equals < 0 && !(choice instanceof LanguageChoice.Named)) {
                throw Problem.wrongUse("galley.transcribe.listOfWhichLanguage", name).asException();
            }
            names.put(equals < 0 ? choice.options().getFirst() : known(entry.substring(0, equals)), name);
        }
        return names;
    }
}
