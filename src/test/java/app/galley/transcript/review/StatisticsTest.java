package app.galley.transcript.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Position;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.edit.change.Edits;
import app.galley.transcript.edit.change.SpeakerEdits;
import app.galley.ui.text.SampleTranscripts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    private static Turn turn(long id, int speaker, double confidence, long... times) {
        List<Word> words = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < times.length; i += 2) {
            words.add(new Word(text.length(), text.length() + 1, new TimeSpan(times[i], times[i + 1]), (float) confidence, Timing.MEASURED, false));
            text.append("w ");
        }
        return new Turn(id, speaker, new TimeSpan(0, 0), text.toString(), words);
    }

    private static Transcript transcript(Turn... turns) {
        return new Transcript(List.of(turns), List.of(new Speaker(0, "Ann"), new Speaker(1, "Bob"), new Speaker(2, "Cleo")), "en");
    }

    @Test void talkIsWordsAndThePausesUpToASecond() {
        Statistics counted = Statistics.of(transcript(turn(1, 0, 1, 0, 500, 900, 1000, 5000, 5400), turn(2, 1, 1, 6000, 7000), turn(3, 0, 1, 7000, 7100)));
        assertEquals(new Statistics.Share(2, 4, Duration.ofMillis(1500)), counted.of(0));
        assertEquals(new Statistics.Share(1, 1, Duration.ofMillis(1000)), counted.of(1));
        assertEquals(Statistics.Share.NOTHING, counted.of(2));
        assertEquals(Duration.ofMillis(2500), counted.talk());
    }

    @Test void wordsThatOverlapOrWereMovedAreNotCountedTwiceNorBackwards() {
        assertEquals(Duration.ofMillis(1200), Statistics.of(transcript(turn(1, 0, 1, 0, 1000, 800, 1200))).of(0).talk());
        assertEquals(Duration.ofMillis(1500), Statistics.of(transcript(turn(1, 0, 1, 5000, 6000, 100, 600))).of(0).talk());
    }

    @Test void theSampleIsTheLongestClearStretchUpToSixSeconds() {
        Statistics counted = Statistics.of(transcript(turn(1, 0, 0.9, 0, 500), turn(2, 0, 0.3, 1000, 9000),
                turn(3, 0, 0.9, 10_000, 13_000, 13_200, 15_000), turn(4, 1, 0.9, 20_000, 24_000, 24_100, 28_000)));
        assertEquals(Optional.of(new TimeSpan(10_000, 15_000)), counted.sample(0));
        assertEquals(Optional.of(new TimeSpan(20_000, 26_000)), counted.sample(1));
        assertEquals(Optional.empty(), counted.sample(2));
    }

    @Test void aSampleIsNotTakenWhereSomebodyTalksOver() {
        Statistics counted = Statistics.of(transcript(turn(1, 0, 0.9, 0, 4000), turn(2, 1, 0.9, 3000, 3500), turn(3, 0, 0.9, 5000, 6000)));
        assertEquals(Optional.of(new TimeSpan(5000, 6000)), counted.sample(0));
    }

    @Test void afterEditsTheFiguresAreThoseOfANewCount() {
        Transcript before = SampleTranscripts.longOne(40, 20, 4);
        Transcript typed = Edits.replace(before, new Position(7, 3), new Position(9, 12), "river bank\nstone", Position.START).applyTo(before);
        Transcript merged = SpeakerEdits.merge(typed, 2, 3, Position.START).applyTo(typed);
        Statistics after = Statistics.of(before).after(typed).after(merged);
        Statistics anew = Statistics.of(merged);
        for (int speaker = Speaker.NONE; speaker < 4; speaker++) {
            assertEquals(anew.of(speaker), after.of(speaker));
            assertEquals(anew.sample(speaker), after.sample(speaker));
        }
        assertEquals(anew.talk(), after.talk());
        assertTrue(after.talk().toSeconds() > 100);
    }
}
