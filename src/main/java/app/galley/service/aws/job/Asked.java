package app.galley.service.aws.job;

import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.service.job.Redaction;
import app.galley.service.job.WordLists;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.transcribe.model.ContentRedaction;
import software.amazon.awssdk.services.transcribe.model.LanguageIdSettings;
import software.amazon.awssdk.services.transcribe.model.Tag;

/// What the wishes for all kinds of jobs are in the words of the SDK; null where the member is left out.
final class Asked {
    private Asked() { }

    /// The lists of a job whose language is named; of no language otherwise.
    static WordLists lists(JobSettings settings) {
        return settings.language() instanceof LanguageChoice.Named(String code) ? settings.lists().getOrDefault(code, WordLists.NONE) : WordLists.NONE;
    }

    /// A name, or null for none.
    static @Nullable String name(String name) {
        return name.isEmpty() ? null : name;
    }

    static @Nullable String filterMethod(JobSettings settings) {
        return settings.anyList(lists -> !lists.filter().isEmpty()) ? settings.filterMethod().name().toLowerCase(Locale.ROOT) : null;
    }

    /// The lists of each language where languages are identified.
    static @Nullable Map<String, LanguageIdSettings> byLanguage(JobSettings settings) {
        if (settings.language() instanceof LanguageChoice.Named || settings.lists().isEmpty()) {
            return null;
        }
        return settings.lists().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> LanguageIdSettings.builder()
                .vocabularyName(name(entry.getValue().vocabulary())).vocabularyFilterName(name(entry.getValue().filter()))
                .languageModelName(name(entry.getValue().model())).build()));
    }

    static @Nullable ContentRedaction redaction(@Nullable Redaction redaction) {
        if (redaction == null) {
            return null;
        }
        var asked = ContentRedaction.builder().redactionType("PII").redactionOutput(redaction.both() ? "redacted_and_unredacted" : "redacted");
        return redaction.types().isEmpty() ? asked.build() : asked.piiEntityTypesWithStrings(redaction.types()).build();
    }

    static @Nullable List<Tag> tags(JobSettings settings) {
        Map<String, String> tags = settings.handling().tags();
        return tags.isEmpty() ? null : tags.entrySet().stream().map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build()).toList();
    }

    static @Nullable Map<String, String> context(JobSettings settings) {
        return settings.handling().context().isEmpty() ? null : settings.handling().context();
    }
}
