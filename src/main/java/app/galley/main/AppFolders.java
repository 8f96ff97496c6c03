package app.galley.main;

import app.galley.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where Galley keeps its files, as each system has it: on Linux by the XDG base directories, on macOS below `Library`, on
/// Windows below the local application data.
///
/// @param usualLibrary the library that is opened when none is named
/// @param cache what can be made again
/// @param logs the logs
record AppFolders(Path usualLibrary, Path cache, Path logs) {
    /// The folders of the user on this computer.
    static AppFolders ofThisComputer() {
        return of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    /// The folders on a system.
    ///
    /// @param system the system's name as Java knows it
    /// @param home the user's home folder
    /// @param environment the environment variables
    static AppFolders of(String system, Path home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("windows")) {
            Path base = named(environment.get("LOCALAPPDATA"), home.resolve("AppData").resolve("Local")).resolve("Galley");
            return new AppFolders(base, base.resolve("Cache"), base.resolve("Logs"));
        }
        if (name.contains("mac")) {
            Path library = home.resolve("Library");
            return new AppFolders(library.resolve("Application Support").resolve("Galley"),
                    library.resolve("Caches").resolve("Galley"), library.resolve("Logs").resolve("Galley"));
        }
        return new AppFolders(named(environment.get("XDG_DATA_HOME"), home.resolve(".local/share")).resolve("galley"),
                named(environment.get("XDG_CACHE_HOME"), home.resolve(".cache")).resolve("galley"),
                named(environment.get("XDG_STATE_HOME"), home.resolve(".local/state")).resolve("galley"));
    }

    /// The folder of the library: the one that was asked for, else the usual one.
    Path library(Optional<Path> wanted) {
        return wanted.orElse(usualLibrary).toAbsolutePath().normalize();
    }

    /// The folder, made when it is missing.
    ///
    /// @throws app.galley.problem.ProblemException when it cannot be made
    static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw Problem.badInput("library.folderNotWritable", folder).asException(e);
        }
    }

    /// A new folder for what goes when the program ends.
    ///
    /// @throws app.galley.problem.ProblemException when the system's temporary folder cannot be written
    static TemporaryFolder temporary(String what) {
        try {
            return new TemporaryFolder(Files.createTempDirectory("galley-" + what));
        } catch (IOException e) {
            throw Problem.badInput("workbench.notWritable", System.getProperty("java.io.tmpdir")).asException(e);
        }
    }

    /// The base directory specification has relative paths ignored.
    private static Path named(@Nullable String value, Path otherwise) {
        return value == null || value.isBlank() || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
    }
}
