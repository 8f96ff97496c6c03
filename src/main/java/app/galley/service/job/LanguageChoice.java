package app.galley.service.job;

import java.util.List;

/// How a job learns its language: named, or identified by the service.
public sealed interface LanguageChoice {
    /// The languages it may be; empty for any.
    List<String> options();

    /// The language is known.
    ///
    /// @param code as the service writes it, such as `en-US`
    record Named(String code) implements LanguageChoice {
        public Named {
            check(code);
        }

        @Override
        public List<String> options() {
            return List.of(code);
        }
    }

    /// The service identifies the one language that is spoken most.
    ///
    /// @param options the languages it may be, empty for any
    record Identified(List<String> options) implements LanguageChoice {
        public Identified {
            options = List.copyOf(options);
            options.forEach(LanguageChoice::check);
        }
    }

    /// The service identifies all languages that are spoken.
    ///
    /// @param options the languages they may be, empty for any
    record Several(List<String> options) implements LanguageChoice {
        public Several {
            options = List.copyOf(options);
            options.forEach(LanguageChoice::check);
        }
    }

    private static void check(String code) {
        if (!code.matches("[a-z]{2,3}-[A-Z0-9]{2,4}")) {
            throw new IllegalArgumentException("not a language code: " + code);
        }
    }
}
