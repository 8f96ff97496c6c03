package app.galley.ui.export.safe;

import app.galley.problem.Wording;
import app.galley.workbench.export.safe.SafeCopy;
import java.util.ArrayList;
import java.util.List;

/// What was done and proved, in sentences, and what was not.
public final class ProofWords {
    private ProofWords() { }

    /// What is proved, a sentence each.
    public static List<String> proved(SafeCopy.Proof proof, Wording words) {
        List<String> said = new ArrayList<>();
        said.add(words.say("export.safe.proved.words", proof.words()));
        said.add(words.say("export.safe.proved.phrases", proof.phrases()));
        if (proof.sound()) {
            said.add(words.say("export.safe.proved.sound", proof.silenced().size()));
        }
        return said;
    }

    /// What nobody has checked.
    public static String open(SafeCopy.Proof proof, Wording words) {
        return words.say(proof.sound() ? "export.safe.open.sound" : "export.safe.open");
    }
}
