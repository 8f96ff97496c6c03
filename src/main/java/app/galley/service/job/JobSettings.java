package app.galley.service.job;

import java.util.Map;
import java.util.Collections;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// All that can be chosen for a job. Each value is possible in itself; whether they go together is known to
/// [app.galley.service.rule.JobRules].
///
/// @param kind the kind of job
/// @param language how its language is known
/// @param lists the vocabulary, filter and model for each language, none of them empty
/// @param filterMethod what becomes of the words of vocabulary filters
/// @param speakers how many speakers at most are told apart, 2 to 30; 0 when they are not told apart
/// @param channels whether the channels of the recording are transcribed apart
/// @param alternatives how many readings of each passage are delivered, 2 to 10; 0 for the best alone
/// @param redaction what personal information is left out; null for none
/// @param toxicity whether toxic speech is marked
/// @param subtitles the caption files that the service writes; null for none
/// @param handling how it is handled
public record JobSettings(JobKind kind, LanguageChoice language, Map<String, WordLists> lists, FilterMethod filterMethod, int speakers,
                          boolean channels, int alternatives, @Nullable Redaction redaction, boolean toxicity, @Nullable Subtitles subtitles,
                          Handling handling) {
    /// The most speakers the service tells apart (Amazon Transcribe guide, since May 2024).
    public static final int MOST_SPEAKERS = 30;
    /// The most readings of a passage (`MaxAlternatives`).
    public static final int MOST_ALTERNATIVES = 10;

    public JobSettings {
        Map<String, WordLists> used = new TreeMap<>(lists);
        used.values().removeIf(WordLists::isEmpty);
        lists = Collections.unmodifiableMap(used);
        if (speakers != 0 && (speakers < 2 || speakers > MOST_SPEAKERS)) {
            throw new IllegalArgumentException("not a number of speakers: " + speakers);
        }
        if (alternatives != 0 && (alternatives < 2 || alternatives > MOST_ALTERNATIVES)) {
            throw new IllegalArgumentException("not a number of alternatives: " + alternatives);
        }
    }

    /// A standard job with nothing but a language and speakers.
    ///
    /// @param speakers how many at most, 0 when they are not told apart
    public static JobSettings of(LanguageChoice language, int speakers) {
        return new JobSettings(new JobKind.Standard(), language, Map.of(), FilterMethod.MASK, speakers, false, 0, null, false, null, Handling.USUAL);
    }

    /// Whether any language has such a list.
    public boolean anyList(Predicate<WordLists> wanted) {
        return lists.values().stream().anyMatch(wanted);
    }

    /// The same as another kind of job.
    public JobSettings with(JobKind wanted) {
        return new JobSettings(wanted, language, lists, filterMethod, speakers, channels, alternatives, redaction, toxicity, subtitles, handling);
    }

    /// The same with its language known in another way.
    public JobSettings with(LanguageChoice wanted) {
        return new JobSettings(kind, wanted, lists, filterMethod, speakers, channels, alternatives, redaction, toxicity, subtitles, handling);
    }

    /// The same with other lists.
    public JobSettings with(Map<String, WordLists> wanted, FilterMethod method) {
        return new JobSettings(kind, language, wanted, method, speakers, channels, alternatives, redaction, toxicity, subtitles, handling);
    }

    /// The same with so many speakers told apart.
    public JobSettings withSpeakers(int wanted) {
        return new JobSettings(kind, language, lists, filterMethod, wanted, channels, alternatives, redaction, toxicity, subtitles, handling);
    }

    /// The same with the channels apart, or not.
    public JobSettings withChannels(boolean wanted) {
        return new JobSettings(kind, language, lists, filterMethod, speakers, wanted, alternatives, redaction, toxicity, subtitles, handling);
    }

    /// The same with so many readings.
    public JobSettings withAlternatives(int wanted) {
        return new JobSettings(kind, language, lists, filterMethod, speakers, channels, wanted, redaction, toxicity, subtitles, handling);
    }

    /// The same with such information left out.
    public JobSettings withRedaction(@Nullable Redaction wanted) {
        return new JobSettings(kind, language, lists, filterMethod, speakers, channels, alternatives, wanted, toxicity, subtitles, handling);
    }

    /// The same with toxic speech marked, or not.
    public JobSettings withToxicity(boolean wanted) {
        return new JobSettings(kind, language, lists, filterMethod, speakers, channels, alternatives, redaction, wanted, subtitles, handling);
    }

    /// The same with such caption files.
    public JobSettings withSubtitles(@Nullable Subtitles wanted) {
        return new JobSettings(kind, language, lists, filterMethod, speakers, channels, alternatives, redaction, toxicity, wanted, handling);
    }

    /// The same, handled in another way.
    public JobSettings with(Handling wanted) {
        return new JobSettings(kind, language, lists, filterMethod, speakers, channels, alternatives, redaction, toxicity, subtitles, wanted);
    }
}
