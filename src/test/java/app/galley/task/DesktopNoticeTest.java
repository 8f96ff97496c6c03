package app.galley.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class DesktopNoticeTest {
    @TempDir
    Path folder = Path.of("");

    /// A program that writes its arguments into a file, a line each, and then makes another file.
    private void program(String name) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the program that stands for the desktop's is a shell script");
        Path program = Files.writeString(folder.resolve(name), "#!/bin/sh\nfor a in \"$@\"; do echo \"$a\"; done > '" + folder + "/told.part'\nmv '"
                + folder + "/told.part' '" + folder + "/told'\n");
        assertTrue(program.toFile().setExecutable(true));
    }

    private List<String> told(String system) throws Exception {
        try (WatchService watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            DesktopNotice.of(system, List.of(folder.resolve("nothing"), folder)).orElseThrow().show("Galley", "It's \"done\"; -rf $HOME");
            while (!Files.exists(folder.resolve("told"))) {
                watch.poll(1, TimeUnit.SECONDS);
            }
        }
        return Files.readAllLines(folder.resolve("told"));
    }

    @Timeout(120)
    @Test void theWordsAreArgumentsOfTheDesktopsProgram() throws Exception {
        program("notify-send");
        assertEquals(List.of("--app-name=Galley", "--", "Galley", "It's \"done\"; -rf $HOME"), told("Linux"));
    }

    @Timeout(120)
    @Test void onMacTheyAreArgumentsOfAScriptAndNoPartOfIt() throws Exception {
        program("osascript");
        List<String> told = told("Mac OS X");
        assertEquals(List.of("Galley", "It's \"done\"; -rf $HOME"), told.subList(told.size() - 2, told.size()));
        assertFalse(told.subList(0, told.size() - 2).stream().anyMatch(line -> line.contains("done")));
    }

    @Test void aComputerWithoutOneHasNone() {
        assertTrue(DesktopNotice.of("Linux", List.of(folder)).isEmpty());
        assertTrue(DesktopNotice.of("Windows 11", List.of(folder)).isEmpty());
    }
}
