package app.galley.ui.vocabulary.trial;

import app.galley.library.SentSound;
import app.galley.problem.Wording;
import app.galley.transcript.TimeCode;
import app.galley.ui.kit.Times;
import app.galley.workbench.job.UnusedVocabularies;
import app.galley.workbench.vocabulary.Take;

/// How a result is called.
final class TakeWords {
    private TakeWords() { }

    /// When it came, with which vocabulary, who wrote it down, and for which part.
    static String of(Take take, Wording words) {
        String when = Times.date(take.result().received(), words.locale());
        String vocabulary = take.vocabularies().map(names -> names.isEmpty() ? words.say("trial.take.plain")
                : words.say("trial.take.named", String.join(", ", names))).orElseGet(() -> words.say("trial.take.unknown"));
        String origin = origin(take.result().origin(), words);
        SentSound.Stretch stretch = take.result().stretch();
        return stretch == null ? words.say("trial.take", when, vocabulary, origin)
                : words.say("trial.takePart", when, vocabulary, origin, TimeCode.of(stretch.asked().start()), TimeCode.of(stretch.asked().end()));
    }

    /// That its recogniser takes no hints; empty where it does.
    static String unused(Take take, Wording words) {
        return take.unused().map(UnusedVocabularies::recogniser).map(origin -> words.say("trial.unused", origin(origin, words))).orElse("");
    }

    private static String origin(String origin, Wording words) {
        return switch (origin) {
            case "amazon", "prepared", "speech-activity" -> words.say("trial.origin." + origin);
            default -> words.say("trial.origin.file");
        };
    }
}
