package app.galley.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.amazon.insight.CallInsights;
import app.galley.format.amazon.insight.CallWords;
import app.galley.problem.ProblemException;
import app.galley.service.aws.resource.AwsCallCategories;
import app.galley.service.aws.resource.Calls;
import app.galley.service.category.CallCategory;
import app.galley.service.category.CallSheet;
import app.galley.service.category.CallSheet.CallWord;
import app.galley.service.category.CallSheets;
import app.galley.service.category.CategoryCheck;
import app.galley.service.category.CategoryInfo;
import app.galley.service.category.CategoryRule;
import app.galley.service.category.CategoryText;
import app.galley.service.category.RuleMatch;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.insight.Call;
import app.galley.transcript.insight.MatchedCategory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.transcribe.model.CallAnalyticsJobStatus;
import software.amazon.awssdk.services.transcribe.model.TranscribeException;

/// Call categories over HTTP against the local service.
class CategoriesOverHttpTest {
    private static final Calls PLAIN = new Calls() {
        @Override
        public <T> T call(String action, Supplier<T> call) {
            return call.get();
        }
    };
    @TempDir
    private Path folder;
    private Studio studio;
    private AwsCallCategories categories;

    @BeforeEach
    void open() throws IOException {
        studio = new Studio(folder);
        categories = new AwsCallCategories(studio.transcribe(), PLAIN);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private static List<CategoryRule> rules(Random random, boolean valid) {
        List<CategoryRule> rules = new ArrayList<>();
        for (int i = random.nextInt(2); i >= 0; i--) {
            rules.add(CallSheets.rule(random, valid));
        }
        return rules;
    }

    /// What the service keeps of a category: what its kind does not need is left out.
    private static String kept(CallCategory category) {
        return CategoryText.write(category);
    }

    @Test
    void aCategoryIsMadeFoundChangedListedAndDeleted() {
        Random random = new Random(11);
        CallCategory first = new CallCategory("b", false, rules(random, true));
        assertEquals(kept(first), kept(categories.create(first).category()));
        categories.create(new CallCategory("a", true, rules(random, true)));
        assertEquals(List.of("a", "b"), categories.list().stream().map(CategoryInfo::category).map(CallCategory::name).toList());
        assertTrue(categories.find("a").orElseThrow().category().live());
        CallCategory changed = new CallCategory("b", false, rules(random, true));
        categories.update(changed);
        assertEquals(kept(changed), kept(categories.find("b").orElseThrow().category()));
        ProblemException taken = assertThrows(ProblemException.class, () -> categories.create(first));
        assertEquals("category.nameTaken", taken.problem().key());
        categories.delete("b");
        categories.delete("b");
        assertTrue(categories.find("b").isEmpty());
    }

    @Test
    void theCheckNeverPassesWhatTheServiceRefuses() {
        for (long seed = 1; seed <= 150; seed++) {
            CallCategory category = new CallCategory("c" + seed, false, rules(new Random(seed), seed % 3 == 0));
            List<CategoryCheck.Finding> findings = CategoryCheck.of(category);
            boolean refused = false;
            try {
                categories.create(category);
            } catch (TranscribeException e) {
                refused = true;
            }
            assertTrue(!refused || !findings.isEmpty(), "seed " + seed + ": " + category);
            // a part that ends before it begins is taken by the service, and never found
            assertTrue(refused || findings.stream().allMatch(finding -> finding.says().key().equals("category.order")), "seed " + seed + ": " + findings);
        }
    }

    @Test
    void aRuleThatIsTriedSaysWhatTheServiceSaysOfTheSameCall() {
        Map<String, CallCategory> made = new HashMap<>();
        for (long seed = 1; seed <= 120; seed++) {
            CallCategory category = new CallCategory("c" + seed, false, rules(new Random(seed), true));
            categories.create(category);
            made.put(category.name(), category);
        }
        studio.transcribe().startCallAnalyticsJob(s -> s.callAnalyticsJobName("call").media(m -> m.mediaFileUri(Studio.CALL)).outputLocation("s3://desk/out/"));
        var job = Waiting.until(() -> studio.transcribe().getCallAnalyticsJob(g -> g.callAnalyticsJobName("call")).callAnalyticsJob(),
                j -> j.callAnalyticsJobStatus() == CallAnalyticsJobStatus.COMPLETED || j.callAnalyticsJobStatus() == CallAnalyticsJobStatus.FAILED);
        byte[] result = studio.bytes(job.transcript().transcriptFileUri());
        Call call = Objects.requireNonNull(CallInsights.in(result).call());
        CallSheet sheet = CallSheet.of(call, CallWords.in(result).stream()
                .map(part -> part.stream().map(word -> new CallWord(word.text(), word.time())).toList()).toList());
        Map<String, List<TimeSpan>> ours = new HashMap<>();
        made.forEach((name, category) -> {
            List<RuleMatch> matches = category.rules().stream().map(rule -> RuleMatch.of(rule, sheet)).toList();
            if (matches.stream().allMatch(RuleMatch::holds)) {
                ours.put(name, matches.stream().flatMap(match -> match.places().stream()).toList());
            }
        });
        Map<String, List<TimeSpan>> theirs = new HashMap<>();
        call.categories().forEach((MatchedCategory category) -> theirs.put(category.name(), category.places()));
        assertEquals(theirs, ours);
        assertTrue(ours.size() > 9 && ours.size() < 111, "categories of both kinds: " + ours.size());
    }

    @Test
    void theCommandLineListsWhatGalleyMadeAndGalleyListsWhatItMade() throws Exception {
        CommandLine.assumePresent();
        CommandLine aws = new CommandLine(studio.room(), folder);
        CallCategory ours = new CallCategory("ours", false, rules(new Random(5), true));
        categories.create(ours);
        var listed = aws.json("transcribe", "get-call-analytics-category", "--category-name", "ours").get("CategoryProperties");
        assertEquals(kept(ours), kept(CategoryText.read(listed.toString(), "")));
        String rule = "[{\"TranscriptFilter\":{\"TranscriptFilterType\":\"EXACT\",\"Targets\":[\"hello\"],\"RelativeTimeRange\":{\"First\":10}}}]";
        aws.json("transcribe", "create-call-analytics-category", "--category-name", "theirs", "--rules", rule);
        assertEquals(kept(CategoryText.read("{\"Rules\":" + rule + "}", "theirs")), kept(categories.find("theirs").orElseThrow().category()));
    }
}
