package app.galley.spelling.hunspell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the systems and LibreOffice keep dictionaries. LibreOffice and its add-ons keep them a few folders deep, one folder a
/// language.
public final class DictionaryFolders {
    private static final Logger LOG = LoggerFactory.getLogger(DictionaryFolders.class);
    private static final int DEPTH = 6;
    private final List<Path> flat;
    private final List<Path> deep;

    /// Folders to look in.
    ///
    /// @param flat those that hold dictionaries themselves
    /// @param deep those that hold them some folders below
    public DictionaryFolders(List<Path> flat, List<Path> deep) {
        this.flat = List.copyOf(flat);
        this.deep = List.copyOf(deep);
    }

    /// The folders of this computer and its user.
    public static DictionaryFolders ofThisComputer() {
        return of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    /// The folders on a system.
    ///
    /// @param system the system's name as Java knows it
    /// @param home the user's home folder
    /// @param environment the environment variables
    static DictionaryFolders of(String system, Path home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("windows")) {
            List<Path> deep = new ArrayList<>();
            for (String variable : List.of("ProgramFiles", "ProgramFiles(x86)", "ProgramW6432")) {
                String programs = environment.get(variable);
                if (programs != null && !programs.isBlank()) {
                    deep.add(Path.of(programs, "LibreOffice", "share", "extensions"));
                }
            }
            String roaming = environment.get("APPDATA");
            if (roaming != null && !roaming.isBlank()) {
                deep.add(Path.of(roaming, "LibreOffice", "4", "user", "uno_packages", "cache"));
            }
            return new DictionaryFolders(List.of(), deep);
        }
        if (name.contains("mac")) {
            return new DictionaryFolders(List.of(home.resolve("Library/Spelling"), Path.of("/Library/Spelling")),
                    List.of(Path.of("/Applications/LibreOffice.app/Contents/Resources/extensions"),
                            home.resolve("Library/Application Support/LibreOffice/4/user/uno_packages/cache")));
        }
        return new DictionaryFolders(List.of(home.resolve(".local/share/hunspell"), Path.of("/usr/share/hunspell"),
                Path.of("/usr/share/myspell/dicts"), Path.of("/usr/share/myspell"), Path.of("/usr/local/share/hunspell")),
                List.of(Path.of("/usr/lib/libreoffice/share/extensions"), Path.of("/usr/lib64/libreoffice/share/extensions"),
                        Path.of("/var/lib/flatpak/app/org.libreoffice.LibreOffice/current/active/files/libreoffice/share/extensions"),
                        home.resolve(".config/libreoffice/4/user/uno_packages/cache"),
                        home.resolve(".var/app/org.libreoffice.LibreOffice/config/libreoffice/4/user/uno_packages/cache")));
    }

    /// The dictionaries in these folders, those of the first folder first; what cannot be listed is passed over.
    List<DictionaryFile> dictionaries() {
        Set<DictionaryFile> found = new LinkedHashSet<>();
        flat.forEach(folder -> look(folder, 1, found));
        deep.forEach(folder -> look(folder, DEPTH, found));
        return List.copyOf(found);
    }

    /// The dictionaries in one folder.
    static List<DictionaryFile> in(Path folder) {
        Set<DictionaryFile> found = new LinkedHashSet<>();
        look(folder, 1, found);
        return List.copyOf(found);
    }

    private static void look(Path folder, int depth, Set<DictionaryFile> found) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder, depth)) {
            files.filter(file -> file.toString().endsWith(".dic")).sorted().forEach(file -> DictionaryFile.of(file).ifPresent(found::add));
        } catch (IOException | java.io.UncheckedIOException e) {
            LOG.info("a folder of dictionaries cannot be listed: {}", e.getClass().getSimpleName());
        }
    }
}
