package app.galley.local.transcribe.run;

import app.galley.local.recognise.Recognition;
import app.galley.local.transcribe.job.Job;
import app.galley.local.transcribe.job.JobKind;
import app.galley.local.transcribe.model.Members;
import app.galley.local.transcribe.result.Patterns;
import app.galley.local.transcribe.result.ResultJson;
import app.galley.local.transcribe.result.Spoken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/// The result of a standard or a medical job.
///
/// @param channels of the media
record StandardSheet(Job job, Recognition recognition, int channels) implements ResultWriter.Sheet {
    static final String ACCOUNT = "000000000000";

    /// The words as this job wants them, before filters.
    Spoken heard() {
        return Spoken.read(ResultWriter.results(recognition)).channels(job.members().object("Settings").flag("ChannelIdentification"));
    }

    /// The member `recogniser` is not Amazon's: it says who found the words, so that a client can always show it. Nor is
    /// `vocabulariesNotUsed`, see [UnusedVocabularies].
    @Override
    public ObjectNode write(Spoken spoken, boolean isRedacted) {
        ObjectNode json = ResultWriter.JSON.createObjectNode();
        json.put("jobName", job.name()).put("accountId", ACCOUNT).put("status", "COMPLETED");
        if (job.members().has("ContentRedaction")) {
            json.put("isRedacted", isRedacted);
        }
        ObjectNode results = json.putObject("results");
        putLanguages(results, spoken);
        Members settings = job.members().object("Settings");
        String itemLanguage = job.members().flag("IdentifyMultipleLanguages") ? recognition.language() : "";
        new ResultJson(spoken, new ResultJson.Form(settings.number("MaxSpeakerLabels"), settings.flag("ChannelIdentification") ? channels : 0,
                settings.number("MaxAlternatives"), itemLanguage)).into(results);
        JsonNode found = ResultWriter.results(recognition);
        if (job.members().has("ToxicityDetection") && found.has("toxicity_detection")) {
            results.set("toxicity_detection", found.get("toxicity_detection"));
        }
        if (job.kind() == JobKind.MEDICAL && job.members().has("ContentIdentificationType")) {
            Entities.into(results.putArray("entities"), spoken, new Patterns(Set.of()));
        }
        UnusedVocabularies.of(job, recognition.language()).into(json);
        return json.put("recogniser", recognition.origin());
    }

    private void putLanguages(ObjectNode results, Spoken spoken) {
        if (recognition.language().isEmpty()) {
            return;
        }
        if (job.members().flag("IdentifyLanguage")) {
            results.put("language_code", recognition.language());
            JsonNode scores = ResultWriter.results(recognition).path("language_identification");
            if (!scores.isEmpty()) {
                results.set("language_identification", scores);
            }
        }
        if (job.members().flag("IdentifyMultipleLanguages")) {
            results.putArray("language_codes").addObject().put("language_code", recognition.language())
                    .put("duration_in_seconds", spoken.seconds());
        }
    }
}
