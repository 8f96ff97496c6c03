package app.galley.service.category;

import app.galley.service.category.CallSheet.CallWord;
import app.galley.service.category.CallSheet.Part;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.insight.CallPart.Sentiment;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Calls and rules for tests.
public final class CallSheets {
    private static final List<String> STOCK = List.of("hello", "thank", "you", "goodbye", "sorry", "card");

    private CallSheets() { }

    /// What somebody says, half a second for each word.
    static Part part(String role, long start, @Nullable Sentiment sentiment, String text) {
        List<CallWord> words = new ArrayList<>();
        long at = start;
        for (String word : text.split(" ")) {
            words.add(new CallWord(word, new TimeSpan(at, at + 500)));
            at += 500;
        }
        return new Part(role, new TimeSpan(start, at), sentiment, words);
    }

    /// Any rule, which the service would take, or not.
    public static CategoryRule rule(Random random, boolean valid) {
        CategoryRule.Kind kind = CategoryRule.Kind.values()[random.nextInt(4)];
        List<String> phrases = new ArrayList<>();
        for (int i = valid ? 0 : random.nextInt(3); i < 2; i++) {
            phrases.add(valid || random.nextInt(4) > 0 ? STOCK.get(random.nextInt(STOCK.size())) + (random.nextBoolean() ? " " + STOCK.get(random.nextInt(STOCK.size())) : "")
                    : random.nextBoolean() ? "  " : "x".repeat(1_990 + random.nextInt(20)));
        }
        Set<Sentiment> sentiments = EnumSet.noneOf(Sentiment.class);
        for (int i = valid ? 1 : random.nextInt(3); i > 0; i--) {
            sentiments.add(Sentiment.values()[random.nextInt(Sentiment.values().length)]);
        }
        return CategoryRule.of(kind).with(CategoryRule.Who.values()[random.nextInt(3)]).negated(random.nextInt(3) == 0).with(span(random, valid))
                .lasting(valid ? random.nextInt(6_000) : random.nextLong(-2, CallSpan.LONGEST + 3)).saying(phrases).feeling(sentiments);
    }

    private static CallSpan span(Random random, boolean valid) {
        boolean relative = random.nextBoolean();
        int most = relative ? 100 : 12_000;
        long from = valid ? random.nextInt(most) : random.nextLong(-2, (relative ? 100 : CallSpan.LONGEST) + 3);
        long to = valid ? from + 1 + random.nextInt((int) (most - from)) : random.nextLong(-2, (relative ? 100 : CallSpan.LONGEST) + 3);
        CallSpan.Part part = CallSpan.Part.values()[random.nextInt(4)];
        return part == CallSpan.Part.WHOLE ? CallSpan.WHOLE : new CallSpan(part, relative, from, part == CallSpan.Part.BETWEEN ? to : 0);
    }
}
