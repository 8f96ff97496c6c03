package app.galley.local.transcribe.call;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Scores from -5 to 5 out of the sentiments of utterances: the mean of 5 for each positive one, -5 for each negative one, 0 for the
/// others. Only from sentiments that were prepared; without any, there are no scores.
final class Sentiments {
    private static final int PERIODS = 4;
    private final Conversation conversation;

    Sentiments(Conversation conversation) {
        this.conversation = conversation;
    }

    void into(ObjectNode characteristics) {
        if (conversation.utterances().stream().allMatch(u -> u.sentiment().isEmpty())) {
            return;
        }
        ObjectNode json = characteristics.putObject("Sentiment");
        ObjectNode overall = json.putObject("OverallSentiment");
        ObjectNode quarters = json.putObject("SentimentByPeriod").putObject("QUARTER");
        for (String role : conversation.roles()) {
            List<Utterance> all = conversation.of(role);
            overall.put(role, score(all));
            ArrayNode list = quarters.putArray(role);
            long end = all.getLast().end();
            for (int i = 0; i < PERIODS; i++) {
                Interval period = new Interval(end * i / PERIODS, end * (i + 1) / PERIODS);
                List<Utterance> within = all.stream().filter(u -> u.begin() < period.end() && u.end() > period.begin()).toList();
                period.into(list.addObject().put("Score", score(within)));
            }
        }
    }

    private static double score(List<Utterance> utterances) {
        double mean = utterances.stream().filter(u -> !u.sentiment().isEmpty()).mapToInt(u -> switch (u.sentiment()) {
            case "POSITIVE" -> 5;
            case "NEGATIVE" -> -5;
            default -> 0;
        }).average().orElse(0);
        return Math.round(mean * 10) / 10.0;
    }
}
