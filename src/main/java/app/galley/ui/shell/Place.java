package app.galley.ui.shell;

/// The places of the side bar.
public enum Place {
    /// The recordings.
    LIBRARY,
    /// The jobs.
    JOBS,
    /// The custom vocabularies.
    VOCABULARIES,
    /// The vocabulary filters.
    FILTERS,
    /// The custom language models.
    MODELS,
    /// The call categories.
    CATEGORIES,
    /// The settings.
    SETTINGS
}
