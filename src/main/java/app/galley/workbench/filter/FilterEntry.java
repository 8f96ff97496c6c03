package app.galley.workbench.filter;

import app.galley.library.Draft;
import app.galley.service.filter.FilterInfo;
import java.util.Optional;

/// A filter: its draft here, what the service has of it, or both.
///
/// @param draft what is written here
/// @param remote what the service has
/// @param state how the two stand to each other
public record FilterEntry(Optional<Draft> draft, Optional<FilterInfo> remote, State state) {
    /// How draft and service stand to each other.
    public enum State {
        /// Only here; the service never had it, as far as is known.
        DRAFT,
        /// Only at the service; pull it to see and change its words.
        SERVICE,
        /// The same here and there.
        SAME,
        /// Changed here since it was pushed.
        CHANGED_HERE,
        /// Written at the service by somebody else since it was pushed, or before.
        CHANGED_THERE,
        /// Pushed once and no longer at the service.
        GONE,
        /// The service could not be asked.
        UNKNOWN
    }

    /// What it is called.
    public String name() {
        return draft.map(Draft::name).or(() -> remote.map(FilterInfo::name)).orElse("");
    }

    /// The language it is for.
    public String language() {
        return draft.map(Draft::language).or(() -> remote.map(FilterInfo::language)).orElse("");
    }
}
