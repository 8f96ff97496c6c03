package app.galley.local.transcribe.start;

import app.galley.local.transcribe.model.Members;
import app.galley.local.transcribe.resource.Resources;
import java.util.List;

/// What goes together in StartTranscriptionJob.
final class StandardRules {
    private final Resources resources;

    StandardRules(Resources resources) {
        this.resources = resources;
    }

    void check(Members request) {
        Members settings = request.object("Settings");
        String language = request.text("LanguageCode");
        boolean one = request.flag("IdentifyLanguage");
        boolean several = request.flag("IdentifyMultipleLanguages");
        checkLanguage(language, one, several);
        boolean identifies = one || several;
        Rule.require(identifies || !request.has("LanguageOptions"), "languageOptions");
        SettingsRules.checkPairs(settings);
        SettingsRules.checkFilter(settings, request.has("LanguageIdSettings"), language, resources);
        SettingsRules.checkLanguageIds(request, identifies, !several, resources);
        if (settings.has("VocabularyName")) {
            resources.vocabularies().requireUsable(settings.text("VocabularyName"), language);
        }
        checkModel(request, language, several);
        checkRedaction(request, language, identifies);
        checkToxicity(request, language);
        Members execution = request.object("JobExecutionSettings");
        Rule.require(!execution.flag("AllowDeferredExecution") || execution.has("DataAccessRoleArn"), "deferredWithoutRole");
        Rule.require(execution.flag("AllowDeferredExecution") || !execution.has("DataAccessRoleArn"), "roleWithoutDeferred");
    }

    private static void checkLanguage(String language, boolean one, boolean several) {
        long ways = List.of(!language.isEmpty(), one, several).stream().filter(w -> w).count();
        Rule.require(ways > 0, "noLanguage");
        Rule.require(ways == 1, "twoLanguages");
    }

    private void checkModel(Members request, String language, boolean several) {
        String model = request.object("ModelSettings").text("LanguageModelName");
        if (!model.isEmpty()) {
            Rule.require(!several, "modelWithLanguages");
            resources.models().requireUsable(model, language);
        }
    }

    private static void checkRedaction(Members request, String language, boolean identifies) {
        Rule.require(!request.has("ContentRedaction") || !identifies, "redactionIdentified");
        SettingsRules.checkRedaction(request, language);
    }

    private static void checkToxicity(Members request, String language) {
        if (!request.has("ToxicityDetection")) {
            return;
        }
        Rule.require(language.equals("en-US"), "toxicityLanguage");
        Members settings = request.object("Settings");
        boolean alone = !settings.flag("ShowSpeakerLabels") && !settings.flag("ChannelIdentification")
                && !settings.flag("ShowAlternatives") && !settings.has("VocabularyName") && !settings.has("VocabularyFilterName")
                && !request.has("ModelSettings") && request.object("Subtitles").texts("Formats").isEmpty();
        Rule.require(alone, "toxicityAlone");
    }
}
