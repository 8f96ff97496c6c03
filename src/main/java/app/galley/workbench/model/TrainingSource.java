package app.galley.workbench.model;

import java.nio.file.Path;
import java.util.UUID;

/// Where training data comes from.
public sealed interface TrainingSource {
    /// What it is called.
    String title();

    /// A transcript of the library: what was really said.
    ///
    /// @param isVerified whether only turns count that somebody has found right
    record Spoken(UUID recording, String title, boolean isVerified) implements TrainingSource { }

    /// A file of plain text.
    record Written(Path file) implements TrainingSource {
        @Override
        public String title() {
            return String.valueOf(file.getFileName());
        }
    }
}
