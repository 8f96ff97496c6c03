package app.galley.service.rule;

import app.galley.problem.Problem;
import app.galley.service.job.JobKind;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.service.job.WordLists;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What goes together in one job, and what does not (Amazon Transcribe guide: the pages of the features and the members of
/// StartTranscriptionJob, StartCallAnalyticsJob and StartMedicalTranscriptionJob). Immutable.
public final class JobRules {
    private static final Set<JobOption> NOT_FOR_CALLS = EnumSet.of(JobOption.IDENTIFY_SEVERAL, JobOption.SPEAKERS, JobOption.CHANNELS,
            JobOption.ALTERNATIVES, JobOption.TOXICITY, JobOption.SUBTITLES, JobOption.QUEUEING);
    private static final Set<JobOption> NOT_FOR_MEDICINE = EnumSet.of(JobOption.IDENTIFY, JobOption.IDENTIFY_SEVERAL, JobOption.FILTER,
            JobOption.MODEL, JobOption.REDACTION, JobOption.TOXICITY, JobOption.SUBTITLES, JobOption.QUEUEING);
    private static final Set<JobOption> NOT_WITH_TOXICITY = EnumSet.of(JobOption.IDENTIFY, JobOption.IDENTIFY_SEVERAL, JobOption.VOCABULARY,
            JobOption.FILTER, JobOption.MODEL, JobOption.SPEAKERS, JobOption.CHANNELS, JobOption.ALTERNATIVES, JobOption.SUBTITLES);
    private static final int MOST_LISTS = 5;
    private static final int MEDICAL_RATE = 16_000;
    private final FeatureLanguages languages = new FeatureLanguages();

    /// Two options that exclude each other in the same kind of job, and the sentence that says so.
    private record Pair(JobKind.Name kind, JobOption one, JobOption other, String why) {
        boolean is(JobKind.Name wanted, JobOption option) {
            return kind == wanted && (one == option || other == option);
        }

        JobOption besides(JobOption option) {
            return one == option ? other : one;
        }
    }

    private static final List<Pair> PAIRS = Stream.concat(
            NOT_WITH_TOXICITY.stream().map(option -> new Pair(JobKind.Name.STANDARD, JobOption.TOXICITY, option, "rule.toxicityAlone")),
            Stream.of(new Pair(JobKind.Name.STANDARD, JobOption.REDACTION, JobOption.IDENTIFY, "rule.redactionNamed"),
                    new Pair(JobKind.Name.STANDARD, JobOption.REDACTION, JobOption.IDENTIFY_SEVERAL, "rule.redactionNamed"),
                    new Pair(JobKind.Name.STANDARD, JobOption.MODEL, JobOption.IDENTIFY_SEVERAL, "rule.modelOneLanguage"),
                    new Pair(JobKind.Name.MEDICAL, JobOption.SPEAKERS, JobOption.CHANNELS, "rule.speakersOrChannels"))).toList();

    /// Why an option cannot be chosen beside what else is chosen; empty when it can.
    public Optional<Problem> obstacle(JobOption option, JobSettings settings) {
        return ofKind(option, settings.kind().name())
                .or(() -> PAIRS.stream().filter(pair -> pair.is(settings.kind().name(), option) && pair.besides(option).isUsedBy(settings))
                        .findFirst().map(pair -> Problem.wrongUse(pair.why())))
                .or(() -> ofLanguage(option, settings));
    }

    /// All that is wrong with settings, each once; empty when they can be asked for.
    public List<Problem> faults(JobSettings settings) {
        Stream<Problem> obstacles = Arrays.stream(JobOption.values()).filter(option -> option.isUsedBy(settings))
                .flatMap(option -> obstacle(option, settings).stream());
        return Stream.concat(obstacles, Stream.of(kindsLanguage(settings), options(settings), lists(settings), role(settings)).flatMap(Optional::stream))
                .distinct().toList();
    }

    /// All that is wrong with media for a job, each once; empty when it can be sent.
    public List<Problem> faults(JobSettings settings, SoundFacts sound, Limits limits) {
        boolean call = settings.kind() instanceof JobKind.Call;
        return Stream.of(
                sound.format().filter(format -> !limits.formats().isEmpty() && !limits.formats().contains(format))
                        .map(format -> Problem.refused("rule.format", sound.title(), format, String.join(", ", limits.formats()))),
                when(sound.length().compareTo(limits.length()) > 0, Problem.refused(call ? "rule.callTooLong" : "rule.tooLong", sound.title(), limits.length().toHours())),
                when(sound.length().isPositive() && sound.length().compareTo(limits.shortest()) < 0, Problem.refused("rule.tooShort", sound.title(), limits.shortest().toMillis() / 1000.0)),
                when(!call && sound.bytes() > limits.bytes(), Problem.refused("rule.tooLarge", sound.title(), limits.bytes() >> 30)),
                when(call && sound.bytes() > limits.callBytes(), Problem.refused("rule.callTooLarge", sound.title(), limits.callBytes() >> 20)),
                sound.channels().filter(count -> call && count != 2).map(count -> Problem.refused("rule.callTwoChannels", sound.title(), count)),
                sound.channels().filter(count -> settings.channels() && count < 2).map(count -> Problem.refused("rule.oneChannel", sound.title())),
                sound.channels().filter(count -> settings.channels() && count > 2).map(count -> Problem.refused("rule.manyChannels", sound.title(), count)),
                sound.sampleRate().filter(rate -> settings.kind() instanceof JobKind.Medical && rate < MEDICAL_RATE)
                        .map(rate -> Problem.refused("rule.medicalRate", sound.title(), rate))).flatMap(Optional::stream).toList();
    }

    /// Why sound is not for a custom language model; empty when it is, or nobody knows its rate.
    public static Optional<Problem> fault(String model, BaseModel base, SoundFacts sound) {
        return sound.sampleRate().filter(rate -> !base.fits(rate))
                .map(rate -> Problem.refused("rule.model." + name(base), model, sound.title(), rate));
    }

    private static Optional<Problem> when(boolean wrong, Problem problem) {
        return wrong ? Optional.of(problem) : Optional.empty();
    }

    private static Optional<Problem> ofKind(JobOption option, JobKind.Name kind) {
        return switch (kind) {
            case STANDARD -> Optional.empty();
            case CALL -> when(NOT_FOR_CALLS.contains(option), Problem.wrongUse("rule.call." + name(option)));
            case MEDICAL -> when(NOT_FOR_MEDICINE.contains(option), Problem.wrongUse("rule.medical." + name(option)));
        };
    }

    private static String name(Enum<?> named) {
        return named.name().toLowerCase(Locale.ROOT);
    }

    /// Toxicity and redaction are for some languages; so are models, and every list needs to know its language.
    private Optional<Problem> ofLanguage(JobOption option, JobSettings settings) {
        LanguageChoice language = settings.language();
        return switch (option) {
            case TOXICITY -> unknown("toxicity", language).map(codes -> Problem.wrongUse("rule.toxicityLanguage", codes));
            case REDACTION -> unknown("redaction", language).map(codes -> Problem.wrongUse("rule.redactionLanguage", codes));
            case MODEL -> listWithoutLanguage(language).or(() -> unknown("model", language).map(codes -> Problem.wrongUse("rule.modelLanguage", codes)));
            case VOCABULARY, FILTER -> listWithoutLanguage(language);
            case IDENTIFY, IDENTIFY_SEVERAL, SPEAKERS, CHANNELS, ALTERNATIVES, SUBTITLES, QUEUEING -> Optional.empty();
        };
    }

    private static Optional<Problem> listWithoutLanguage(LanguageChoice language) {
        return when(language.options().isEmpty(), Problem.wrongUse("rule.listsNeedLanguages"));
    }

    /// The languages of a feature when it knows none of those that are chosen.
    private Optional<String> unknown(String feature, LanguageChoice language) {
        List<String> known = languages.of(feature);
        List<String> chosen = language.options();
        return chosen.isEmpty() || chosen.stream().anyMatch(known::contains) ? Optional.empty() : Optional.of(String.join(", ", known));
    }

    private Optional<Problem> kindsLanguage(JobSettings settings) {
        return settings.kind() instanceof JobKind.Medical
                ? unknown("medical", settings.language()).map(codes -> Problem.wrongUse("rule.medicalLanguage", codes)) : Optional.empty();
    }

    /// A choice among one language is none; a call's language is given that way.
    private static Optional<Problem> options(JobSettings settings) {
        boolean named = settings.language() instanceof LanguageChoice.Named;
        return when(!named && settings.language().options().size() == 1, Problem.wrongUse("rule.oneOption"));
    }

    private Optional<Problem> lists(JobSettings settings) {
        Set<String> known = Set.copyOf(settings.language().options());
        List<String> models = languages.of("model");
        for (Map.Entry<String, WordLists> entry : settings.lists().entrySet()) {
            if (!known.isEmpty() && !known.contains(entry.getKey())) {
                return Optional.of(Problem.wrongUse("rule.listsOfAnother", entry.getKey()));
            }
            if (JobOption.MODEL.isIn(entry.getValue()) && !models.contains(entry.getKey())) {
                return Optional.of(Problem.wrongUse("rule.modelLanguage", String.join(", ", models)));
            }
        }
        return when(settings.lists().size() > MOST_LISTS, Problem.wrongUse("rule.manyLists", MOST_LISTS));
    }

    private static Optional<Problem> role(JobSettings settings) {
        return when(settings.handling().queues() && settings.handling().role().isEmpty(), Problem.wrongUse("rule.queueNeedsRole"));
    }
}
