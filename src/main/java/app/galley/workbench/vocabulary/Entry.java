package app.galley.workbench.vocabulary;

import app.galley.library.Draft;
import app.galley.service.vocabulary.Vocabularies.Kind;
import app.galley.service.vocabulary.VocabularyInfo;
import java.util.Optional;

/// A vocabulary in the list: what is written here, what the service has, or both.
///
/// @param kind of which jobs it is
/// @param draft what is written here
/// @param info what the service has
public record Entry(Kind kind, Optional<Draft> draft, Optional<VocabularyInfo> info) {
    public Entry {
        if (draft.isEmpty() && info.isEmpty()) {
            throw new IllegalArgumentException("a vocabulary is somewhere");
        }
    }

    /// What it is called at the service.
    public String name() {
        return draft.map(Draft::name).or(() -> info.map(VocabularyInfo::name)).orElseThrow();
    }

    /// The code of its language.
    public String language() {
        return draft.map(Draft::language).or(() -> info.map(VocabularyInfo::language)).orElseThrow();
    }
}
