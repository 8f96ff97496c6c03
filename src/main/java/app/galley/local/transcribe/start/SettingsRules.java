package app.galley.local.transcribe.start;

import app.galley.local.transcribe.model.Members;
import app.galley.local.transcribe.resource.Resources;
import java.util.Set;

/// Rules about settings that several kinds of jobs share.
final class SettingsRules {
    /// Languages in which personal data is redacted (Amazon Transcribe, "Redacting PII in your batch job").
    private static final Set<String> REDACTED = Set.of("en-US", "es-US", "fr-FR", "fr-CA", "de-DE", "de-CH", "it-IT", "pt-PT", "pt-BR");

    private SettingsRules() { }

    static void checkPairs(Members settings) {
        boolean speakers = settings.flag("ShowSpeakerLabels");
        Rule.require(!speakers || settings.has("MaxSpeakerLabels"), "speakersWithoutNumber");
        Rule.require(speakers || !settings.has("MaxSpeakerLabels"), "numberWithoutSpeakers");
        boolean alternatives = settings.flag("ShowAlternatives");
        Rule.require(!alternatives || settings.has("MaxAlternatives"), "alternativesWithoutNumber");
        Rule.require(alternatives || !settings.has("MaxAlternatives"), "numberWithoutAlternatives");
    }

    static void checkFilter(Members settings, boolean perLanguage, String language, Resources resources) {
        boolean named = settings.has("VocabularyFilterName");
        Rule.require(!named || settings.has("VocabularyFilterMethod"), "filterWithoutMethod");
        Rule.require(named || perLanguage || !settings.has("VocabularyFilterMethod"), "methodWithoutFilter");
        if (named) {
            resources.filters().requireUsable(settings.text("VocabularyFilterName"), language);
        }
    }

    static void checkLanguageIds(Members request, boolean identifies, boolean withModels, Resources resources) {
        Members perLanguage = request.object("LanguageIdSettings");
        Rule.require(perLanguage.json().isEmpty() || identifies, "languageIdSettings");
        perLanguage.json().fieldNames().forEachRemaining(language -> {
            Members settings = perLanguage.object(language);
            Rule.require(request.texts("LanguageOptions").isEmpty() || request.texts("LanguageOptions").contains(language),
                    "languageIdOption", language);
            if (settings.has("VocabularyName")) {
                resources.vocabularies().requireUsable(settings.text("VocabularyName"), "");
            }
            if (settings.has("VocabularyFilterName")) {
                resources.filters().requireUsable(settings.text("VocabularyFilterName"), "");
            }
            if (settings.has("LanguageModelName")) {
                Rule.require(withModels, "modelWithLanguages");
                resources.models().requireUsable(settings.text("LanguageModelName"), "");
            }
        });
    }


    static void checkRedaction(Members request, String language) {
        Rule.require(!request.has("ContentRedaction") || language.isEmpty() || REDACTED.contains(language), "redactionLanguage", language);
    }
}
