package app.galley.problem;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// Turns keys and problems into sentences, for the window and the terminal alike. The sentences stand in the bundles
/// `app/galley/messages-AREA.properties` (UTF-8, [MessageFormat] patterns: an apostrophe is written twice when the
/// sentence has arguments); AREA is what stands before the first dot of a key. Immutable; any thread.
public final class Wording {
    private final Locale locale;

    /// Words in this language, English where it has none.
    public Wording(Locale locale) {
        this.locale = locale;
    }

    /// The sentence of a key with its arguments put in.
    ///
    /// @throws MissingResourceException when no bundle has the key: a fault of the program
    public String say(String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle("app.galley.messages-" + area(key), locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    /// The sentence of a problem: what happened, and what to do.
    public String say(Problem problem) {
        return say(problem.key(), problem.arguments().toArray());
    }

    /// The language of the words.
    public Locale locale() {
        return locale;
    }

    private static String area(String key) {
        int dot = key.indexOf('.');
        if (dot <= 0) {
            throw new IllegalArgumentException("a key is area.name, not " + key);
        }
        return key.substring(0, dot);
    }
}
