package app.galley.workbench.caption;

import app.galley.caption.preset.CaptionPreset;
import app.galley.caption.preset.PresetFile;
import app.galley.caption.preset.Presets;
import app.galley.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One's own presets, each a file of a folder, in the form that `--preset` takes. Others may put files there. Safe from any thread; calls read and write
/// small files.
public final class OwnPresets implements Presets {
    private static final String ENDING = ".properties";
    private static final int LONGEST = 60;
    private static final long LARGEST = 100_000;
    private static final Pattern UNFIT = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]|^\\.|\\.$");
    private final Path folder;

    /// @param folder made when the first is kept
    public OwnPresets(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<String> own() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length())).filter(name -> fault(name).isEmpty())
                    .sorted(String.CASE_INSENSITIVE_ORDER).toList();
        } catch (IOException e) {
            throw Problem.badInput("workbench.notReadable", folder).asException(e);
        }
    }

    @Override
    public CaptionPreset of(String name, String language) {
        return own().contains(name) ? read(file(name), name) : CaptionPreset.of(name, language);
    }

    /// Keeps a preset under its name, in place of one's own of the same name.
    ///
    /// @throws app.galley.problem.ProblemException when the name will not do, or the folder cannot be written
    public void keep(CaptionPreset preset) {
        String name = preset.name();
        fault(name).ifPresent(fault -> {
            throw fault.asException();
        });
        Path unfinished = folder.resolve("." + name + ".part");
        try {
            Files.createDirectories(folder);
            Files.writeString(unfinished, PresetFile.written(preset));
            Files.move(unfinished, file(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Problem.badInput("workbench.notWritable", folder).asException(e);
        }
    }

    /// What is wrong with a name for one's own; empty when it will do.
    public static Optional<Problem> fault(String name) {
        if (name.isBlank() || name.length() > LONGEST || !name.equals(name.strip()) || UNFIT.matcher(name).find()) {
            return Optional.of(Problem.badInput("caption.presetName", name, LONGEST));
        }
        return CaptionPreset.names().contains(name) ? Optional.of(Problem.badInput("caption.presetTaken", name)) : Optional.empty();
    }

    /// Lets one's own go.
    ///
    /// @return what it was, for [#restore]; empty when it is gone already
    public Optional<Deleted> delete(String name) {
        try {
            if (!Files.exists(file(name))) {
                return Optional.empty();
            }
            Deleted deleted = new Deleted(name, Files.readAllBytes(file(name)));
            Files.delete(file(name));
            return Optional.of(deleted);
        } catch (IOException e) {
            throw Problem.badInput("workbench.notWritable", folder).asException(e);
        }
    }

    /// Keeps what was let go, as it was; nothing happens when there is another of its name by now.
    public void restore(Deleted deleted) {
        try {
            if (!Files.exists(file(deleted.name))) {
                Files.write(file(deleted.name), deleted.file);
            }
        } catch (IOException e) {
            throw Problem.badInput("workbench.notWritable", folder).asException(e);
        }
    }

    /// One's own that was let go. Immutable.
    public static final class Deleted {
        private final String name;
        private final byte[] file;

        private Deleted(String name, byte[] file) {
            this.name = name;
            this.file = file;
        }

        /// What it was called.
        public String name() {
            return name;
        }
    }

    /// Reads a preset from a file somebody has sent. It is not kept yet.
    ///
    /// @return the preset under the name of the file
    /// @throws app.galley.problem.ProblemException bad input, when the file is no preset
    public static CaptionPreset from(Path file) {
        String name = String.valueOf(file.getFileName());
        return read(file, name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name);
    }

    private static CaptionPreset read(Path file, String name) {
        try {
            if (Files.size(file) > LARGEST) {
                throw Problem.badInput("caption.presetDamaged", name).asException();
            }
            return PresetFile.read(name, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Problem.badInput("workbench.notReadable", file).asException(e);
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ENDING);
    }
}
