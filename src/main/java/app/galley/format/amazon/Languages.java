package app.galley.format.amazon;

import app.galley.transcript.Tokens;
import com.fasterxml.jackson.databind.JsonNode;

/// Finds the language of a standard result. Jobs with a fixed language do not write it into the file.
final class Languages {
    private Languages() {
    }

    /// The language code; where several are spoken, the one spoken longest; empty when the file tells none.
    static String of(JsonNode results) {
        String stated = results.path("language_code").asText("");
        if (!stated.isEmpty()) {
            return stated;
        }
        String spoken = highest(results.path("language_codes"), "language_code", "duration_in_seconds");
        String identified = spoken.isEmpty() ? highest(results.path("language_identification"), "code", "score") : spoken;
        return identified.isEmpty() ? results.path("items").path(0).path("language_code").asText("") : identified;
    }

    /// The language whose rules say whether blanks stand between the words; empty where each word must tell by its own script,
    /// because one of several languages is written without blanks.
    static String spacing(JsonNode results) {
        for (JsonNode node : results.path("language_codes")) {
            if (Tokens.isWrittenWithoutBlanks(node.path("language_code").asText(""))) {
                return "";
            }
        }
        return of(results);
    }

    private static String highest(JsonNode list, String code, String measure) {
        String best = "";
        double most = -1;
        for (JsonNode node : list) {
            double value = node.path(measure).asDouble(0);
            if (value > most && !node.path(code).asText("").isEmpty()) {
                most = value;
                best = node.path(code).asText();
            }
        }
        return best;
    }
}
