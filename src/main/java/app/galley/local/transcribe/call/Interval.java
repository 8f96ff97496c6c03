package app.galley.local.transcribe.call;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// A stretch of a call.
///
/// @param begin milliseconds
/// @param end milliseconds
record Interval(long begin, long end) {
    long length() {
        return end - begin;
    }

    ObjectNode into(ObjectNode json) {
        return json.put("BeginOffsetMillis", begin).put("EndOffsetMillis", end);
    }

    ObjectNode withLength(ObjectNode json) {
        return into(json).put("DurationMillis", length());
    }
}
