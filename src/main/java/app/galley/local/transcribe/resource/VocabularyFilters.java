package app.galley.local.transcribe.resource;

import app.galley.local.transcribe.job.JobJson;
import app.galley.local.transcribe.job.Page;
import app.galley.local.transcribe.model.Members;
import app.galley.local.transcribe.model.TranscribeError;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Vocabulary filters; usable as soon as they are made. Safe from any thread.
public final class VocabularyFilters {
    static final String KIND = "vocabulary-filter";
    private static final int MOST = 100;
    private static final int LARGEST = 50 * 1024;
    private final NamedStore<VocabularyFilter> store;
    private final Documents documents;
    private final TagStore tags;
    private final Clock clock;

    VocabularyFilters(Path folder, Documents documents, TagStore tags, Clock clock) {
        this.store = new NamedStore<>(folder, VocabularyFilter.class);
        this.documents = documents;
        this.tags = tags;
        this.clock = clock;
    }

    /// CreateVocabularyFilter.
    public ObjectNode create(Members request) {
        VocabularyFilter filter = new VocabularyFilter(request.text("VocabularyFilterName"), request.text("LanguageCode"),
                clock.instant(), words(request));
        var given = request.tags();
        store.add(filter, MOST);
        tags.put(KIND, filter.name(), given);
        keep(filter);
        return json(filter);
    }

    /// UpdateVocabularyFilter: all words are written anew.
    public ObjectNode update(Members request) {
        List<String> words = words(request);
        VocabularyFilter filter = store.update(request.text("VocabularyFilterName"),
                old -> new VocabularyFilter(old.name(), old.language(), clock.instant(), words));
        keep(filter);
        return json(filter);
    }

    private void keep(VocabularyFilter filter) {
        documents.keep(key(filter.name()), String.join("\n", filter.words()).getBytes(StandardCharsets.UTF_8));
    }

    private List<String> words(Members request) {
        boolean hasFile = request.has("VocabularyFilterFileUri");
        if (hasFile == request.has("Words")) {
            throw TranscribeError.BAD_REQUEST.refuse("wordsOrFile");
        }
        List<String> words = hasFile ? ofFile(request.text("VocabularyFilterFileUri")) : request.texts("Words");
        for (String word : words) {
            if (word.isBlank() || word.strip().contains(" ")) {
                throw TranscribeError.BAD_REQUEST.refuse("filterWord", word);
            }
        }
        if (words.isEmpty()) {
            throw TranscribeError.BAD_REQUEST.refuse("filterEmpty");
        }
        return words.stream().map(String::strip).toList();
    }

    private List<String> ofFile(String uri) {
        documents.require(uri);
        byte[] bytes = documents.read(uri, LARGEST).orElseThrow(() -> TranscribeError.BAD_REQUEST.refuse("media"));
        if (bytes.length > LARGEST) {
            throw TranscribeError.BAD_REQUEST.refuse("filterTooLarge");
        }
        try {
            return Arrays.stream(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().split("\r?\n"))
                    .filter(w -> !w.isBlank()).toList();
        } catch (CharacterCodingException e) {
            throw TranscribeError.BAD_REQUEST.refuse("filterNotUtf8");
        }
    }

    /// GetVocabularyFilter.
    public ObjectNode get(Members request) {
        VocabularyFilter filter = store.require(request.text("VocabularyFilterName"));
        ObjectNode json = json(filter);
        documents.lend(key(filter.name())).ifPresent(uri -> json.put("DownloadUri", uri));
        return json;
    }

    /// DeleteVocabularyFilter.
    public void delete(Members request) {
        String name = request.text("VocabularyFilterName");
        store.remove(name);
        tags.drop(KIND, name);
        documents.drop(key(name));
    }

    /// ListVocabularyFilters.
    public ObjectNode list(Members request) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        Page.put(answer, "VocabularyFilters", new Page.Lines<>(store.newestFirst(), VocabularyFilter::modified, VocabularyFilter::name,
                VocabularyFilters::json), request, request.text("NameContains"));
        return answer;
    }

    private static ObjectNode json(VocabularyFilter filter) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("VocabularyFilterName", filter.name())
                .put("LanguageCode", filter.language());
        JobJson.putTime(json, "LastModifiedTime", filter.modified());
        return json;
    }

    /// The words of a filter, when its language is that of a text: a filter of another language has no effect, without a warning
    /// (StartTranscriptionJob, LanguageIdSettings).
    public Optional<List<String>> words(String name, String language) {
        return store.find(name).filter(f -> f.language().equals(language)).map(VocabularyFilter::words);
    }

    /// Looks whether a job can use one.
    ///
    /// @param language the job's language; empty when it is yet to be identified
    /// @throws app.galley.local.wire.Refusal BadRequestException when there is none, or it is of another language
    public void requireUsable(String name, String language) {
        VocabularyFilter filter = store.find(name).orElseThrow(() -> TranscribeError.BAD_REQUEST.refuse("noFilter", name));
        if (!language.isEmpty() && !filter.language().equals(language)) {
            throw TranscribeError.BAD_REQUEST.refuse("otherLanguage", name, filter.language());
        }
    }

    boolean has(String name) {
        return store.find(name).isPresent();
    }

    private static String key(String name) {
        return KIND + "/" + name + ".txt";
    }
}
