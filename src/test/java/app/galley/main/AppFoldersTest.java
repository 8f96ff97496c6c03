package app.galley.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AppFoldersTest {
    private static final Path HOME = Path.of("home").toAbsolutePath();

    @Test void onLinuxTheyFollowTheBaseDirectories() {
        assertEquals(HOME.resolve(".local/share/galley"), AppFolders.of("Linux", HOME, Map.of()).usualLibrary());
        Path data = HOME.resolve("data");
        assertEquals(data.resolve("galley"), AppFolders.of("Linux", HOME, Map.of("XDG_DATA_HOME", data.toString())).usualLibrary());
        assertEquals(HOME.resolve(".cache/galley"), AppFolders.of("Linux", HOME, Map.of("XDG_CACHE_HOME", "relative")).cache());
    }

    @Test void onMacTheyLieBelowLibrary() {
        AppFolders folders = AppFolders.of("Mac OS X", HOME, Map.of());
        assertEquals(HOME.resolve("Library/Application Support/Galley"), folders.usualLibrary());
        assertEquals(HOME.resolve("Library/Logs/Galley"), folders.logs());
    }

    @Test void onWindowsTheyLieBelowTheLocalApplicationData() {
        Path local = HOME.resolve("Local");
        AppFolders folders = AppFolders.of("Windows 11", HOME, Map.of("LOCALAPPDATA", local.toString()));
        assertEquals(local.resolve("Galley"), folders.usualLibrary());
        assertTrue(AppFolders.of("Windows 11", HOME, Map.of()).usualLibrary().startsWith(HOME.resolve("AppData")));
    }

    @Test void aChosenLibraryWins() {
        Path chosen = HOME.resolve("desk");
        assertEquals(chosen, AppFolders.of("Linux", HOME, Map.of()).library(Optional.of(chosen)));
    }
}
