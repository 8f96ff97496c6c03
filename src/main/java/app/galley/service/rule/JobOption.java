package app.galley.service.rule;

import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.service.job.WordLists;
import java.util.function.Predicate;

/// The options of a job that can get into each other's way.
public enum JobOption {
    /// The one language is identified.
    IDENTIFY(settings -> settings.language() instanceof LanguageChoice.Identified),
    /// All languages are identified.
    IDENTIFY_SEVERAL(settings -> settings.language() instanceof LanguageChoice.Several),
    /// A custom vocabulary is used.
    VOCABULARY(settings -> settings.anyList(lists -> !lists.vocabulary().isEmpty())),
    /// A vocabulary filter is used.
    FILTER(settings -> settings.anyList(lists -> !lists.filter().isEmpty())),
    /// A custom language model is used.
    MODEL(settings -> settings.anyList(lists -> !lists.model().isEmpty())),
    /// Speakers are told apart.
    SPEAKERS(settings -> settings.speakers() > 0),
    /// Channels are transcribed apart.
    CHANNELS(JobSettings::channels),
    /// Several readings are delivered.
    ALTERNATIVES(settings -> settings.alternatives() > 0),
    /// Personal information is left out.
    REDACTION(settings -> settings.redaction() != null),
    /// Toxic speech is marked.
    TOXICITY(JobSettings::toxicity),
    /// Caption files are written.
    SUBTITLES(settings -> settings.subtitles() != null),
    /// The job may wait in the service's queue.
    QUEUEING(settings -> settings.handling().queues());

    private final Predicate<JobSettings> used;

    JobOption(Predicate<JobSettings> used) {
        this.used = used;
    }

    /// Whether settings make use of it.
    public boolean isUsedBy(JobSettings settings) {
        return used.test(settings);
    }

    /// Whether it is one of the lists that belong to a language.
    boolean isList() {
        return this == VOCABULARY || this == FILTER || this == MODEL;
    }

    /// Whether lists have it.
    boolean isIn(WordLists lists) {
        return switch (this) {
            case VOCABULARY -> !lists.vocabulary().isEmpty();
            case FILTER -> !lists.filter().isEmpty();
            case MODEL -> !lists.model().isEmpty();
            case IDENTIFY, IDENTIFY_SEVERAL, SPEAKERS, CHANNELS, ALTERNATIVES, REDACTION, TOXICITY, SUBTITLES, QUEUEING -> false;
        };
    }
}
