package app.galley.workbench.version;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.galley.transcript.Passage;
import app.galley.transcript.Position;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.ui.text.SampleTranscripts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoomTest {
    @Test void theRoomEndsInTheMiddleOfTheLongestSilenceThatIsNear() {
        Room room = new Room(List.of(new TimeSpan(0, 3_000), new TimeSpan(3_400, 4_000), new TimeSpan(4_050, 5_000), new TimeSpan(5_000, 6_000),
                new TimeSpan(6_100, 6_500), new TimeSpan(7_100, 20_000)), 20_000);
        assertEquals(new TimeSpan(3_200, 6_800), room.around(new TimeSpan(5_000, 6_000)));
    }

    @Test void withoutASilenceItEndsWhereAWordEndsAndWithoutThatAtTheStretch() {
        Room fluent = new Room(List.of(new TimeSpan(0, 1_500), new TimeSpan(1_500, 2_500), new TimeSpan(2_500, 3_000), new TimeSpan(3_000, 4_000),
                new TimeSpan(4_000, 9_000)), 9_000);
        assertEquals(new TimeSpan(1_500, 4_000), fluent.around(new TimeSpan(3_000, 4_000)));
        assertEquals(new TimeSpan(0, 4_000), fluent.around(new TimeSpan(1_500, 2_500)));
    }

    @Test void itStaysWithinTheRecordingAndIsLongEnoughForTheService() {
        assertEquals(new TimeSpan(0, 1_000), new Room(List.of(new TimeSpan(0, 100), new TimeSpan(100, 1_000)), 1_000).around(new TimeSpan(0, 100)));
        assertEquals(new TimeSpan(0, 300), new Room(List.of(new TimeSpan(100, 200)), 300).around(new TimeSpan(100, 200)));
    }

    @Test void wordsOfWhichAPartIsSelectedAreHeardWhole() {
        Transcript text = SampleTranscripts.of("A: We crossed to Haworth today.", "B: And then?");
        assertEquals(Optional.of(new TimeSpan(250, 750)), Stretches.heard(text, Passage.in(0, 5, 12)));
        assertEquals(Optional.of(new TimeSpan(1_000, 1_500)), Stretches.heard(text, new Passage(new Position(0, 25), new Position(1, 2))));
        assertEquals(Optional.empty(), Stretches.heard(text, Passage.in(0, 2, 3)));
    }

    @Test void theWordsOfAStretchAreFoundAndTheirPlaceWhenThereAreNone() {
        Transcript text = SampleTranscripts.of("A: We crossed to Haworth today.", "B: And then?");
        assertEquals(Passage.in(0, 3, 13), Stretches.place(text, new TimeSpan(250, 750)));
        assertEquals(new Passage(new Position(1, 9 - 1), new Position(1, 9 - 1)), Stretches.place(text, new TimeSpan(5_000, 6_000)));
    }
}
