package app.galley.format.amazon.insight;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/// The marks of what was taken out: `[PII]`, or the type in brackets.
final class Redactions {
    private static final Pattern MARK = Pattern.compile("\\[[A-Z][A-Z_]*]");

    private Redactions() {
    }

    /// Whether a word stands for one that was taken out.
    static boolean isMark(String content) {
        return MARK.matcher(content.strip()).matches();
    }

    /// What was taken out: the type, else the category; empty when neither is told.
    static String type(JsonNode type, JsonNode category) {
        return type.asText("").isEmpty() ? category.asText("") : type.asText();
    }
}
