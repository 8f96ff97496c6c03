package app.galley.spelling.hunspell;

import app.galley.problem.Problem;
import app.galley.spelling.Dictionaries;
import app.galley.spelling.SpellChecker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Dictionaries in folders: the library's own first, then those of the system. The one used last stays in memory.
public final class HunspellDictionaries implements Dictionaries {
    private final Path own;
    private final DictionaryFolders folders;
    private @Nullable DictionaryFile readFile;
    private @Nullable HunspellChecker read;

    /// Over folders.
    ///
    /// @param own where added dictionaries are put; need not exist yet
    public HunspellDictionaries(Path own, DictionaryFolders folders) {
        this.own = own;
        this.folders = folders;
    }

    @Override
    public List<String> languages() {
        return all().map(DictionaryFile::language).distinct().sorted().toList();
    }

    @Override
    public synchronized Optional<SpellChecker> of(String language) {
        Optional<DictionaryFile> best = all().filter(d -> d.serves(language)).min(DictionaryFile.bestFor(language));
        if (best.isEmpty()) {
            return Optional.empty();
        }
        HunspellChecker known = read;
        if (known == null || !best.get().equals(readFile)) {
            known = HunspellChecker.read(best.get());
            read = known;
            readFile = best.get();
        }
        return Optional.of(known);
    }

    @Override
    public synchronized String add(Path file) {
        DictionaryFile added = DictionaryFile.of(file).orElseThrow(
                () -> Problem.badInput("spelling.notBothFiles", file.getFileName().toString()).asException());
        HunspellChecker.read(added);
        try {
            Files.createDirectories(own);
            for (Path part : List.of(added.rules(), added.words())) {
                Files.copy(part, own.resolve(part.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw Problem.badInput("spelling.notCopied", own.toString()).asException(e);
        }
        read = null;
        return added.language();
    }

    private Stream<DictionaryFile> all() {
        return Stream.concat(DictionaryFolders.in(own).stream(), folders.dictionaries().stream());
    }
}
