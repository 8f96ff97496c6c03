package app.galley.service.aws.resource;

import app.galley.service.category.CallSpan;
import app.galley.service.category.CategoryRule;
import app.galley.transcript.insight.CallPart.Sentiment;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.transcribe.model.AbsoluteTimeRange;
import software.amazon.awssdk.services.transcribe.model.InterruptionFilter;
import software.amazon.awssdk.services.transcribe.model.NonTalkTimeFilter;
import software.amazon.awssdk.services.transcribe.model.RelativeTimeRange;
import software.amazon.awssdk.services.transcribe.model.Rule;
import software.amazon.awssdk.services.transcribe.model.SentimentFilter;
import software.amazon.awssdk.services.transcribe.model.TranscriptFilter;
import software.amazon.awssdk.services.transcribe.model.TranscriptFilterType;

/// Rules of call categories as the SDK has them.
final class SdkRules {
    private SdkRules() { }

    static Rule of(CategoryRule rule) {
        AbsoluteTimeRange absolute = absolute(rule.span());
        RelativeTimeRange relative = relative(rule.span());
        String role = rule.who() == CategoryRule.Who.ANYONE ? null : rule.who().name();
        return switch (rule.kind()) {
            case SAID -> Rule.fromTranscriptFilter(TranscriptFilter.builder().transcriptFilterType(TranscriptFilterType.EXACT).targets(rule.phrases())
                    .participantRole(role).negate(rule.negated()).absoluteTimeRange(absolute).relativeTimeRange(relative).build());
            case FELT -> Rule.fromSentimentFilter(SentimentFilter.builder().sentimentsWithStrings(rule.sentiments().stream().map(Enum::name).toList())
                    .participantRole(role).negate(rule.negated()).absoluteTimeRange(absolute).relativeTimeRange(relative).build());
            case SILENT -> Rule.fromNonTalkTimeFilter(NonTalkTimeFilter.builder().threshold(rule.threshold()).negate(rule.negated())
                    .absoluteTimeRange(absolute).relativeTimeRange(relative).build());
            case INTERRUPTED -> Rule.fromInterruptionFilter(InterruptionFilter.builder().threshold(rule.threshold()).participantRole(role)
                    .negate(rule.negated()).absoluteTimeRange(absolute).relativeTimeRange(relative).build());
        };
    }

    private static @Nullable AbsoluteTimeRange absolute(CallSpan span) {
        if (span.relative()) {
            return null;
        }
        return switch (span.part()) {
            case WHOLE -> null;
            case FIRST -> AbsoluteTimeRange.builder().first(span.from()).build();
            case LAST -> AbsoluteTimeRange.builder().last(span.from()).build();
            case BETWEEN -> AbsoluteTimeRange.builder().startTime(span.from()).endTime(span.to()).build();
        };
    }

    private static @Nullable RelativeTimeRange relative(CallSpan span) {
        if (!span.relative()) {
            return null;
        }
        int from = (int) span.from();
        return switch (span.part()) {
            case WHOLE -> null;
            case FIRST -> RelativeTimeRange.builder().first(from).build();
            case LAST -> RelativeTimeRange.builder().last(from).build();
            case BETWEEN -> RelativeTimeRange.builder().startPercentage(from).endPercentage((int) span.to()).build();
        };
    }

    /// A rule; empty when it is of a kind that came later than this program.
    static Optional<CategoryRule> read(Rule rule) {
        return Optional.ofNullable(known(rule));
    }

    private static @Nullable CategoryRule known(Rule rule) {
        if (rule.transcriptFilter() != null) {
            TranscriptFilter f = rule.transcriptFilter();
            return read(CategoryRule.Kind.SAID, f.participantRoleAsString(), f.negate(), f.absoluteTimeRange(), f.relativeTimeRange()).saying(f.targets());
        } else if (rule.sentimentFilter() != null) {
            SentimentFilter f = rule.sentimentFilter();
            return read(CategoryRule.Kind.FELT, f.participantRoleAsString(), f.negate(), f.absoluteTimeRange(), f.relativeTimeRange())
                    .feeling(sentiments(f.sentimentsAsStrings()));
        } else if (rule.nonTalkTimeFilter() != null) {
            NonTalkTimeFilter f = rule.nonTalkTimeFilter();
            return read(CategoryRule.Kind.SILENT, null, f.negate(), f.absoluteTimeRange(), f.relativeTimeRange()).lasting(number(f.threshold(), 0));
        } else if (rule.interruptionFilter() != null) {
            InterruptionFilter f = rule.interruptionFilter();
            return read(CategoryRule.Kind.INTERRUPTED, f.participantRoleAsString(), f.negate(), f.absoluteTimeRange(), f.relativeTimeRange())
                    .lasting(number(f.threshold(), 0));
        }
        return null;
    }

    private static Set<Sentiment> sentiments(List<String> names) {
        return Arrays.stream(Sentiment.values()).filter(known -> names.contains(known.name())).collect(Collectors.toSet());
    }

    private static CategoryRule read(CategoryRule.Kind kind, @Nullable String role, @Nullable Boolean negated, @Nullable AbsoluteTimeRange absolute,
                                     @Nullable RelativeTimeRange relative) {
        CategoryRule.Who who = Arrays.stream(CategoryRule.Who.values()).filter(known -> known.name().equals(role)).findFirst().orElse(CategoryRule.Who.ANYONE);
        CallSpan span = absolute != null ? span(false, absolute.first(), absolute.last(), absolute.startTime(), absolute.endTime())
                : relative != null ? span(true, relative.first(), relative.last(), relative.startPercentage(), relative.endPercentage()) : CallSpan.WHOLE;
        return CategoryRule.of(kind).with(who).negated(Boolean.TRUE.equals(negated)).with(span);
    }

    private static CallSpan span(boolean relative, @Nullable Number first, @Nullable Number last, @Nullable Number start, @Nullable Number end) {
        if (first != null || last != null) {
            return new CallSpan(first != null ? CallSpan.Part.FIRST : CallSpan.Part.LAST, relative, number(first != null ? first : last, 0), 0);
        }
        return start == null && end == null ? CallSpan.WHOLE
                : new CallSpan(CallSpan.Part.BETWEEN, relative, number(start, 0), number(end, relative ? 100 : CallSpan.LONGEST));
    }

    private static long number(@Nullable Number stated, long otherwise) {
        return stated == null ? otherwise : stated.longValue();
    }
}
