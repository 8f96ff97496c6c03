package app.galley.local.transcribe.resource;

import java.time.Instant;
import java.util.List;

/// A vocabulary filter as it is kept.
///
/// @param words the words that are masked, removed or marked
record VocabularyFilter(String name, String language, Instant modified, List<String> words) implements Named {
    VocabularyFilter {
        words = List.copyOf(words);
    }
}
