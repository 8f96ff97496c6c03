package app.galley.local.transcribe.start;

import app.galley.local.transcribe.model.Members;
import app.galley.local.transcribe.resource.Resources;
import java.util.HashSet;
import java.util.List;

/// What goes together in StartCallAnalyticsJob. The language is always identified; a single option says which it is.
final class CallRules {
    private final Resources resources;

    CallRules(Resources resources) {
        this.resources = resources;
    }

    void check(Members request) {
        Members settings = request.object("Settings");
        List<String> options = settings.texts("LanguageOptions");
        String language = options.size() == 1 ? options.getFirst() : "";
        SettingsRules.checkFilter(settings, settings.has("LanguageIdSettings"), language, resources);
        SettingsRules.checkLanguageIds(settings, true, true, resources);
        SettingsRules.checkRedaction(settings, language);
        if (settings.has("VocabularyName")) {
            resources.vocabularies().requireUsable(settings.text("VocabularyName"), language);
        }
        if (settings.has("LanguageModelName")) {
            resources.models().requireUsable(settings.text("LanguageModelName"), language);
        }
        checkChannels(request.objects("ChannelDefinitions"));
    }

    private static void checkChannels(List<Members> channels) {
        if (!channels.isEmpty()) {
            boolean complete = channels.stream().allMatch(c -> c.has("ChannelId") && c.has("ParticipantRole"));
            Rule.require(complete && new HashSet<>(channels.stream().map(c -> c.number("ChannelId")).toList()).size() == 2
                    && new HashSet<>(channels.stream().map(c -> c.text("ParticipantRole")).toList()).size() == 2, "channels");
        }
    }
}
