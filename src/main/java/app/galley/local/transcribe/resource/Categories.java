package app.galley.local.transcribe.resource;

import app.galley.local.transcribe.job.JobJson;
import app.galley.local.transcribe.job.Page;
import app.galley.local.transcribe.model.Members;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/// Call categories; every later Call Analytics job is sorted by those of POST_CALL. Safe from any thread.
public final class Categories {
    static final String KIND = "analytics-category";
    private static final int MOST = 200;
    private final NamedStore<Category> store;
    private final TagStore tags;
    private final Clock clock;

    Categories(Path folder, TagStore tags, Clock clock) {
        this.store = new NamedStore<>(folder, Category.class);
        this.tags = tags;
        this.clock = clock;
    }

    /// CreateCallAnalyticsCategory.
    public ObjectNode create(Members request) {
        Category category = new Category(request.text("CategoryName"), request.json().get("Rules"),
                !request.text("InputType").equals("REAL_TIME"), clock.instant(), clock.instant());
        Map<String, String> given = request.tags();
        store.add(category, MOST);
        tags.put(KIND, category.name(), given);
        return wrapped(category);
    }

    /// UpdateCallAnalyticsCategory: all rules are written anew.
    public ObjectNode update(Members request) {
        return wrapped(store.update(request.text("CategoryName"), old -> new Category(old.name(), request.json().get("Rules"),
                request.has("InputType") ? !request.text("InputType").equals("REAL_TIME") : old.postCall(), old.created(),
                clock.instant())));
    }

    /// GetCallAnalyticsCategory.
    public ObjectNode get(Members request) {
        return wrapped(store.require(request.text("CategoryName")));
    }

    /// DeleteCallAnalyticsCategory.
    public ObjectNode delete(Members request) {
        store.remove(request.text("CategoryName"));
        tags.drop(KIND, request.text("CategoryName"));
        return JsonNodeFactory.instance.objectNode();
    }

    /// ListCallAnalyticsCategories.
    public ObjectNode list(Members request) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        Page.put(answer, "Categories", new Page.Lines<>(store.newestFirst(), Category::modified, Category::name, this::json), request, "");
        return answer;
    }

    private ObjectNode wrapped(Category category) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("CategoryProperties", json(category));
        return answer;
    }

    private ObjectNode json(Category category) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("CategoryName", category.name());
        json.set("Rules", category.rules().deepCopy());
        JobJson.putTime(json, "CreateTime", category.created());
        JobJson.putTime(json, "LastUpdateTime", category.modified());
        json.put("InputType", category.postCall() ? "POST_CALL" : "REAL_TIME");
        JobJson.putTags(json, tags.of(KIND, category.name()));
        return json;
    }

    /// Those that jobs are sorted by.
    public List<Category> ofJobs() {
        return store.newestFirst().stream().filter(Category::postCall).toList();
    }

    boolean has(String name) {
        return store.find(name).isPresent();
    }
}
