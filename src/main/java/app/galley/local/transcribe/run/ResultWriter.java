package app.galley.local.transcribe.run;

import app.galley.local.recognise.Recognition;
import app.galley.local.transcribe.job.Job;
import app.galley.local.transcribe.job.JobKind;
import app.galley.local.transcribe.model.Members;
import app.galley.local.transcribe.resource.Resources;
import app.galley.local.transcribe.result.Redaction;
import app.galley.local.transcribe.result.Spoken;
import app.galley.local.transcribe.result.SubtitleFile;
import app.galley.local.transcribe.result.WordFilter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Makes of what was recognised what a job asked for, and writes it: filters first, then redaction, then the files. Safe from any
/// thread.
final class ResultWriter {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final String REDACTED = "redacted-";
    private final ResultFolder folder;
    private final Resources resources;

    /// Writes one form of a result.
    interface Sheet {
        /// @param isRedacted whether the words were redacted
        ObjectNode write(Spoken spoken, boolean isRedacted);
    }

    ResultWriter(ResultFolder folder, Resources resources) {
        this.folder = folder;
        this.resources = resources;
    }

    static JsonNode results(Recognition recognition) {
        try {
            return JSON.readTree(recognition.results());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a recogniser yielded no JSON", e);
        }
    }

    /// @param skipped why a summary was not written; empty when nothing was left out
    Job.Outcome write(Job job, Recognition recognition, Spoken heard, Sheet sheet, String skipped) {
        Members settings = job.members().object("Settings");
        Spoken spoken = filtered(heard, settings, job, recognition.language());
        Members redaction = job.kind() == JobKind.CALL ? settings.object("ContentRedaction") : job.members().object("ContentRedaction");
        boolean redacts = !redaction.json().isEmpty();
        boolean both = !redacts || redaction.text("RedactionOutput").equals("redacted_and_unredacted");
        List<String> subtitles = new ArrayList<>();
        String transcript = "";
        String redacted = "";
        if (both) {
            transcript = folder.write(job, "", "json", bytes(sheet.write(spoken, false)));
            subtitles.addAll(subtitles(job, "", spoken));
        }
        if (redacts) {
            Spoken blacked = spoken.with(new Redaction(Set.copyOf(redaction.texts("PiiEntityTypes"))));
            redacted = folder.write(job, REDACTED, "json", bytes(sheet.write(blacked, true)));
            subtitles.addAll(subtitles(job, REDACTED, blacked));
        }
        return new Job.Outcome(recognition.language(), spoken.seconds(), transcript, redacted, subtitles, skipped);
    }

    /// A language that was identified has a filter of its own (LanguageIdSettings).
    private Spoken filtered(Spoken spoken, Members settings, Job job, String language) {
        Members ids = job.kind() == JobKind.CALL ? settings.object("LanguageIdSettings") : job.members().object("LanguageIdSettings");
        String name = ids.has(language) ? ids.object(language).text("VocabularyFilterName") : settings.text("VocabularyFilterName");
        String method = settings.text("VocabularyFilterMethod");
        if (name.isEmpty() || method.isEmpty()) {
            return spoken;
        }
        return resources.filters().words(name, language)
                .map(words -> spoken.with(new WordFilter(WordFilter.Method.valueOf(method.toUpperCase(Locale.ROOT)), words)))
                .orElse(spoken);
    }

    private List<String> subtitles(Job job, String prefix, Spoken spoken) {
        Members asked = job.members().object("Subtitles");
        boolean dashes = job.members().object("Settings").flag("ShowSpeakerLabels");
        SubtitleFile file = new SubtitleFile(spoken, asked.number("OutputStartIndex"), dashes);
        return asked.texts("Formats").stream().distinct()
                .map(format -> folder.write(job, prefix, format, file.in(format).getBytes(StandardCharsets.UTF_8))).toList();
    }

    private static byte[] bytes(ObjectNode json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
