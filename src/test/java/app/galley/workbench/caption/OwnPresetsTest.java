package app.galley.workbench.caption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.caption.preset.CaptionPreset;
import app.galley.caption.preset.PresetFile;
import app.galley.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnPresetsTest {
    @TempDir
    private Path folder;
    private OwnPresets presets;

    @BeforeEach void open() {
        presets = new OwnPresets(folder.resolve("presets"));
    }

    private static CaptionPreset house(String name, String lines) {
        return PresetFile.read(name, PresetFile.written(CaptionPreset.of("bbc", "en")).replace("lines=2", "lines=" + lines));
    }

    @Test void whatIsKeptIsThereUntilItIsDeleted() {
        assertEquals(List.of(), presets.own());
        presets.keep(house("House rules", "3"));
        presets.keep(house("another – ü", "1"));
        assertEquals(List.of("another – ü", "House rules"), presets.own());
        assertEquals(3, presets.of("House rules", "en").style().lines());
        presets.keep(house("House rules", "1"));
        assertEquals(1, presets.of("House rules", "en").style().lines());
        OwnPresets.Deleted deleted = presets.delete("House rules").orElseThrow();
        assertEquals(List.of("another – ü"), presets.own());
        assertEquals("caption.noPreset", assertThrows(ProblemException.class, () -> presets.of("House rules", "en")).problem().key());
        assertEquals(CaptionPreset.of("bbc", "en"), presets.of("bbc", "en"), "those of Galley are there besides");
        assertTrue(presets.delete("House rules").isEmpty(), "it is gone already");
        presets.restore(deleted);
        assertEquals(1, presets.of("House rules", "en").style().lines());
        presets.keep(house("House rules", "2"));
        presets.restore(deleted);
        assertEquals(2, presets.of("House rules", "en").style().lines(), "another of its name stays");
    }

    @Test void namesThatWillNotDoAreRefused() {
        for (String name : List.of("", " ", "a/b", "..", ".hidden", "a:b", "x".repeat(61), " a", "a\nb", "a\\b")) {
            assertEquals("caption.presetName", assertThrows(ProblemException.class, () -> presets.keep(house(name, "1")), name).problem().key());
        }
        assertEquals("caption.presetTaken", assertThrows(ProblemException.class, () -> presets.keep(house("bbc", "1"))).problem().key());
        assertEquals(List.of(), presets.own());
    }

    @Test void aFileThatSomebodyHasSentIsReadOrRefused() throws IOException {
        Path sent = Files.writeString(folder.resolve("station.properties"), PresetFile.written(house("x", "3")));
        assertEquals(house("station", "3"), OwnPresets.from(sent));
        Path other = Files.writeString(folder.resolve("notes.txt"), "Milk, bread");
        assertEquals("caption.presetLacks", assertThrows(ProblemException.class, () -> OwnPresets.from(other)).problem().key());
        Path large = Files.writeString(folder.resolve("large.properties"), "# ".repeat(60_000));
        assertEquals("caption.presetDamaged", assertThrows(ProblemException.class, () -> OwnPresets.from(large)).problem().key());
        assertEquals("workbench.notReadable", assertThrows(ProblemException.class, () -> OwnPresets.from(folder.resolve("none"))).problem().key());
    }
}
