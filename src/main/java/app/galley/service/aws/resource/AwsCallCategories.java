package app.galley.service.aws.resource;

import app.galley.problem.Problem;
import app.galley.service.category.CallCategories;
import app.galley.service.category.CallCategory;
import app.galley.service.category.CategoryInfo;
import app.galley.service.category.CategoryRule;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.transcribe.TranscribeClient;
import software.amazon.awssdk.services.transcribe.model.CategoryProperties;
import software.amazon.awssdk.services.transcribe.model.ConflictException;
import software.amazon.awssdk.services.transcribe.model.InputType;
import software.amazon.awssdk.services.transcribe.model.Rule;

/// Amazon Transcribe's call categories.
public final class AwsCallCategories implements CallCategories {
    private static final int PAGE = 100;
    private final TranscribeClient client;
    private final Calls calls;

    /// Over a client, which whoever made it closes.
    public AwsCallCategories(TranscribeClient client, Calls calls) {
        this.client = client;
        this.calls = calls;
    }

    @Override
    public List<CategoryInfo> list() {
        return calls.call("transcribe:ListCallAnalyticsCategories", () -> client.listCallAnalyticsCategoriesPaginator(l -> l.maxResults(PAGE)).stream()
                .flatMap(page -> page.categories().stream()).map(AwsCallCategories::info)
                .sorted(Comparator.comparing(info -> info.category().name())).toList());
    }

    @Override
    public Optional<CategoryInfo> find(String name) {
        return calls.call("transcribe:GetCallAnalyticsCategory",
                () -> Gone.find(() -> info(client.getCallAnalyticsCategory(g -> g.categoryName(name)).categoryProperties())));
    }

    @Override
    public CategoryInfo create(CallCategory category) {
        List<Rule> rules = category.rules().stream().map(SdkRules::of).toList();
        return calls.call("transcribe:CreateCallAnalyticsCategory", () -> {
            try {
                return info(client.createCallAnalyticsCategory(c -> c.categoryName(category.name()).rules(rules).inputType(input(category)))
                        .categoryProperties());
            } catch (ConflictException e) {
                throw Problem.refused("category.nameTaken", category.name()).asException(e);
            }
        });
    }

    @Override
    public CategoryInfo update(CallCategory category) {
        List<Rule> rules = category.rules().stream().map(SdkRules::of).toList();
        return calls.call("transcribe:UpdateCallAnalyticsCategory", () -> info(client.updateCallAnalyticsCategory(
                u -> u.categoryName(category.name()).rules(rules).inputType(input(category))).categoryProperties()));
    }

    @Override
    public void delete(String name) {
        calls.run("transcribe:DeleteCallAnalyticsCategory", () -> Gone.find(() -> client.deleteCallAnalyticsCategory(d -> d.categoryName(name))));
    }

    private static InputType input(CallCategory category) {
        return category.live() ? InputType.REAL_TIME : InputType.POST_CALL;
    }

    private static CategoryInfo info(CategoryProperties known) {
        List<CategoryRule> rules = known.rules().stream().map(SdkRules::read).flatMap(Optional::stream).toList();
        return new CategoryInfo(new CallCategory(known.categoryName(), known.inputType() == InputType.REAL_TIME, rules),
                known.lastUpdateTime() == null ? Instant.EPOCH : known.lastUpdateTime(), rules.size() < known.rules().size());
    }
}
