package app.galley.spelling.hunspell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A dictionary on the disk: the two files of a name.
///
/// @param language its language, such as `de-DE` or `eo`
/// @param rules the `.aff` file: how words are inflected
/// @param words the `.dic` file: the words
record DictionaryFile(String language, Path rules, Path words) {
    private static final Pattern NAME = Pattern.compile("([a-z]{2,3})(?:[_-]([A-Z]{2}|[0-9]{3}))?(?![A-Za-z0-9]).*");

    /// The dictionary one of whose files this is; empty when the name tells no language or the other file is missing.
    static Optional<DictionaryFile> of(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        Matcher code = NAME.matcher(dot < 0 ? name : name.substring(0, dot));
        if (dot < 0 || !code.matches()) {
            return Optional.empty();
        }
        Path rules = file.resolveSibling(name.substring(0, dot) + ".aff");
        Path words = file.resolveSibling(name.substring(0, dot) + ".dic");
        if (!Files.isRegularFile(rules) || !Files.isRegularFile(words)) {
            return Optional.empty();
        }
        String region = code.group(2);
        return Optional.of(new DictionaryFile(region == null ? code.group(1) : code.group(1) + "-" + region, rules, words));
    }

    /// Whether it serves a language at all: it is of the same one, be it of another region.
    boolean serves(String wanted) {
        return !wanted.isEmpty() && base(language).equals(base(wanted));
    }

    /// Puts the dictionary that suits a language best first: the same region, then one for all regions, then the country the
    /// language is named after, for English outside America the British one.
    static Comparator<DictionaryFile> bestFor(String wanted) {
        String base = base(wanted);
        String home = base.equals("en") ? "en-" + (Locale.forLanguageTag(wanted).getCountry().isEmpty() ? "US" : "GB")
                : base + "-" + base.toUpperCase(Locale.ROOT);
        return Comparator.comparing((DictionaryFile d) -> !d.language.equals(wanted))
                .thenComparing(d -> !d.language.equals(base)).thenComparing(d -> !d.language.equals(home))
                .thenComparing(DictionaryFile::language);
    }

    private static String base(String code) {
        return Locale.forLanguageTag(code).getLanguage();
    }
}
