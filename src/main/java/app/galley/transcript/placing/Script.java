package app.galley.transcript.placing;

import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import java.util.List;

/// A text from elsewhere.
///
/// @param text what is said, by whom; its words have provisional times, which are worked out where their timing says so
/// @param timed whether the times tell anything: those of cues, of words, or time codes in the text
/// @param complete whether each word has a time of its own, so that nothing need be looked for
/// @param stretches the times of cues or paragraphs inside of which the provisional times are, in the order of their starts; a word whose time
///        lies in none stands for itself
public record Script(Transcript text, boolean timed, boolean complete, List<TimeSpan> stretches) {
    /// Cues that are shown together with others are few.
    private static final int TOGETHER = 8;

    public Script {
        stretches = List.copyOf(stretches);
    }

    /// The time of the cue or paragraph that a word lies in.
    ///
    /// @param word the provisional time of the word
    TimeSpan around(TimeSpan word) {
        int low = 0;
        int high = stretches.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stretches.get(middle).start() <= word.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low - 1; i >= Math.max(0, low - TOGETHER); i--) {
            if (stretches.get(i).end() >= word.end()) {
                return stretches.get(i);
            }
        }
        return word;
    }

    /// Whether anybody is named in it.
    public boolean isVoiced() {
        return !text.speakers().isEmpty();
    }
}
