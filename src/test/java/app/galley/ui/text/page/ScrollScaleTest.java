package app.galley.ui.text.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.change.Edits;
import app.galley.ui.text.SampleTranscripts;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScrollScaleTest {
    private final ScrollScale scale = new ScrollScale();

    @Test void findsTheTurnOfAPlaceAgain() {
        scale.show(SampleTranscripts.longOne(40, 25, 3));
        for (int turn = 0; turn < 40; turn++) {
            assertEquals(turn + 0.5, scale.turnAt(scale.at(turn, 0.5)), 1e-6);
        }
        assertTrue(scale.turnAt(scale.total() + 5) < 40);
        assertEquals(0, scale.turnAt(0));
    }

    @Test void followsEditsAsIfItBeganAnew() {
        long seed = 4711;
        Random random = new Random(seed);
        Transcript document = SampleTranscripts.longOne(30, 20, 3);
        scale.show(document);
        for (int i = 0; i < 300; i++) {
            int turn = random.nextInt(document.turns().size());
            Position at = new Position(turn, random.nextInt(document.turns().get(turn).text().length() + 1));
            int last = Math.min(document.turns().size() - 1, turn + random.nextInt(3));
            Position to = last == turn ? at : new Position(last, 0);
            Edit edit = Edits.replace(document, at, to, random.nextBoolean() ? "word\nword word" : "x", at);
            document = edit.applyTo(document);
            scale.changed(edit);
            ScrollScale anew = new ScrollScale();
            anew.show(document);
            assertEquals(anew.total(), scale.total(), 1e-6, "seed " + seed + " step " + i);
            assertEquals(anew.at(document.turns().size() - 1, 1), scale.at(document.turns().size() - 1, 1), 1e-6, "seed " + seed);
        }
    }
}
