package app.galley.local.transcribe.resource;

import app.galley.local.store.StoredObject;
import app.galley.local.transcribe.job.Job;
import app.galley.local.transcribe.job.JobJson;
import app.galley.local.transcribe.job.Page;
import app.galley.local.transcribe.job.Places;
import app.galley.local.transcribe.model.Members;
import app.galley.local.transcribe.model.TranscribeError;
import app.galley.task.Background;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// Custom language models. Nothing is trained here: a model is COMPLETED when its texts are there and not too large, so that jobs
/// can name it; what is heard does not change by it. Safe from any thread.
public final class LanguageModels {
    static final String KIND = "language-model";
    private static final int MOST = 10;
    private static final long LARGEST = 2L << 30;
    private static final long LARGEST_TUNING = 200L << 20;
    private final NamedStore<LanguageModel> store;
    private final Places places;
    private final TagStore tags;
    private final Background background;
    private final Clock clock;

    LanguageModels(Path folder, Places places, TagStore tags, Background background, Clock clock) {
        this.store = new NamedStore<>(folder, LanguageModel.class);
        this.places = places;
        this.tags = tags;
        this.background = background;
        this.clock = clock;
        store.newestFirst().stream().filter(m -> m.state() == LanguageModel.State.IN_PROGRESS).forEach(this::judge);
    }

    /// CreateLanguageModel.
    public ObjectNode create(Members request) {
        Members input = request.object("InputDataConfig");
        for (String member : List.of("S3Uri", "TuningDataS3Uri")) {
            if (input.has(member) && places.parse(input.text(member)).filter(p -> places.hasBucket(p.bucket())).isEmpty()) {
                throw TranscribeError.BAD_REQUEST.refuse("media");
            }
        }
        LanguageModel model = new LanguageModel(request.text("ModelName"), request.text("LanguageCode"), request.text("BaseModelName"),
                LanguageModel.State.IN_PROGRESS, clock.instant(), clock.instant(), input.json(), "");
        var given = request.tags();
        store.add(model, MOST);
        tags.put(KIND, model.name(), given);
        judge(model);
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("LanguageCode", model.language())
                .put("BaseModelName", model.base()).put("ModelName", model.name()).put("ModelStatus", model.state().name());
        answer.set("InputDataConfig", model.input().deepCopy());
        return answer;
    }

    private void judge(LanguageModel model) {
        background.start("language model", cancellation -> {
            Members input = new Members(model.input());
            long training = size(input.text("S3Uri"));
            long tuning = input.has("TuningDataS3Uri") ? size(input.text("TuningDataS3Uri")) : 1;
            String words = training == 0 || tuning == 0 ? VocabularyRules.say("modelNoTexts")
                    : training > LARGEST || tuning > LARGEST_TUNING ? VocabularyRules.say("modelTooLarge") : "";
            if (store.find(model.name()).filter(model::equals).isPresent()) {
                store.update(model.name(), m -> m.judged(words, clock.instant()));
            }
            return model.name();
        });
    }

    private long size(String prefix) {
        Job.Place place = places.parse(prefix).orElseThrow();
        return places.buckets().find(place.bucket()).map(b -> b.objects().all().tailMap(place.key(), true).values().stream()
                .takeWhile(o -> o.key().startsWith(place.key())).mapToLong(StoredObject::size).sum()).orElse(0L);
    }

    /// DescribeLanguageModel.
    public ObjectNode describe(Members request) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("LanguageModel", json(store.require(request.text("ModelName"))));
        return answer;
    }

    /// UpdateLanguageModel: only its encryption can change, and nothing is encrypted here.
    public ObjectNode update(Members request) {
        LanguageModel model = store.require(request.text("ModelName"));
        return JsonNodeFactory.instance.objectNode().put("ModelName", model.name()).put("ModelStatus", model.state().name());
    }

    /// DeleteLanguageModel.
    public void delete(Members request) {
        store.find(request.text("ModelName")).ifPresent(model -> {
            store.remove(model.name());
            tags.drop(KIND, model.name());
        });
    }

    /// ListLanguageModels.
    public ObjectNode list(Members request) {
        String state = request.text("StatusEquals");
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        List<LanguageModel> matching = store.newestFirst().stream().filter(m -> state.isEmpty() || m.state().name().equals(state)).toList();
        Page.put(answer, "Models", new Page.Lines<>(matching, LanguageModel::modified, LanguageModel::name, LanguageModels::json), request,
                request.text("NameContains"));
        return answer;
    }

    private static ObjectNode json(LanguageModel model) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("ModelName", model.name());
        JobJson.putTime(json, "CreateTime", model.created());
        JobJson.putTime(json, "LastModifiedTime", model.modified());
        json.put("LanguageCode", model.language()).put("BaseModelName", model.base()).put("ModelStatus", model.state().name())
                .put("UpgradeAvailability", false);
        if (!model.failureReason().isEmpty()) {
            json.put("FailureReason", model.failureReason());
        }
        json.set("InputDataConfig", model.input().deepCopy());
        return json;
    }

    /// Looks whether a job can use one.
    ///
    /// @throws app.galley.local.wire.Refusal BadRequestException when there is none, it is not ready, or is of another language
    public void requireUsable(String name, String language) {
        LanguageModel model = store.find(name).orElseThrow(() -> TranscribeError.BAD_REQUEST.refuse("noModel", name));
        if (model.state() != LanguageModel.State.COMPLETED) {
            throw TranscribeError.BAD_REQUEST.refuse("modelNotReady", name);
        }
        if (!language.isEmpty() && !model.language().equals(language)) {
            throw TranscribeError.BAD_REQUEST.refuse("otherLanguage", name, model.language());
        }
    }

    boolean has(String name) {
        return store.find(name).isPresent();
    }
}
