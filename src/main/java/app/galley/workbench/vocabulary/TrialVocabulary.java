package app.galley.workbench.vocabulary;

import app.galley.service.job.JobKind;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.service.job.WordLists;
import app.galley.service.vocabulary.Term;
import app.galley.service.vocabulary.Vocabularies;
import java.util.List;
import java.util.Map;

/// A vocabulary that is tried.
///
/// @param kind of which jobs it is
/// @param name by which the service knows it
/// @param language its language (`en-GB`)
/// @param terms its rows
public record TrialVocabulary(Vocabularies.Kind kind, String name, String language, List<Term> terms) {
    public TrialVocabulary {
        terms = List.copyOf(terms);
    }

    /// The terms as Transcribe writes them: by DisplayAs, or else the phrase with blanks for the hyphens between words.
    public List<String> written() {
        return terms.stream().filter(term -> !term.isEmpty())
                .map(term -> term.displayAs().isBlank() ? term.phrase().replace(".-s", ".s").replace('-', ' ') : term.displayAs()).map(String::strip).distinct().toList();
    }

    /// What a job is asked for. Whatever would hide words from the comparison, or cost more without telling anything, is left out.
    ///
    /// @param usual what the recording was asked for last
    /// @param isUsed whether it uses the vocabulary
    JobSettings settings(JobSettings usual, boolean isUsed) {
        boolean isCall = usual.kind() instanceof JobKind.Call;
        JobKind wanted = switch (kind) {
            case STANDARD -> new JobKind.Standard();
            case MEDICAL -> usual.kind() instanceof JobKind.Medical medical ? medical : new JobKind.Medical(false, false);
        };
        String model = kind == Vocabularies.Kind.STANDARD ? usual.lists().getOrDefault(language, WordLists.NONE).model() : "";
        return usual.with(wanted).with(new LanguageChoice.Named(language))
                .with(Map.of(language, new WordLists(isUsed ? name : "", "", model)), usual.filterMethod())
                .withChannels(usual.channels() || isCall).withSpeakers(isCall ? 0 : usual.speakers())
                .withAlternatives(0).withRedaction(null).withToxicity(false).withSubtitles(null);
    }
}
