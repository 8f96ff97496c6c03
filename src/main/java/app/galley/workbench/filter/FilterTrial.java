package app.galley.workbench.filter;

import app.galley.library.Recording;
import app.galley.service.filter.Filtered;
import app.galley.service.filter.WordList;
import app.galley.service.job.FilterMethod;
import app.galley.transcript.Transcript;
import app.galley.workbench.Catalogue;
import app.galley.workbench.Documents;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Shows what a filter would do to the transcripts of the library. Nothing is changed. Safe from any thread; calls block.
public final class FilterTrial {
    private final Catalogue catalogue;
    private final Documents documents;

    /// Over the recordings and their documents.
    public FilterTrial(Catalogue catalogue, Documents documents) {
        this.catalogue = catalogue;
        this.documents = documents;
    }

    /// What was tried.
    ///
    /// @param transcript the text as it is
    /// @param passages where the filter meets words, and what becomes of them
    public record Result(Transcript transcript, List<Filtered.Passage> passages) {
        public Result {
            passages = List.copyOf(passages);
        }

        /// How many words are met.
        public int met() {
            return passages.stream().mapToInt(Filtered.Passage::met).sum();
        }

        /// Whether the transcript is of another language than the filter; then a job would not apply it.
        public boolean isForeign(String language) {
            return !transcript.language().isEmpty() && !transcript.language().equals(language);
        }
    }

    /// The recordings that have a transcript, the newest first.
    public List<Recording> recordings() {
        Set<UUID> texts = documents.all();
        return catalogue.all().stream().filter(recording -> texts.contains(recording.id())).toList();
    }

    /// Tries words on a recording; empty when it has no transcript any more.
    public Optional<Result> of(UUID recording, WordList words, FilterMethod method) {
        return documents.current(recording).map(transcript -> new Result(transcript, new Filtered(words.words()).of(transcript, method)));
    }
}
