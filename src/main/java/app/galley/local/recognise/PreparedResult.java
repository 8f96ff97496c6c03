package app.galley.local.recognise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/// A prepared transcript as a request asks for it: without speakers when none were asked for, with no more of them than were, and
/// only when the language fits.
///
/// @param language the language asked for, or the sample's own when it was to be identified; empty when that is not known
/// @param results the `results` object
record PreparedResult(String language, ObjectNode results) {
    private static final String SPEAKERS = "speaker_labels";
    private static final String SPEAKER = "speaker_label";
    private static final String CHANNELS = "channel_labels";
    private static final String CHANNEL = "channel_label";
    private static final String LANGUAGE = "language_code";

    static Optional<PreparedResult> of(ObjectNode prepared, Recogniser.Request request) {
        String own = prepared.path(LANGUAGE).asText("");
        if (!own.isEmpty() && !fits(own, request)) {
            return Optional.empty();
        }
        ObjectNode results = prepared.deepCopy();
        if (!request.identifiesLanguage()) {
            results.remove(List.of(LANGUAGE, "language_identification"));
        }
        if (request.speakers() == 0) {
            results.remove(SPEAKERS);
            results.findParents(SPEAKER).forEach(n -> ((ObjectNode) n).remove(SPEAKER));
        } else {
            limitSpeakers(results, request.speakers());
        }
        if (!request.channels()) {
            results.remove(CHANNELS);
            for (String list : List.of("items", "audio_segments")) {
                results.path(list).findParents(CHANNEL).forEach(n -> ((ObjectNode) n).remove(CHANNEL));
            }
        }
        return Optional.of(new PreparedResult(request.identifiesLanguage() ? own : request.language(), results));
    }

    private static boolean fits(String own, Recogniser.Request request) {
        if (request.identifiesLanguage()) {
            return request.languageOptions().isEmpty()
                    || request.languageOptions().stream().anyMatch(o -> primary(o).equals(primary(own)));
        }
        return primary(request.language()).equals(primary(own));
    }

    private static String primary(String code) {
        return code.split("-", 2)[0];
    }

    /// More speakers than were asked for become one, as in Amazon's results.
    private static void limitSpeakers(ObjectNode results, int most) {
        JsonNode labels = results.path(SPEAKERS);
        if (labels.path("speakers").asInt(0) <= most) {
            return;
        }
        ((ObjectNode) labels).put("speakers", most);
        for (JsonNode parent : results.findParents(SPEAKER)) {
            String label = parent.get(SPEAKER).asText();
            if (label.matches("spk_[0-9]{1,4}") && Integer.parseInt(label.substring(4)) >= most) {
                ((ObjectNode) parent).put(SPEAKER, "spk_" + (most - 1));
            }
        }
    }
}
