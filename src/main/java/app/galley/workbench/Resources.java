package app.galley.workbench;

import app.galley.workbench.vocabulary.VocabularyDesk;

/// The use cases of what is managed at the service beside jobs.
///
/// @param vocabularies custom vocabularies
public record Resources(VocabularyDesk vocabularies) { }
