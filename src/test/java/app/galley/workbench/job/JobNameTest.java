package app.galley.workbench.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JobNameTest {
    private final UUID id = UUID.fromString("123e4567-e89b-42d3-a456-426614174000");

    @Test void readsWhatItWrites() {
        for (JobName name : new JobName[] {new JobName(id, 1, false), new JobName(id, 1, true), new JobName(id, 12, false),
            new JobName(id, 3, true)}) {
            assertEquals(Optional.of(name), JobName.parse(name.toString()));
            assertEquals(Optional.of(name), JobName.ofKey(name.resultKey("galley/")));
            assertEquals(Optional.of(name), JobName.ofKey(name.mediaKey("galley/", Path.of("a.mp3"))));
            assertTrue(name.toString().matches("[0-9a-zA-Z._-]{1,200}"));
        }
    }

    @Test void otherNamesAreNotGalleys() {
        assertEquals(Optional.empty(), JobName.parse("galley-" + id + "-keep-"));
        assertEquals(Optional.empty(), JobName.parse("my-" + id));
        assertEquals(Optional.empty(), JobName.ofKey("galley/media/notes.txt"));
    }

    @Test void aKeyHasTheEndingOfTheFileAndNothingElseOfIt() {
        JobName name = new JobName(id, 2, false);
        assertEquals("galley/media/galley-" + id + "-2.mp3", name.mediaKey("galley/", Path.of("/home/ann/Source X.MP3")));
        assertEquals("galley/media/galley-" + id + "-2.bin", name.mediaKey("galley/", Path.of("mp3")));
        assertEquals("galley/media/galley-" + id + "-2.bin", name.mediaKey("galley/", Path.of("a.tonspur ü")));
        assertTrue(name.mediaKey("galley/", Path.of("a.m4a")).startsWith(name.mediaPrefix("galley/")));
    }

    @Test void oneNameIsNeverThePrefixOfAnothersKeys() {
        assertTrue(!new JobName(id, 12, false).mediaKey("galley/", Path.of("a.mp3")).startsWith(new JobName(id, 1, false).mediaPrefix("galley/")));
    }
}
