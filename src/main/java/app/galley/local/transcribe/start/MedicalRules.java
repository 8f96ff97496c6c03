package app.galley.local.transcribe.start;

import app.galley.local.transcribe.model.Members;
import app.galley.local.transcribe.resource.Resources;

/// What goes together in StartMedicalTranscriptionJob.
final class MedicalRules {
    private final Resources resources;

    MedicalRules(Resources resources) {
        this.resources = resources;
    }

    void check(Members request) {
        Members settings = request.object("Settings");
        Rule.require(request.text("LanguageCode").equals("en-US"), "medicalLanguage");
        SettingsRules.checkPairs(settings);
        if (settings.has("VocabularyName")) {
            resources.medical().requireUsable(settings.text("VocabularyName"), "en-US");
        }
    }
}
