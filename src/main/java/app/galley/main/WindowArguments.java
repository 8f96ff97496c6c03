package app.galley.main;

import app.galley.workbench.WorkbenchSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the window was started with: a library, and files to import.
///
/// @param library the folder of the library, empty for the usual one
/// @param files files to import
record WindowArguments(Optional<Path> library, List<Path> files) {
    /// Reads a command line that is meant for the window.
    static WindowArguments of(List<String> line) {
        Optional<Path> library = Optional.empty();
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            String argument = line.get(i);
            if (argument.equals("--library") && i + 1 < line.size()) {
                library = Optional.of(Path.of(line.get(++i)));
            } else if (argument.startsWith("--library=")) {
                library = Optional.of(Path.of(argument.substring("--library=".length())));
            } else {
                files.add(Path.of(argument));
            }
        }
        return new WindowArguments(library, List.copyOf(files));
    }

    /// What the workbench is to be opened with.
    WorkbenchSource.Wanted wanted() {
        return new WorkbenchSource.Wanted(library, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
