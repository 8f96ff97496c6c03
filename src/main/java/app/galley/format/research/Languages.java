package app.galley.format.research;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Languages as files of researchers name them: by their codes of three letters (ISO 639-3). Stateless.
public final class Languages {
    private static final Pattern CODE = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*");

    private Languages() {
    }

    /// The code that is usual elsewhere, of two letters where there is one; empty when it is no code.
    public static String usual(String code) {
        return !CODE.matcher(code).matches() ? "" : Stream.of(Locale.getISOLanguages())
                .filter(known -> Locale.of(known).getISO3Language().equals(code)).findFirst().orElse(code);
    }
}
