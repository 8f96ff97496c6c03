package app.galley.service.policy;

import java.util.List;

/// What Galley is used for, beyond standard jobs, with the permissions that each needs (Service Authorization Reference, Amazon Transcribe).
public enum Feature {
    /// Call Analytics jobs.
    CALLS(List.of("StartCallAnalyticsJob", "GetCallAnalyticsJob", "ListCallAnalyticsJobs", "DeleteCallAnalyticsJob")),
    /// Call categories.
    CATEGORIES(List.of("CreateCallAnalyticsCategory", "UpdateCallAnalyticsCategory", "GetCallAnalyticsCategory", "ListCallAnalyticsCategories",
            "DeleteCallAnalyticsCategory")),
    /// Medical jobs, and custom vocabularies for them.
    MEDICAL(List.of("StartMedicalTranscriptionJob", "GetMedicalTranscriptionJob", "ListMedicalTranscriptionJobs", "DeleteMedicalTranscriptionJob",
            "CreateMedicalVocabulary", "UpdateMedicalVocabulary", "GetMedicalVocabulary", "ListMedicalVocabularies", "DeleteMedicalVocabulary")),
    /// Custom vocabularies with their tags, and vocabulary filters.
    VOCABULARIES(List.of("CreateVocabulary", "UpdateVocabulary", "GetVocabulary", "ListVocabularies", "DeleteVocabulary", "CreateVocabularyFilter",
            "UpdateVocabularyFilter", "GetVocabularyFilter", "ListVocabularyFilters", "DeleteVocabularyFilter", "ListTagsForResource", "TagResource",
            "UntagResource")),
    /// Custom language models.
    MODELS(List.of("CreateLanguageModel", "DescribeLanguageModel", "ListLanguageModels", "DeleteLanguageModel")),
    /// Live transcription.
    LIVE(List.of("StartStreamTranscription"));

    private final List<String> operations;

    Feature(List<String> operations) {
        this.operations = operations;
    }

    /// The operations it needs, as permissions such as `transcribe:StartCallAnalyticsJob`.
    public List<String> permissions() {
        return operations.stream().map(operation -> "transcribe:" + operation).toList();
    }
}
