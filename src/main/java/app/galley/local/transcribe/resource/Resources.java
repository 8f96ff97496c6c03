package app.galley.local.transcribe.resource;

import app.galley.local.transcribe.job.JobJson;
import app.galley.local.transcribe.job.Places;
import app.galley.local.transcribe.model.Members;
import app.galley.local.transcribe.model.TranscribeError;
import app.galley.task.Background;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiPredicate;

/// All that has a name beside the jobs, and the tags of both.
///
/// @param jobs whether there is a job of a kind (as in resource names) and name
public record Resources(Vocabularies vocabularies, Vocabularies medical, VocabularyFilters filters, LanguageModels models,
                        Categories categories, TagStore tags, BiPredicate<String, String> jobs) {
    /// Those kept in a folder.
    public static Resources in(Path folder, Places places, Background background, Clock clock, BiPredicate<String, String> jobs) {
        TagStore tags = new TagStore(folder.resolve("tags"), clock);
        Documents documents = new Documents(places, clock);
        return new Resources(
                new Vocabularies(folder.resolve("vocabularies"), false, documents, tags, background, clock),
                new Vocabularies(folder.resolve("medical-vocabularies"), true, documents, tags, background, clock),
                new VocabularyFilters(folder.resolve("filters"), documents, tags, clock),
                new LanguageModels(folder.resolve("models"), places, tags, background, clock),
                new Categories(folder.resolve("categories"), tags, clock), tags, jobs);
    }

    private record Target(String kind, String name) { }

    /// TagResource.
    public ObjectNode tag(Members request) {
        Target target = target(request);
        tags.add(target.kind, target.name, request.tags());
        return JsonNodeFactory.instance.objectNode();
    }

    /// UntagResource.
    public ObjectNode untag(Members request) {
        Target target = target(request);
        tags.remove(target.kind, target.name, request.texts("TagKeys"));
        return JsonNodeFactory.instance.objectNode();
    }

    /// ListTagsForResource.
    public ObjectNode listTags(Members request) {
        Target target = target(request);
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("ResourceArn", request.text("ResourceArn"));
        Map<String, String> found = new LinkedHashMap<>(tags.of(target.kind, target.name));
        JobJson.putTags(answer, found);
        return answer;
    }

    private Target target(Members request) {
        String[] parts = request.text("ResourceArn").split(":", 6)[5].split("/", 2);
        boolean there = switch (parts[0]) {
            case "vocabulary" -> vocabularies.has(parts[1]);
            case "medical-vocabulary" -> medical.has(parts[1]);
            case VocabularyFilters.KIND -> filters.has(parts[1]);
            case LanguageModels.KIND -> models.has(parts[1]);
            case Categories.KIND -> categories.has(parts[1]);
            default -> jobs.test(parts[0], parts[1]);
        };
        if (!there) {
            throw TranscribeError.NOT_FOUND.refuse("notFound", parts[1]);
        }
        return new Target(parts[0], parts[1]);
    }
}
