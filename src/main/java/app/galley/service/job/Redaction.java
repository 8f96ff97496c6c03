package app.galley.service.job;

import java.util.Set;
import java.util.TreeSet;
import java.util.Collections;

/// Personal information is left out of the transcript (`ContentRedaction`).
///
/// @param types which kinds, in the service's words such as `NAME`; empty for all
/// @param both whether the transcript with everything in it is delivered, too
public record Redaction(Set<String> types, boolean both) {
    public Redaction {
        types = Collections.unmodifiableSortedSet(new TreeSet<>(types));
        if (!types.stream().allMatch(type -> type.matches("[A-Z_]{2,60}"))) {
            throw new IllegalArgumentException("not kinds of personal information: " + types);
        }
    }
}
