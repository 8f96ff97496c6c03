package app.galley.local.transcribe.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/// A call category as it is kept.
///
/// @param rules as the client wrote them; all must match
/// @param postCall whether it is for jobs, not for streams
public record Category(String name, JsonNode rules, boolean postCall, Instant created, Instant modified) implements Named {
}
