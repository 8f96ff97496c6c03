package app.galley.library;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What somebody writes for the service and keeps here: a custom vocabulary, a vocabulary filter, a call category.
///
/// @param kind what it is
/// @param name what it is called at the service
/// @param language the language it is for (`en-GB`); empty where it has none
/// @param content what is written, in the form that its kind gives it
/// @param changed when it was changed last
/// @param pushed what was last written to a service of it
public record Draft(UUID id, Kind kind, String name, String language, String content, Instant changed, Optional<Pushed> pushed) {
    /// What can be written for the service.
    public enum Kind {
        /// A custom vocabulary.
        VOCABULARY,
        /// A custom vocabulary for medical jobs.
        MEDICAL_VOCABULARY,
        /// A vocabulary filter.
        FILTER,
        /// A call category.
        CATEGORY,
        /// The data that a custom language model is trained with.
        TRAINING
    }

    /// What a service was given.
    ///
    /// @param place the service, as jobs remember it
    /// @param content what was written there
    public record Pushed(String place, String content, Instant when) { }

    /// A version of a draft.
    ///
    /// @param number counts up from 1
    /// @param when when it was written last
    public record Version(int number, Instant when, String content) { }

    /// The same with other content.
    public Draft with(String now, Instant when) {
        return new Draft(id, kind, name, language, now, when, pushed);
    }

    /// The same, with what a service was given of it.
    public Draft with(Pushed given) {
        return new Draft(id, kind, name, language, content, changed, Optional.of(given));
    }

    /// The same under another name and for another language.
    public Draft named(String other, String forLanguage) {
        return new Draft(id, kind, other, forLanguage, content, changed, pushed);
    }

    /// Whether the service at a place has it as it is here, as far as this library knows.
    public boolean isPushedTo(String place) {
        return pushed.filter(given -> given.place().equals(place) && given.content().equals(content)).isPresent();
    }
}
