package app.galley.ui.editor.speaker;

import app.galley.problem.Wording;
import app.galley.transcript.Transcript;

/// Names for speakers nobody has named yet.
public final class SpeakerNames {
    private SpeakerNames() {
    }

    /// "Speaker 3", or the next number that no speaker is called by.
    public static String free(Transcript document, Wording words) {
        for (int n = document.speakers().size() + 1; ; n++) {
            String name = words.say("editor.speakerNumber", n);
            if (document.speakers().stream().noneMatch(s -> s.name().equals(name))) {
                return name;
            }
        }
    }
}
