package app.galley.cli;

import app.galley.caption.preset.CaptionPreset;
import app.galley.caption.preset.PresetFile;
import app.galley.caption.preset.Presets;
import app.galley.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A caption preset that is named on the command line: one of those that come with Galley, one's own of the library, or a file that ends with `.properties`.
///
/// @param name as it was typed
/// @param presets those there are
record PresetOption(String name, Presets presets) {
    private static final String FILE = ".properties";

    /// The preset.
    ///
    /// @param language the language code of the captions, empty when unknown
    /// @throws app.galley.problem.ProblemException wrong use, when there is none of that name; bad input, when the file is no preset
    CaptionPreset preset(String language) throws IOException {
        if (!name.endsWith(FILE)) {
            return presets.of(name, language);
        }
        Path path = Path.of(name);
        if (!Files.isRegularFile(path)) {
            throw Problem.badInput("workbench.notReadable", name).asException();
        }
        return PresetFile.read(label(), Files.readString(path));
    }

    /// What it is called: the file without its folder.
    String label() {
        return name.endsWith(FILE) ? String.valueOf(Path.of(name).getFileName()) : name;
    }
}
