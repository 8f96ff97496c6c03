package app.galley.service.category;

import app.galley.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/// What Amazon Transcribe takes as a call category (API reference, `CreateCallAnalyticsCategory`, `Rule` and the filters in it). Stateless.
public final class CategoryCheck {
    private static final int LONGEST_PHRASE = 2_000;
    private static final long SECOND = 1_000;

    private CategoryCheck() { }

    /// Why a category would be refused.
    ///
    /// @param rule which of its rules is meant, from 0; -1 for the whole
    /// @param says what is wrong, and what to do
    public record Finding(int rule, Problem says) { }

    /// All reasons, in the order of the rules; none when the service takes it.
    public static List<Finding> of(CallCategory category) {
        List<Finding> found = new ArrayList<>();
        if (!isName(category.name())) {
            found.add(finding(-1, "category.name", category.name()));
        }
        if (category.rules().isEmpty()) {
            found.add(finding(-1, "category.noRule"));
        } else if (category.rules().size() > CallCategory.MOST_RULES) {
            found.add(finding(-1, "category.manyRules", category.rules().size(), CallCategory.MOST_RULES));
        }
        for (int i = 0; i < category.rules().size(); i++) {
            rule(i, category.rules().get(i), found);
        }
        return found;
    }

    /// Whether a category can be called so.
    public static boolean isName(String name) {
        return name.matches("[0-9a-zA-Z._-]{1,200}");
    }

    private static Finding finding(int rule, String key, Object... arguments) {
        return new Finding(rule, new Problem(key, Problem.Kind.FAULTS, List.of(arguments)));
    }

    private static void rule(int index, CategoryRule rule, List<Finding> found) {
        switch (rule.kind()) {
            case SAID -> phrases(index, rule.phrases(), found);
            case FELT -> {
                if (rule.sentiments().size() != 1) {
                    found.add(finding(index, "category.oneSentiment"));
                }
            }
            case SILENT, INTERRUPTED -> {
                if (rule.threshold() < 0 || rule.threshold() > CallSpan.LONGEST) {
                    found.add(finding(index, "category.threshold", CallSpan.LONGEST / SECOND));
                }
            }
        }
        span(index, rule.span(), found);
    }

    private static void phrases(int index, List<String> phrases, List<Finding> found) {
        if (phrases.isEmpty() || phrases.stream().anyMatch(String::isBlank)) {
            found.add(finding(index, "category.noPhrase"));
        }
        phrases.stream().filter(phrase -> phrase.length() > LONGEST_PHRASE).findFirst()
                .ifPresent(phrase -> found.add(finding(index, "category.longPhrase", phrase.length(), LONGEST_PHRASE)));
    }

    private static void span(int index, CallSpan span, List<Finding> found) {
        boolean between = span.part() == CallSpan.Part.BETWEEN;
        if (span.part() != CallSpan.Part.WHOLE && (isOutside(span.from(), span) || between && isOutside(span.to(), span))) {
            found.add(span.relative() ? finding(index, "category.percent") : finding(index, "category.seconds", CallSpan.LONGEST / SECOND));
        } else if (between && span.from() >= span.to()) {
            found.add(finding(index, "category.order"));
        }
    }

    private static boolean isOutside(long amount, CallSpan span) {
        return amount < 0 || amount > span.most();
    }
}
