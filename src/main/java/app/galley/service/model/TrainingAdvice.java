package app.galley.service.model;

import app.galley.problem.Problem;
import app.galley.service.vocabulary.Finding;
import java.util.ArrayList;
import java.util.List;

/// What Amazon advises and demands of the texts of a model ("Custom language models": data sources, Amazon Transcribe Developer Guide). Immutable.
///
/// @param training how much there is to train with
/// @param tuning how much there is to tune with
public record TrainingAdvice(Amount training, Amount tuning) {
    /// The most bytes of training texts: 2 GB, read as GiB so that nothing is refused here that Amazon might take.
    public static final long LARGEST_TRAINING = 2L << 30;
    /// The most bytes of tuning texts.
    public static final long LARGEST_TUNING = 200L << 20;
    /// From so many words of real transcripts on, tuning is not needed.
    public static final long ENOUGH_WORDS = 10_000;
    private static final long LEAST_SHARE = 10;
    private static final long LARGEST_SHARE = 25;
    private static final long PERCENT = 100;

    /// How much text there is.
    ///
    /// @param spoken how many of the words are of transcripts of what was really said
    public record Amount(long words, long spoken, long bytes) {
        /// Nothing.
        public static final Amount NONE = new Amount(0, 0, 0);

        /// This and that.
        public Amount and(Amount more) {
            return new Amount(words + more.words, spoken + more.spoken, bytes + more.bytes);
        }
    }

    /// What is wrong with the amounts, and what is advised.
    public List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        if (training.words() == 0) {
            found.add(finding(true, "model.noTraining"));
        }
        if (training.bytes() > LARGEST_TRAINING) {
            found.add(finding(true, "model.largeTraining"));
        }
        if (tuning.bytes() > LARGEST_TUNING) {
            found.add(finding(true, "model.largeTuning"));
        }
        if (training.words() > 0) {
            found.addAll(advice());
        }
        return found;
    }

    private List<Finding> advice() {
        long whole = training.words() + tuning.words();
        if (tuning.words() > 0) {
            long share = tuning.words() * PERCENT / whole;
            return share < LEAST_SHARE || share > LARGEST_SHARE ? List.of(finding(false, "model.tuningShare", share, LEAST_SHARE, LARGEST_SHARE)) : List.of();
        }
        if (training.spoken() >= ENOUGH_WORDS) {
            return List.of(finding(false, "model.noTuningNeeded", training.spoken()));
        }
        return List.of(finding(false, "model.fewWords", training.spoken(), ENOUGH_WORDS, LEAST_SHARE, LARGEST_SHARE));
    }

    private static Finding finding(boolean isFault, String key, Object... arguments) {
        return new Finding(new Problem(key, Problem.Kind.FAULTS, List.of(arguments)), isFault);
    }
}
