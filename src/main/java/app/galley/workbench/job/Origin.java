package app.galley.workbench.job;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says who made a result: the local service names its recogniser in a member `recogniser` beside those of Amazon.
public final class Origin {
    private static final Logger LOG = LoggerFactory.getLogger(Origin.class);
    private static final String AMAZON = "amazon";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,40}");
    private static final JsonFactory JSON = new JsonFactory();

    private Origin() { }

    /// The recogniser of a result; `amazon` when it names none.
    public static String of(byte[] result) {
        try (JsonParser parser = JSON.createParser(result)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                return recogniser(parser);
            }
        } catch (IOException e) {
            // the reader of the result will say what is wrong with it
            LOG.debug("a result is not JSON: {}", e.getClass().getSimpleName());
        }
        return AMAZON;
    }

    private static String recogniser(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            JsonToken value = parser.nextToken();
            if (member.equals("recogniser") && value == JsonToken.VALUE_STRING) {
                String name = parser.getText();
                return NAME.matcher(name).matches() ? name : AMAZON;
            }
            parser.skipChildren();
        }
        return AMAZON;
    }
}
