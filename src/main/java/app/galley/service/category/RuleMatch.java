package app.galley.service.category;

import app.galley.service.category.CallSheet.CallWord;
import app.galley.service.category.CallSheet.Part;
import app.galley.transcript.TimeSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Whether a rule holds for a call (Call Analytics, "Creating post-call categories"): the words of a phrase follow each other in what one side says in
/// one go, in any case of letters; what reaches into the part of the call that is meant counts.
///
/// @param holds whether it does
/// @param places where what it looks for was found, in the order of time; a rule that is negated holds where there are none
public record RuleMatch(boolean holds, List<TimeSpan> places) {
    public RuleMatch {
        places = List.copyOf(places);
    }

    /// What a rule says about a call.
    public static RuleMatch of(CategoryRule rule, CallSheet call) {
        TimeSpan range = rule.span().in(call.length());
        List<TimeSpan> places = found(rule, call).filter(place -> place.start() < range.end() && place.end() > range.start()).toList();
        return new RuleMatch(places.isEmpty() == rule.negated(), places);
    }

    private static Stream<TimeSpan> found(CategoryRule rule, CallSheet call) {
        return switch (rule.kind()) {
            case SAID -> parts(rule, call).flatMap(part -> rule.phrases().stream().filter(phrase -> !phrase.isBlank()).flatMap(phrase -> said(part, phrase).stream()));
            case FELT -> parts(rule, call).filter(part -> part.sentiment() != null && rule.sentiments().contains(part.sentiment())).map(Part::time);
            case SILENT -> call.silences().stream().filter(silence -> silence.length().toMillis() >= rule.threshold());
            case INTERRUPTED -> call.interruptions().stream().filter(one -> isOf(rule, one.by())).map(CallSheet.Interruption::time)
                    .filter(time -> time.length().toMillis() >= rule.threshold());
        };
    }

    private static Stream<Part> parts(CategoryRule rule, CallSheet call) {
        return call.parts().stream().filter(part -> isOf(rule, part.role()));
    }

    private static boolean isOf(CategoryRule rule, String role) {
        return rule.who() == CategoryRule.Who.ANYONE || rule.who().name().equals(role);
    }

    private static List<TimeSpan> said(Part part, String phrase) {
        List<String> wanted = Arrays.asList(phrase.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        List<String> words = part.words().stream().map(word -> word.text().toLowerCase(Locale.ROOT)).toList();
        List<TimeSpan> found = new ArrayList<>();
        for (int i = 0; i + wanted.size() <= words.size(); i++) {
            if (words.subList(i, i + wanted.size()).equals(wanted)) {
                CallWord first = part.words().get(i);
                found.add(new TimeSpan(first.time().start(), Math.max(first.time().start(), part.words().get(i + wanted.size() - 1).time().end())));
            }
        }
        return found;
    }
}
