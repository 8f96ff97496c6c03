package app.galley.format;

import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Turn;
import java.util.ArrayList;
import java.util.List;

/// The finishing touch to the turns a reader has put together.
public final class Turns {
    private Turns() {
    }

    /// The turns with ids counted from 1; a single empty turn when there are none.
    public static List<Turn> numbered(List<Turn> turns) {
        if (turns.isEmpty()) {
            return List.of(empty(new TimeSpan(0, 0), Speaker.NONE));
        }
        List<Turn> numbered = new ArrayList<>(turns.size());
        for (Turn turn : turns) {
            numbered.add(new Turn(numbered.size() + 1L, turn.speaker(), turn.slot(), turn.text(), turn.words()));
        }
        return numbered;
    }

    /// A turn to type into: speech that was found, without words.
    public static Turn empty(TimeSpan slot, int speaker) {
        return new Turn(1, speaker, slot, "", List.of());
    }
}
