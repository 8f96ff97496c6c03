package app.galley.transcript.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Position;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Turn;
import app.galley.transcript.edit.change.Edits;
import app.galley.transcript.review.Alternatives.Heard;
import app.galley.transcript.review.Alternatives.Offer;
import app.galley.ui.text.SampleTranscripts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlternativesTest {
    /// Words of a quarter of a second each, like those of the sample transcripts.
    private static List<Heard> heard(double confidence, String text) {
        List<Heard> words = new ArrayList<>();
        for (String word : text.split(" ")) {
            words.add(new Heard(word, new TimeSpan(words.size() * 250L, words.size() * 250L + 250), (float) confidence));
        }
        return words;
    }

    private static Turn turn(String text) {
        return SampleTranscripts.of("A: " + text).turns().getFirst();
    }

    @Test void aWordIsOfferedWhatOtherHypothesesHaveInItsPlace() {
        Alternatives alternatives = Alternatives.of(List.of(List.of(heard(1, "down this steep street"),
                heard(0.2, "down the steep street"), heard(0.7, "down his steep street"), heard(0.1, "down the steep street"))));
        assertEquals(List.of(new Offer(1, 1, "his", 0.7f), new Offer(1, 1, "the", 0.2f)),
                alternatives.of(turn("Down, this steep street.".replace("Down", "down")), 1));
        assertTrue(alternatives.of(turn("down this steep street"), 2).isEmpty());
    }

    @Test void severalWordsMayBecomeOneAndOneSeveral() {
        Alternatives alternatives = Alternatives.of(List.of(List.of(heard(1, "in haul worth and along"),
                heard(0.5, "in Haworth and a long"))));
        Turn turn = turn("in haul worth and along");
        assertEquals(List.of(new Offer(1, 2, "Haworth", 0.5f)), alternatives.of(turn, 1));
        assertEquals(List.of(new Offer(1, 2, "Haworth", 0.5f)), alternatives.of(turn, 2));
        assertEquals(List.of(new Offer(4, 4, "a long", 0.5f)), alternatives.of(turn, 4));
    }

    @Test void aWordThatWasChangedOrWhoseNeighbourWasIsOfferedNothing() {
        Alternatives alternatives = Alternatives.of(List.of(List.of(heard(1, "in haul worth now"), heard(0.5, "in Haworth now"))));
        var before = SampleTranscripts.of("A: in haul worth now");
        var after = Edits.replace(before, new Position(0, 8), new Position(0, 13), "wort", Position.START).applyTo(before);
        assertTrue(alternatives.of(after.turns().getFirst(), 1).isEmpty());
        assertTrue(alternatives.of(after.turns().getFirst(), 2).isEmpty());
    }

    @Test void oneHypothesisIsNoChoice() {
        assertTrue(Alternatives.of(List.of(List.of(heard(1, "in haul")), List.of())).isEmpty());
    }
}
