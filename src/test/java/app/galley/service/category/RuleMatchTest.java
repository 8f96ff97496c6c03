package app.galley.service.category;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.problem.ProblemException;
import app.galley.service.category.CallSheet.Interruption;
import app.galley.service.category.CallSpan.Part;
import app.galley.service.category.CategoryRule.Kind;
import app.galley.service.category.CategoryRule.Who;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.insight.CallPart.Sentiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleMatchTest {
    private static final CallSheet CALL = new CallSheet(20_000, List.of(
            CallSheets.part("AGENT", 0, Sentiment.NEUTRAL, "hello Thank you for calling"),
            CallSheets.part("CUSTOMER", 3_000, Sentiment.NEGATIVE, "my card thank you is gone"),
            CallSheets.part("AGENT", 18_000, Sentiment.POSITIVE, "good bye thank you")),
            List.of(new TimeSpan(6_000, 18_000)), List.of(new Interruption("CUSTOMER", new TimeSpan(3_000, 5_500))));

    private static List<Long> starts(CategoryRule rule) {
        return RuleMatch.of(rule, CALL).places().stream().map(TimeSpan::start).toList();
    }

    private static CategoryRule said(String... phrases) {
        return CategoryRule.of(Kind.SAID).saying(List.of(phrases));
    }

    @Test void wordsThatFollowEachOtherAreFoundInAnyCaseWithWhoSaysThem() {
        assertEquals(List.of(500L, 4_000L, 19_000L), starts(said("THANK you")));
        assertEquals(List.of(4_000L), starts(said("thank you").with(Who.CUSTOMER)));
        assertEquals(List.of(), starts(said("thank me")));
        assertEquals(new TimeSpan(500, 1_500), RuleMatch.of(said("thank  you"), CALL).places().getFirst());
        assertEquals(List.of(0L, 3_500L), starts(said("hello", "card")));
    }

    @Test void aNegatedRuleHoldsWhereNothingIsFound() {
        assertTrue(RuleMatch.of(said("refund").negated(true), CALL).holds());
        assertFalse(RuleMatch.of(said("card").negated(true), CALL).holds());
        assertFalse(RuleMatch.of(said("refund"), CALL).holds());
        assertTrue(RuleMatch.of(said("card"), CALL).holds());
    }

    @ParameterizedTest @CsvSource({"FIRST,false,2000,0,500", "FIRST,true,5,0,500", "LAST,false,2000,0,19000", "LAST,true,10,0,19000", "BETWEEN,false,3000,6000,4000",
            "BETWEEN,true,15,30,4000"})
    void aPartOfTheCallIsAsMuchAsItSays(Part part, boolean relative, long from, long to, long start) {
        assertEquals(List.of(start), starts(said("thank you").with(new CallSpan(part, relative, from, to))));
    }

    @Test void whatReachesIntoThePartCounts() {
        assertEquals(List.of(500L), starts(said("thank you").with(new CallSpan(Part.FIRST, false, 501, 0))));
        assertEquals(List.of(), starts(said("thank you").with(new CallSpan(Part.FIRST, false, 500, 0))));
    }

    @Test void feelingsSilencesAndInterruptionsAreFound() {
        assertEquals(List.of(3_000L, 18_000L), starts(CategoryRule.of(Kind.FELT).feeling(Set.of(Sentiment.NEGATIVE, Sentiment.POSITIVE))));
        assertEquals(List.of(18_000L), starts(CategoryRule.of(Kind.FELT).feeling(Set.of(Sentiment.NEGATIVE, Sentiment.POSITIVE)).with(Who.AGENT)));
        assertEquals(List.of(6_000L), starts(CategoryRule.of(Kind.SILENT).lasting(12_000)));
        assertEquals(List.of(), starts(CategoryRule.of(Kind.SILENT).lasting(12_001)));
        assertEquals(List.of(3_000L), starts(CategoryRule.of(Kind.INTERRUPTED).lasting(2_500).with(Who.CUSTOMER)));
        assertEquals(List.of(), starts(CategoryRule.of(Kind.INTERRUPTED).lasting(2_500).with(Who.AGENT)));
        assertEquals(List.of(), starts(CategoryRule.of(Kind.INTERRUPTED).lasting(2_501)));
    }

    private static List<String> faults(CategoryRule... rules) {
        return CategoryCheck.of(new CallCategory("c", false, List.of(rules))).stream().map(finding -> finding.rule() + " " + finding.says().key()).toList();
    }

    @Test void whatTheServiceWouldRefuseIsSaid() {
        assertEquals(List.of("-1 category.noRule"), faults());
        assertEquals(List.of(), faults(said("a")));
        assertEquals(List.of("1 category.noPhrase"), faults(said("a"), said()));
        assertEquals(List.of("0 category.noPhrase"), faults(said(" ")));
        assertEquals(List.of("0 category.longPhrase"), faults(said("a".repeat(2_001))));
        assertEquals(List.of(), faults(said("a".repeat(2_000))));
        assertEquals(List.of("0 category.oneSentiment"), faults(CategoryRule.of(Kind.FELT).feeling(Set.of())));
        assertEquals(List.of("0 category.oneSentiment"), faults(CategoryRule.of(Kind.FELT).feeling(Set.of(Sentiment.MIXED, Sentiment.NEGATIVE))));
        assertEquals(List.of("0 category.threshold"), faults(CategoryRule.of(Kind.SILENT).lasting(14_400_001)));
        assertEquals(List.of("0 category.threshold"), faults(CategoryRule.of(Kind.INTERRUPTED).lasting(-1)));
        assertEquals(List.of("0 category.seconds"), faults(said("a").with(new CallSpan(Part.FIRST, false, 14_400_001, 0))));
        assertEquals(List.of("0 category.percent"), faults(said("a").with(new CallSpan(Part.LAST, true, 101, 0))));
        assertEquals(List.of("0 category.order"), faults(said("a").with(new CallSpan(Part.BETWEEN, true, 50, 50))));
        assertEquals(List.of("-1 category.manyRules"), faults(java.util.Collections.nCopies(21, said("a")).toArray(CategoryRule[]::new)));
        assertEquals(List.of("-1 category.name"), CategoryCheck.of(new CallCategory("a b", false, List.of(said("a")))).stream()
                .map(finding -> finding.rule() + " " + finding.says().key()).toList());
    }

    @ParameterizedTest @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aCategoryIsReadAsItWasWritten(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            List<CategoryRule> rules = new ArrayList<>();
            for (int r = random.nextInt(5); r >= 0; r--) {
                rules.add(CallSheets.rule(random, random.nextBoolean()));
            }
            CallCategory category = new CallCategory("c", random.nextBoolean(), rules);
            CallCategory read = CategoryText.read(CategoryText.write(category), "other");
            assertEquals(CategoryText.write(category), CategoryText.write(read), "seed " + seed);
            assertEquals(CategoryCheck.of(category), CategoryCheck.of(read), "seed " + seed);
            for (int r = 0; r < rules.size(); r++) {
                assertEquals(RuleMatch.of(rules.get(r), CALL), RuleMatch.of(read.rules().get(r), CALL), "seed " + seed);
            }
        }
    }

    @Test void whatIsNoCategoryIsRefusedWithASentence() {
        for (String text : List.of("", "{", "[]", "{}", "{\"Rules\":[{\"Other\":{}}]}", "{\"Rules\":[1]}")) {
            assertThrows(ProblemException.class, () -> CategoryText.read(text, "c"), text);
        }
        assertEquals(new CallSpan(Part.BETWEEN, true, 20, 100), CategoryText.read(
                "{\"Rules\":[{\"NonTalkTimeFilter\":{\"RelativeTimeRange\":{\"StartPercentage\":20}}}]}", "c").rules().getFirst().span());
    }
}
