package app.galley.workbench.vocabulary;

import app.galley.library.MachineTranscript;
import app.galley.workbench.job.UnusedVocabularies;
import java.util.List;
import java.util.Optional;

/// A result of the recogniser, with what is known of the vocabularies it was asked to use.
///
/// @param result the stored result
/// @param vocabularies those its job named, none of them for a job without; empty where the job is not in the list any more, or was divided
/// @param unused those that the recogniser has not used, by the result's own words
public record Take(MachineTranscript result, Optional<List<String>> vocabularies, Optional<UnusedVocabularies> unused) {
    /// Two results to be compared.
    public record Pair(Take without, Take with) { }

    /// Whether its job was asked to use a vocabulary.
    public boolean names(String vocabulary) {
        return vocabularies.filter(names -> names.contains(vocabulary)).isPresent() || unused.filter(known -> known.names().contains(vocabulary)).isPresent();
    }

    /// The two that tell most about a vocabulary: the newest one with it, and the newest one without for the same part of the recording; best one of
    /// which it is known that it had none. Without such, the two newest ones for the same part.
    ///
    /// @param takes those of one recording, the newest first
    public static Optional<Pair> usual(List<Take> takes, String vocabulary) {
        for (Take with : takes) {
            Optional<Take> without = with.names(vocabulary) ? without(takes, with, vocabulary) : Optional.empty();
            if (without.isPresent()) {
                return without.map(found -> new Pair(found, with));
            }
        }
        for (Take with : takes) {
            for (Take without : takes.subList(takes.indexOf(with) + 1, takes.size())) {
                if (with.isBeside(without)) {
                    return Optional.of(new Pair(without, with));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Take> without(List<Take> takes, Take with, String vocabulary) {
        List<Take> others = takes.stream().filter(with::isBeside).filter(take -> !take.names(vocabulary)).toList();
        return others.stream().filter(take -> take.vocabularies.filter(List::isEmpty).isPresent()).findFirst().or(() -> others.stream().findFirst());
    }

    private boolean isBeside(Take other) {
        return result.stretch() == null ? other.result.stretch() == null
                : other.result.stretch() != null && other.result.stretch().asked().equals(result.stretch().asked());
    }
}
