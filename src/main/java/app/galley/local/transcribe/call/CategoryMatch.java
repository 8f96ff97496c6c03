package app.galley.local.transcribe.call;

import app.galley.local.transcribe.model.Members;
import app.galley.local.transcribe.result.Item;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether a category's rules hold for a call (Call Analytics, "Creating post-call categories"). All must; each tells where it is met,
/// if it is met anywhere.
final class CategoryMatch {
    private final Conversation conversation;

    CategoryMatch(Conversation conversation) {
        this.conversation = conversation;
    }

    /// The places where the rules are met; empty when the category does not match.
    Optional<List<Interval>> of(JsonNode rules) {
        List<Interval> places = new ArrayList<>();
        for (JsonNode rule : rules) {
            String kind = rule.fieldNames().next();
            Members filter = new Members((ObjectNode) rule.get(kind));
            List<Interval> met = met(kind, filter);
            if (met.isEmpty() != filter.flag("Negate")) {
                return Optional.empty();
            }
            places.addAll(met);
        }
        return Optional.of(places);
    }

    private List<Interval> met(String kind, Members filter) {
        Interval range = range(filter);
        Stream<Interval> found = switch (kind) {
            case "NonTalkTimeFilter" -> conversation.silences().stream().filter(i -> i.length() >= filter.number("Threshold"));
            case "InterruptionFilter" -> conversation.interruptions().stream().filter(i -> isOf(filter, i.by()))
                    .map(Conversation.Interruption::time).filter(i -> i.length() >= filter.number("Threshold"));
            case "SentimentFilter" -> utterances(filter).filter(u -> filter.texts("Sentiments").contains(u.sentiment()))
                    .map(u -> new Interval(u.begin(), u.end()));
            case "TranscriptFilter" -> utterances(filter).flatMap(u -> filter.texts("Targets").stream().flatMap(t -> phrases(u, t).stream()));
            default -> throw new IllegalStateException("no rule of calls: " + kind);
        };
        return found.filter(i -> i.begin() < range.end() && i.end() > range.begin()).toList();
    }

    private Stream<Utterance> utterances(Members filter) {
        return conversation.utterances().stream().filter(u -> isOf(filter, u.role()));
    }

    private static boolean isOf(Members filter, String role) {
        return !filter.has("ParticipantRole") || filter.text("ParticipantRole").equals(role);
    }

    /// Where the words of a phrase follow each other, in any case of letters.
    private static List<Interval> phrases(Utterance utterance, String target) {
        List<Item> words = utterance.items().stream().filter(Item::isWord).toList();
        List<String> wanted = List.of(target.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        List<Interval> found = new ArrayList<>();
        for (int i = 0; i + wanted.size() <= words.size(); i++) {
            List<Item> run = words.subList(i, i + wanted.size());
            if (run.stream().map(w -> w.content().toLowerCase(Locale.ROOT)).toList().equals(wanted)) {
                found.add(new Interval(Math.round(run.getFirst().from() * 1000), Math.round(run.getLast().to() * 1000)));
            }
        }
        return found;
    }

    private Interval range(Members filter) {
        long all = conversation.length();
        Members absolute = filter.object("AbsoluteTimeRange");
        Members relative = filter.object("RelativeTimeRange");
        if (absolute.has("First")) {
            return new Interval(0, absolute.number("First"));
        } else if (absolute.has("Last")) {
            return new Interval(all - absolute.number("Last"), all);
        } else if (absolute.has("StartTime") || absolute.has("EndTime")) {
            return new Interval(absolute.number("StartTime"), absolute.has("EndTime") ? absolute.number("EndTime") : all);
        } else if (relative.has("First")) {
            return new Interval(0, all * relative.number("First") / 100);
        } else if (relative.has("Last")) {
            return new Interval(all - all * relative.number("Last") / 100, all);
        }
        return new Interval(all * relative.number("StartPercentage") / 100,
                relative.has("EndPercentage") ? all * relative.number("EndPercentage") / 100 : all);
    }
}
