package app.galley.workbench.resource;

import app.galley.service.filter.VocabularyFilters;
import app.galley.service.model.LanguageModels;
import app.galley.service.vocabulary.Vocabularies;
import java.util.Comparator;
import java.util.List;

/// What the service has that a job can be given. Safe from any thread; calls block for as long as the service takes.
public final class OnOffer {
    private final Vocabularies vocabularies;
    private final VocabularyFilters filters;
    private final LanguageModels models;

    /// @param vocabularies custom vocabularies
    /// @param filters vocabulary filters
    /// @param models custom language models
    public OnOffer(Vocabularies vocabularies, VocabularyFilters filters, LanguageModels models) {
        this.vocabularies = vocabularies;
        this.filters = filters;
        this.models = models;
    }

    /// What can be given.
    public enum Kind {
        /// Custom vocabularies of standard and Call Analytics jobs.
        VOCABULARY,
        /// Custom vocabularies of medical jobs.
        MEDICAL_VOCABULARY,
        /// Vocabulary filters.
        FILTER,
        /// Custom language models.
        MODEL
    }

    /// Whether jobs can use it.
    public enum State {
        /// They can.
        READY,
        /// Not yet.
        PENDING,
        /// The service has refused it.
        FAILED
    }

    /// One of them.
    ///
    /// @param language the language it is for (`en-GB`)
    public record Named(String name, String language, State state) {
        /// Whether a job of a language can be given it.
        ///
        /// @param code the language; empty while it is not known
        public boolean fits(String code) {
            return state == State.READY && (code.isEmpty() || language.equals(code));
        }
    }

    /// All of a kind, by name.
    ///
    /// @throws app.galley.problem.ProblemException as the service does
    public List<Named> all(Kind kind) {
        List<Named> found = switch (kind) {
            case VOCABULARY -> vocabularies(Vocabularies.Kind.STANDARD);
            case MEDICAL_VOCABULARY -> vocabularies(Vocabularies.Kind.MEDICAL);
            case FILTER -> filters.list().stream().map(info -> new Named(info.name(), info.language(), State.READY)).toList();
            case MODEL -> models.list().stream().map(info -> new Named(info.name(), info.language(), switch (info.state()) {
                case COMPLETED -> State.READY;
                case IN_PROGRESS -> State.PENDING;
                case FAILED -> State.FAILED;
            })).toList();
        };
        return found.stream().sorted(Comparator.comparing(Named::name)).toList();
    }

    private List<Named> vocabularies(Vocabularies.Kind kind) {
        return vocabularies.list(kind).stream().map(info -> new Named(info.name(), info.language(), switch (info.state()) {
            case READY -> State.READY;
            case PENDING -> State.PENDING;
            case FAILED -> State.FAILED;
        })).toList();
    }
}
