package app.galley.workbench.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.galley.library.Draft;
import app.galley.library.sqlite.SqliteLibrary;
import app.galley.problem.ProblemException;
import app.galley.workbench.model.KeptTexts.Gathered;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Texts that were gathered for a model, over a real library.
class KeptTextsTest {
    @TempDir
    private Path folder;

    @Test void whatWasGatheredIsThereAfterARestart() {
        Gathered gathered = new Gathered("news", "en-GB", 20, List.of(new TrainingSource.Spoken(UUID.randomUUID(), "Council", true),
                new TrainingSource.Written(folder.resolve("old minutes.txt"))));
        try (SqliteLibrary library = SqliteLibrary.open(folder.resolve("library"))) {
            KeptTexts kept = new KeptTexts(library.drafts(), Clock.systemUTC());
            assertEquals(Optional.empty(), kept.last());
            kept.keep(new Gathered("", "en-US", 0, gathered.sources().subList(0, 1)));
            kept.keep(gathered);
        }
        try (SqliteLibrary library = SqliteLibrary.open(folder.resolve("library"))) {
            KeptTexts kept = new KeptTexts(library.drafts(), Clock.systemUTC());
            assertEquals(Optional.of(gathered), kept.last());
            assertEquals(1, library.drafts().all(Draft.Kind.TRAINING).size());
            kept.keep(new Gathered("", "en-GB", 20, List.of()));
            assertEquals(Optional.empty(), kept.last());
        }
    }

    @Test void whatCannotBeReadAnyMoreIsSaid() {
        try (SqliteLibrary library = SqliteLibrary.open(folder.resolve("library"))) {
            library.drafts().put(new Draft(UUID.randomUUID(), Draft.Kind.TRAINING, "", "en-GB", "{", Instant.EPOCH, Optional.empty()), Duration.ZERO);
            KeptTexts kept = new KeptTexts(library.drafts(), Clock.systemUTC());
            assertEquals("model.keptDamaged", assertThrows(ProblemException.class, kept::last).problem().key());
        }
    }
}
