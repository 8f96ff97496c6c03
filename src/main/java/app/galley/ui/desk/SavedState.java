package app.galley.ui.desk;

/// Whether what was written is safe.
public enum SavedState {
    /// Everything is on disk.
    SAVED,
    /// The last edits are on their way to the disk.
    SAVING,
    /// The last edits could not be written and are only in memory.
    NOT_SAVED
}
