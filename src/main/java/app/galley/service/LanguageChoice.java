package app.galley.service;

import java.util.List;

/// How a job learns its language: named, or identified by the service.
public sealed interface LanguageChoice {
    /// The language is known.
    ///
    /// @param code as the service writes it, such as `en-US`
    record Named(String code) implements LanguageChoice {
        public Named {
            if (!code.matches("[a-z]{2,3}-[A-Z]{2}")) {
                throw new IllegalArgumentException("not a language code: " + code);
            }
        }
    }

    /// The service identifies the one language that is spoken.
    ///
    /// @param options the languages it may be, empty for any
    record Identified(List<String> options) implements LanguageChoice {
        public Identified {
            options = List.copyOf(options);
        }
    }
}
