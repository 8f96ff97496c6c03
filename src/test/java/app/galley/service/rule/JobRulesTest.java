package app.galley.service.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.service.job.FilterMethod;
import app.galley.service.job.Handling;
import app.galley.service.job.JobKind;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.service.job.Redaction;
import app.galley.service.job.Subtitles;
import app.galley.service.job.WordLists;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JobRulesTest {
    private static final JobKind STANDARD = new JobKind.Standard();
    private static final JobKind CALL = new JobKind.Call(0, false);
    private static final JobKind MEDICAL = new JobKind.Medical(false, false);
    private final JobRules rules = new JobRules();

    private static JobSettings plain(JobKind kind) {
        return JobSettings.of(new LanguageChoice.Named("en-US"), 0).with(kind);
    }

    /// The same settings with one more option.
    private static JobSettings with(JobOption option, JobSettings settings) {
        return switch (option) {
            case IDENTIFY -> settings.with(new LanguageChoice.Identified(List.of("en-US", "es-US")));
            case IDENTIFY_SEVERAL -> settings.with(new LanguageChoice.Several(List.of("en-US", "es-US")));
            case VOCABULARY -> lists(settings, new WordLists("names", "", ""));
            case FILTER -> lists(settings, new WordLists("", "rude", ""));
            case MODEL -> lists(settings, new WordLists("", "", "news"));
            case SPEAKERS -> settings.withSpeakers(3);
            case CHANNELS -> settings.withChannels(true);
            case ALTERNATIVES -> settings.withAlternatives(3);
            case REDACTION -> settings.withRedaction(new Redaction(Set.of(), false));
            case TOXICITY -> settings.withToxicity(true);
            case SUBTITLES -> settings.withSubtitles(new Subtitles(true, false, 1));
            case QUEUEING -> settings.with(new Handling(true, "arn:aws:iam::123456789012:role/galley", "", "", Map.of(), Map.of()));
        };
    }

    private static JobSettings lists(JobSettings settings, WordLists more) {
        WordLists there = settings.lists().getOrDefault("en-US", WordLists.NONE);
        return settings.with(Map.of("en-US", new WordLists(there.vocabulary() + more.vocabulary(), there.filter() + more.filter(),
                there.model() + more.model())), FilterMethod.MASK);
    }

    @Test
    void everyOptionAloneIsPossibleInAStandardJob() {
        for (JobOption option : JobOption.values()) {
            JobSettings settings = with(option, plain(STANDARD));
            assertTrue(option.isUsedBy(settings), option.name());
            assertEquals(List.of(), rules.faults(settings), option.name());
        }
    }

    /// Every pair of options in every kind of job: what the guide says of it, written down once more by hand.
    @Test
    void everyPairOfOptionsIsAsTheGuideSays() {
        for (JobKind kind : List.of(STANDARD, CALL, MEDICAL)) {
            for (JobOption one : JobOption.values()) {
                for (JobOption other : JobOption.values()) {
                    if (one != other && !(isLanguage(one) && isLanguage(other))) {
                        JobSettings both = with(other, with(one, plain(kind)));
                        assertEquals(isPossible(kind, one, other), rules.faults(both).isEmpty(),
                                () -> kind + ": " + one + " and " + other + " " + rules.faults(both));
                    }
                }
            }
        }
    }

    private static boolean isLanguage(JobOption option) {
        return option == JobOption.IDENTIFY || option == JobOption.IDENTIFY_SEVERAL;
    }

    private static boolean isPossible(JobKind kind, JobOption one, JobOption other) {
        Set<JobOption> pair = Set.of(one, other);
        return switch (kind.name()) {
            case STANDARD -> !(pair.contains(JobOption.TOXICITY) && !pair.contains(JobOption.REDACTION) && !pair.contains(JobOption.QUEUEING))
                    && !(pair.contains(JobOption.REDACTION) && (pair.contains(JobOption.IDENTIFY) || pair.contains(JobOption.IDENTIFY_SEVERAL)))
                    && !pair.equals(Set.of(JobOption.MODEL, JobOption.IDENTIFY_SEVERAL));
            case CALL -> Set.of(JobOption.IDENTIFY, JobOption.VOCABULARY, JobOption.FILTER, JobOption.MODEL, JobOption.REDACTION).containsAll(pair);
            case MEDICAL -> Set.of(JobOption.VOCABULARY, JobOption.SPEAKERS, JobOption.CHANNELS, JobOption.ALTERNATIVES).containsAll(pair)
                    && !pair.equals(Set.of(JobOption.SPEAKERS, JobOption.CHANNELS));
        };
    }

    /// An option that has no obstacle can be added; one that has cannot.
    @Test
    void anObstacleIsWhatAddingTheOptionWouldBeRefusedFor() {
        for (JobKind kind : List.of(STANDARD, CALL, MEDICAL)) {
            for (JobOption one : JobOption.values()) {
                JobSettings settings = with(one, plain(kind));
                if (rules.faults(settings).isEmpty()) {
                    for (JobOption other : JobOption.values()) {
                        boolean possible = rules.obstacle(other, settings).isEmpty();
                        if (other != one && !(isLanguage(one) && isLanguage(other))) {
                            assertEquals(possible, rules.faults(with(other, settings)).isEmpty(), kind + ": " + other + " beside " + one);
                        }
                    }
                }
            }
        }
    }

    @Test
    void everyReasonIsASentence() {
        Wording words = new Wording(Locale.ENGLISH);
        List<Problem> all = new ArrayList<>();
        for (JobKind kind : List.of(STANDARD, CALL, MEDICAL)) {
            for (JobOption one : JobOption.values()) {
                for (JobOption other : JobOption.values()) {
                    all.addAll(rules.faults(with(other, with(one, plain(kind)))));
                }
            }
        }
        assertTrue(all.size() > 100);
        all.stream().distinct().forEach(problem -> assertFalse(words.say(problem).startsWith("rule."), problem.key()));
    }

    @Test
    void languagesThatAFeatureDoesNotKnowAreNamed() {
        JobSettings german = JobSettings.of(new LanguageChoice.Named("de-DE"), 0);
        assertEquals(List.of(Problem.wrongUse("rule.toxicityLanguage", "en-US")), rules.faults(german.withToxicity(true)));
        assertEquals(List.of(), rules.faults(german.withRedaction(new Redaction(Set.of("NAME"), true))));
        JobSettings welsh = JobSettings.of(new LanguageChoice.Named("cy-GB"), 0);
        assertEquals("rule.redactionLanguage", rules.faults(welsh.withRedaction(new Redaction(Set.of(), false))).getFirst().key());
        assertEquals(List.of("rule.medicalLanguage"), rules.faults(german.with(MEDICAL)).stream().map(Problem::key).toList());
        assertEquals(List.of("rule.listsOfAnother"), rules.faults(german.with(Map.of("fr-FR", new WordLists("v", "", "")), FilterMethod.TAG)).stream()
                .map(Problem::key).toList());
        assertEquals(List.of("rule.listsNeedLanguages"), rules.faults(german.with(new LanguageChoice.Identified(List.of()))
                .with(Map.of("fr-FR", new WordLists("v", "", "")), FilterMethod.TAG)).stream().map(Problem::key).toList());
        assertEquals(List.of("rule.queueNeedsRole"), rules.faults(german.with(new Handling(true, "", "", "", Map.of(), Map.of()))).stream()
                .map(Problem::key).toList());
    }

    @Test
    void mediaThatTheServiceDoesNotTakeAreRefusedBeforeTheyAreSent() {
        assertEquals(List.of(), media(plain(STANDARD), 2, 48_000, Duration.ofHours(4), 2L << 30));
        assertEquals(List.of("rule.tooLong"), media(plain(STANDARD), 2, 48_000, Duration.ofHours(5), 1000));
        assertEquals(List.of("rule.tooShort"), media(plain(STANDARD), 2, 48_000, Duration.ofMillis(200), 1000));
        assertEquals(List.of("rule.tooLarge"), media(plain(STANDARD), 2, 48_000, Duration.ofHours(1), 3L << 30));
        assertEquals(List.of("rule.callTooLarge"), media(plain(CALL), 2, 48_000, Duration.ofHours(1), 501L << 20));
        assertEquals(List.of("rule.callTwoChannels"), media(plain(CALL), 1, 8_000, Duration.ofHours(1), 1000));
        assertEquals(List.of("rule.oneChannel"), media(plain(STANDARD).withChannels(true), 1, 8_000, Duration.ofHours(1), 1000));
        assertEquals(List.of("rule.manyChannels"), media(plain(STANDARD).withChannels(true), 6, 8_000, Duration.ofHours(1), 1000));
        assertEquals(List.of("rule.medicalRate"), media(plain(MEDICAL), 1, 8_000, Duration.ofHours(1), 1000));
    }

    @Test
    void aModelTakesSoundOfItsRateOnly() {
        for (int[] rates : new int[][] {{8_000, 15_999}, {16_000, 48_000}}) {
            BaseModel fits = rates[0] < 16_000 ? BaseModel.NARROW_BAND : BaseModel.WIDE_BAND;
            BaseModel other = fits == BaseModel.WIDE_BAND ? BaseModel.NARROW_BAND : BaseModel.WIDE_BAND;
            for (int rate : rates) {
                assertEquals(Optional.empty(), JobRules.fault("news", fits, sound(rate)));
                assertEquals("rule.model." + other.name().toLowerCase(Locale.ROOT), JobRules.fault("news", other, sound(rate)).orElseThrow().key());
            }
        }
        assertEquals(Optional.empty(), JobRules.fault("news", BaseModel.WIDE_BAND,
                new SoundFacts("talk.wav", Optional.empty(), Optional.empty(), Duration.ofHours(1), 1000)), "nobody knows its rate");
    }

    private static SoundFacts sound(int rate) {
        return new SoundFacts("talk.wav", Optional.of(1), Optional.of(rate), Duration.ofHours(1), 1000);
    }

    private List<String> media(JobSettings settings, int channels, int rate, Duration length, long bytes) {
        return rules.faults(settings, new SoundFacts("talk.wav", Optional.of(channels), Optional.of(rate), length, bytes), Limits.AMAZON).stream()
                .map(Problem::key).toList();
    }
}
