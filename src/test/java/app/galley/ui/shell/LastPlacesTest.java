package app.galley.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.ui.text.SampleTranscripts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LastPlacesTest {
    private final UUID river = UUID.randomUUID();
    private final UUID bridge = UUID.randomUUID();
    private final Transcript text = SampleTranscripts.of("Ann: So the river.", "Bob: When?", "Ann: In March.");
    private final List<String> kept = new ArrayList<>();

    @Test void aTranscriptOpensWhereItWasLeftAlsoTomorrow() {
        LastPlaces places = new LastPlaces("", kept::add);
        assertEquals(Position.START, places.in(river, text));
        places.stand(river, new Position(2, 3));
        places.stand(bridge, new Position(1, 1));
        LastPlaces tomorrow = new LastPlaces(kept.getLast(), kept::add);
        assertEquals(new Position(2, 3), tomorrow.in(river, text));
        assertEquals(new Position(1, 1), tomorrow.in(bridge, text));
    }

    @Test void standingStillKeepsNothingAgain() {
        LastPlaces places = new LastPlaces("", kept::add);
        places.stand(river, new Position(2, 3));
        places.stand(river, new Position(2, 3));
        assertEquals(1, kept.size());
    }

    @Test void aPlaceThatIsNotThereAnyMoreIsTheNearest() {
        LastPlaces places = new LastPlaces("", kept::add);
        places.stand(river, new Position(2, 9));
        places.stand(bridge, new Position(1, 400));
        assertEquals(new Position(0, 0), places.in(river, SampleTranscripts.of("Ann: So the river.")));
        assertEquals(new Position(1, 5), places.in(bridge, text));
    }

    @Test void thoseLeftLongestAgoAreForgottenAndWhatCannotBeReadIsPassedOver() {
        LastPlaces places = new LastPlaces("nonsense\n" + river + " 1 2\n" + bridge + " x y", kept::add);
        assertEquals(new Position(1, 2), places.in(river, text));
        assertEquals(Position.START, places.in(bridge, text));
        for (int i = 0; i < 100; i++) {
            places.stand(UUID.randomUUID(), new Position(0, 1));
        }
        assertEquals(Position.START, places.in(river, text));
        assertEquals(100, kept.getLast().lines().count());
    }
}
