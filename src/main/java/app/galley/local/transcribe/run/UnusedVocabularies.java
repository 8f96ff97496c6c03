package app.galley.local.transcribe.run;

import app.galley.local.transcribe.job.Job;
import app.galley.local.transcribe.job.JobKind;
import app.galley.local.transcribe.model.Members;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/// The custom vocabularies that a job names although no recogniser is told of them ([app.galley.local.recognise.Recogniser.Request] has no
/// hints): they change no words, and the result says so.
///
/// @param names their names; empty when the job names none
record UnusedVocabularies(List<String> names) {
    private static final String NAME = "VocabularyName";

    UnusedVocabularies {
        names = List.copyOf(names);
    }

    /// Those of the language of the words; where none was found, of all languages that the job names (`LanguageIdSettings`).
    static UnusedVocabularies of(Job job, String language) {
        Members request = job.members();
        Members settings = request.object("Settings");
        Members languages = job.kind() == JobKind.CALL ? settings.object("LanguageIdSettings") : request.object("LanguageIdSettings");
        Stream<String> own = languages.has(language) ? Stream.of(languages.object(language).text(NAME))
                : language.isEmpty() ? languages.json().properties().stream().map(one -> languages.object(one.getKey()).text(NAME)) : Stream.empty();
        return new UnusedVocabularies(Stream.concat(Stream.of(settings.text(NAME)), own).filter(name -> !name.isEmpty()).distinct().sorted().toList());
    }

    /// Writes the member `vocabulariesNotUsed`, which is not Amazon's, where there are any.
    void into(ObjectNode json) {
        if (!names.isEmpty()) {
            ArrayNode list = json.putArray("vocabulariesNotUsed");
            names.forEach(list::add);
        }
    }
}
