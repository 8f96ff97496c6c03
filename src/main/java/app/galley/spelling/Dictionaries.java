package app.galley.spelling;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The dictionaries of this computer and those added by the user. Safe from any thread; calls block.
public interface Dictionaries {
    /// The languages that have a dictionary, such as `de-DE`, in alphabetical order.
    List<String> languages();

    /// What checks a language: by its own dictionary, else by one of the same language elsewhere (`en-AU` by `en-GB`). Empty when
    /// there is none. Reads the dictionary at the first time, which takes up to a second.
    ///
    /// @param language a language code such as `en-GB`; may be empty
    /// @throws app.galley.problem.ProblemException bad input when the dictionary cannot be read
    Optional<SpellChecker> of(String language);

    /// Adds a dictionary: copies the two files of that name, `.aff` and `.dic`, into the library.
    ///
    /// @param file either of the two; its name begins with the language, as in `en_GB.dic`
    /// @return its language
    /// @throws app.galley.problem.ProblemException bad input when the other file is missing, the name tells no language, or the
    ///         files are no dictionary
    String add(Path file);
}
