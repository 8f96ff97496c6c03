package app.galley.local.transcribe.run;

import app.galley.local.recognise.Recognition;
import app.galley.local.transcribe.call.CallResult;
import app.galley.local.transcribe.call.Loudness;
import app.galley.local.transcribe.job.Job;
import app.galley.local.transcribe.model.Members;
import app.galley.local.transcribe.resource.Category;
import app.galley.local.transcribe.result.Spoken;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The result of a Call Analytics job.
record CallSheet(Job job, Recognition recognition, Loudness loudness, List<Category> categories) implements ResultWriter.Sheet {
    private static final String NO_SUMMARY =
            "The conversation has no words to summarise, or this computer has no summary of it.";

    CallSheet {
        categories = List.copyOf(categories);
    }

    /// The words, by channel.
    Spoken heard() {
        return Spoken.read(ResultWriter.results(recognition)).channels(true);
    }

    /// Why there is no summary although one was asked for; empty when there is one, or none was asked for.
    String skipped() {
        return summarised() && insights().path("summary").asText("").isEmpty() ? NO_SUMMARY : "";
    }

    private boolean summarised() {
        return job.members().object("Settings").object("Summarization").flag("GenerateAbstractiveSummary");
    }

    private JsonNode insights() {
        try {
            return ResultWriter.JSON.readTree(recognition.insights());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a recogniser yielded no JSON", e);
        }
    }

    @Override
    public ObjectNode write(Spoken spoken, boolean isRedacted) {
        ObjectNode json = ResultWriter.JSON.createObjectNode();
        json.put("JobStatus", "COMPLETED").put("JobName", job.name()).put("AccountId", StandardSheet.ACCOUNT);
        if (!recognition.language().isEmpty()) {
            json.put("LanguageCode", recognition.language());
        }
        json.put("Channel", "VOICE");
        ObjectNode content = json.putObject("ContentMetadata").put("Output", isRedacted ? "Redacted" : "Raw");
        if (isRedacted) {
            content.putArray("RedactionTypes").add("PII");
        }
        ArrayNode skipped = json.putObject("AnalyticsJobDetails").putArray("Skipped");
        if (!skipped().isEmpty()) {
            skipped.addObject().put("Feature", "GENERATIVE_SUMMARIZATION").put("ReasonCode", "INSUFFICIENT_CONVERSATION_CONTENT")
                    .put("Message", skipped());
        }
        new CallResult(spoken, roles(), loudness, insights()).into(json, categories, summarised());
        UnusedVocabularies.of(job, recognition.language()).into(json);
        return json.put("recogniser", recognition.origin());
    }

    /// The agent is heard on the first channel unless the job says otherwise (StartCallAnalyticsJob, ChannelDefinitions).
    private Map<String, String> roles() {
        List<Members> defined = job.members().objects("ChannelDefinitions");
        return defined.isEmpty() ? Map.of("ch_0", "AGENT", "ch_1", "CUSTOMER")
                : defined.stream().collect(Collectors.toMap(c -> "ch_" + c.number("ChannelId"), c -> c.text("ParticipantRole")));
    }
}
