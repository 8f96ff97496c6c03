package app.galley.local.transcribe.resource;

import app.galley.local.transcribe.job.JobJson;
import app.galley.local.transcribe.job.Page;
import app.galley.local.transcribe.model.Members;
import app.galley.local.transcribe.model.TranscribeError;
import app.galley.task.Background;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Custom vocabularies, or medical ones: PENDING until their file was looked at, then READY or FAILED. Safe from any thread.
public final class Vocabularies {
    private static final int MOST = 100;
    private static final int MOST_PENDING = 10;
    private final NamedStore<Vocabulary> store;
    private final boolean medical;
    private final Documents documents;
    private final TagStore tags;
    private final Background background;
    private final Clock clock;

    Vocabularies(Path folder, boolean medical, Documents documents, TagStore tags, Background background, Clock clock) {
        this.store = new NamedStore<>(folder, Vocabulary.class);
        this.medical = medical;
        this.documents = documents;
        this.tags = tags;
        this.background = background;
        this.clock = clock;
        store.newestFirst().stream().filter(v -> v.state() == Vocabulary.State.PENDING).forEach(this::judge);
    }

    /// CreateVocabulary, CreateMedicalVocabulary.
    public ObjectNode create(Members request) {
        Vocabulary made = read(request, request.text("LanguageCode"));
        if (store.newestFirst().stream().filter(v -> v.state() == Vocabulary.State.PENDING).count() >= MOST_PENDING) {
            throw TranscribeError.LIMIT_EXCEEDED.refuse("tooManyPending");
        }
        var given = request.tags();
        store.add(made, MOST);
        tags.put(kind(), made.name(), given);
        judge(made);
        return json(made);
    }

    /// UpdateVocabulary, UpdateMedicalVocabulary: everything is written anew.
    public ObjectNode update(Members request) {
        Vocabulary made = read(request, request.text("LanguageCode"));
        store.update(made.name(), old -> {
            if (old.state() == Vocabulary.State.PENDING) {
                throw TranscribeError.CONFLICT.refuse("vocabularyBusy");
            }
            return made;
        });
        judge(made);
        return json(made);
    }

    private Vocabulary read(Members request, String language) {
        boolean hasFile = request.has("VocabularyFileUri");
        if (medical && !language.equals("en-US")) {
            throw TranscribeError.BAD_REQUEST.refuse("medicalLanguage");
        }
        if (hasFile == request.has("Phrases")) {
            throw TranscribeError.BAD_REQUEST.refuse("phrasesOrFile");
        }
        if (hasFile) {
            documents.require(request.text("VocabularyFileUri"));
        }
        return new Vocabulary(request.text("VocabularyName"), language, Vocabulary.State.PENDING, clock.instant(),
                request.text("VocabularyFileUri"), String.join("\n", request.texts("Phrases")), "");
    }

    private void judge(Vocabulary vocabulary) {
        background.start("vocabulary", cancellation -> {
            Optional<byte[]> bytes = vocabulary.source().isEmpty()
                    ? Optional.of(vocabulary.phrases().getBytes(StandardCharsets.UTF_8))
                    : documents.read(vocabulary.source(), VocabularyRules.LARGEST);
            String fault = bytes.map(b -> VocabularyRules.ofFile(b, vocabulary.language()))
                    .orElseGet(() -> VocabularyRules.say("vocabularyGone"));
            if (fault.isEmpty()) {
                documents.keep(key(vocabulary.name()), bytes.orElseThrow());
            }
            // A vocabulary that was deleted meanwhile stays so.
            if (store.find(vocabulary.name()).filter(vocabulary::equals).isPresent()) {
                store.update(vocabulary.name(), v -> v.judged(fault, clock.instant()));
            } else {
                documents.drop(key(vocabulary.name()));
            }
            return vocabulary.name();
        });
    }

    /// GetVocabulary, GetMedicalVocabulary.
    public ObjectNode get(Members request) {
        Vocabulary vocabulary = store.require(request.text("VocabularyName"));
        ObjectNode json = json(vocabulary);
        if (vocabulary.state() == Vocabulary.State.READY) {
            documents.lend(key(vocabulary.name())).ifPresent(uri -> json.put("DownloadUri", uri));
        }
        return json;
    }

    /// DeleteVocabulary, DeleteMedicalVocabulary.
    public void delete(Members request) {
        String name = request.text("VocabularyName");
        store.remove(name);
        tags.drop(kind(), name);
        documents.drop(key(name));
    }

    /// ListVocabularies, ListMedicalVocabularies.
    public ObjectNode list(Members request) {
        String state = request.text("StateEquals");
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        if (!state.isEmpty()) {
            answer.put("Status", state);
        }
        List<Vocabulary> matching = store.newestFirst().stream().filter(v -> state.isEmpty() || v.state().name().equals(state)).toList();
        Page.put(answer, "Vocabularies", new Page.Lines<>(matching, Vocabulary::modified, Vocabulary::name, this::json), request,
                request.text("NameContains"));
        return answer;
    }

    private ObjectNode json(Vocabulary vocabulary) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("VocabularyName", vocabulary.name())
                .put("LanguageCode", vocabulary.language()).put("VocabularyState", vocabulary.state().name());
        JobJson.putTime(json, "LastModifiedTime", vocabulary.modified());
        if (!vocabulary.failureReason().isEmpty()) {
            json.put("FailureReason", vocabulary.failureReason());
        }
        return json;
    }

    /// Looks whether a job can use one.
    ///
    /// @param language the job's language; empty when it is yet to be identified
    /// @throws app.galley.local.wire.Refusal BadRequestException when there is none, it is not ready, or is of another language
    public void requireUsable(String name, String language) {
        Vocabulary vocabulary = store.find(name).orElseThrow(() -> TranscribeError.BAD_REQUEST.refuse("noVocabulary", name));
        if (vocabulary.state() != Vocabulary.State.READY) {
            throw TranscribeError.BAD_REQUEST.refuse("vocabularyNotReady", name);
        }
        if (!language.isEmpty() && !vocabulary.language().equals(language)) {
            throw TranscribeError.BAD_REQUEST.refuse("otherLanguage", name, vocabulary.language());
        }
    }

    boolean has(String name) {
        return store.find(name).isPresent();
    }

    String kind() {
        return medical ? "medical-vocabulary" : "vocabulary";
    }

    private String key(String name) {
        return kind() + "/" + name + ".txt";
    }
}
