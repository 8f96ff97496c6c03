package app.galley.local.transcribe;

import app.galley.local.transcribe.job.Job;
import app.galley.local.transcribe.job.JobJson;
import app.galley.local.transcribe.job.JobKind;
import app.galley.local.transcribe.job.JobStore;
import app.galley.local.transcribe.job.Page;
import app.galley.local.transcribe.job.Places;
import app.galley.local.transcribe.job.Quotas;
import app.galley.local.transcribe.model.Members;
import app.galley.local.transcribe.resource.Resources;
import app.galley.local.transcribe.run.JobRunner;
import app.galley.local.transcribe.run.ResultFolder;
import app.galley.local.transcribe.start.Admission;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// What each operation does. Safe from any thread.
final class Operations {
    private final Map<String, Function<Members, Optional<ObjectNode>>> table = new HashMap<>();
    private final Jobs jobs;
    private final Places places;
    private final Clock clock;

    /// What is needed to work on jobs.
    record Jobs(JobStore store, Admission admission, ResultFolder folder, JobRunner runner, Resources resources, Quotas quotas) { }

    Operations(Jobs jobs, Places places, Clock clock) {
        this.jobs = jobs;
        this.places = places;
        this.clock = clock;
        for (JobKind kind : JobKind.values()) {
            answering("Start" + kind.noun(), request -> start(kind, request));
            answering("Get" + kind.noun(), request -> wrap(jobs.store.require(id(kind, request))));
            answering("List" + kind.nouns(), request -> list(kind, request));
            silent("Delete" + kind.noun(), request -> delete(kind, request));
        }
        // As the API has it: only these two deletions answer with an object.
        answering("DeleteCallAnalyticsJob", request -> {
            delete(JobKind.CALL, request);
            return JsonNodeFactory.instance.objectNode();
        });
        addResources(jobs.resources);
    }

    private void addResources(Resources resources) {
        for (String noun : List.of("Vocabulary", "MedicalVocabulary")) {
            var vocabularies = noun.equals("Vocabulary") ? resources.vocabularies() : resources.medical();
            answering("Create" + noun, vocabularies::create);
            answering("Update" + noun, vocabularies::update);
            answering("Get" + noun, vocabularies::get);
            silent("Delete" + noun, vocabularies::delete);
            answering("List" + noun.replaceFirst("y$", "ies"), vocabularies::list);
        }
        answering("CreateVocabularyFilter", resources.filters()::create);
        answering("UpdateVocabularyFilter", resources.filters()::update);
        answering("GetVocabularyFilter", resources.filters()::get);
        silent("DeleteVocabularyFilter", resources.filters()::delete);
        answering("ListVocabularyFilters", resources.filters()::list);
        answering("CreateLanguageModel", resources.models()::create);
        answering("UpdateLanguageModel", resources.models()::update);
        answering("DescribeLanguageModel", resources.models()::describe);
        silent("DeleteLanguageModel", resources.models()::delete);
        answering("ListLanguageModels", resources.models()::list);
        answering("CreateCallAnalyticsCategory", resources.categories()::create);
        answering("UpdateCallAnalyticsCategory", resources.categories()::update);
        answering("GetCallAnalyticsCategory", resources.categories()::get);
        answering("DeleteCallAnalyticsCategory", resources.categories()::delete);
        answering("ListCallAnalyticsCategories", resources.categories()::list);
        answering("TagResource", resources::tag);
        answering("UntagResource", resources::untag);
        answering("ListTagsForResource", resources::listTags);
    }

    private void answering(String operation, Function<Members, ObjectNode> work) {
        table.put(operation, request -> Optional.of(work.apply(request)));
    }

    private void silent(String operation, Consumer<Members> work) {
        table.put(operation, request -> {
            work.accept(request);
            return Optional.empty();
        });
    }

    /// Does an operation of the model; an empty answer has no body.
    Optional<ObjectNode> answer(String operation, Members request) {
        Function<Members, Optional<ObjectNode>> work = table.get(operation);
        if (work == null) {
            throw new IllegalStateException("an operation of the model is not done: " + operation);
        }
        return work.apply(request);
    }

    private ObjectNode start(JobKind kind, Members request) {
        Job job = jobs.admission.admit(kind, request, clock.instant());
        jobs.store.add(job, jobs.quotas);
        jobs.resources.tags().put(kind.resource(), job.name(), request.tags());
        jobs.folder.checkAccess(job.target());
        jobs.runner.submit(id(kind, request));
        return wrap(job);
    }

    private ObjectNode list(JobKind kind, Members request) {
        String state = request.text("Status");
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        if (!state.isEmpty()) {
            answer.put("Status", state);
        }
        List<Job> matching = jobs.store.newestFirst().stream().filter(j -> j.kind() == kind)
                .filter(j -> state.isEmpty() || j.state().name().equals(state)).toList();
        Page.put(answer, kind.noun() + "Summaries", new Page.Lines<>(matching, Job::created, Job::name, JobJson::summary), request,
                request.text("JobNameContains"));
        return answer;
    }

    private void delete(JobKind kind, Members request) {
        Job job = jobs.store.remove(id(kind, request));
        jobs.resources.tags().drop(kind.resource(), job.name());
        jobs.folder.remove(job);
    }

    private ObjectNode wrap(Job job) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set(job.kind().noun(), JobJson.job(job, jobs.resources.tags().of(job.kind().resource(), job.name()),
                key -> places.uri(new Job.Place(job.target().place().bucket(), key))));
        return answer;
    }

    private static JobStore.Id id(JobKind kind, Members request) {
        return new JobStore.Id(kind, request.text(kind.nameMember()));
    }
}
