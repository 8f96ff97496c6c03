package app.galley.ui.text.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Speaker;
import app.galley.ui.kit.Contrast;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class SpeakerLookTest {
    private static final Color LIGHT_PAGE = Color.WHITE;
    private static final Color DARK_PAGE = Color.web("#0d1117");
    private static final Pattern COLOUR =
            Pattern.compile("-speaker-(\\d+): ladder\\(-color-bg-default, (#\\w{6}) 49%, (#\\w{6}) 50%\\)");

    private static String sheet() throws IOException {
        try (InputStream in = Objects.requireNonNull(SpeakerLookTest.class.getResourceAsStream("/app/galley/ui/text.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test void theTwelveColoursCanBeReadOnLightAndDarkPages() throws IOException {
        List<MatchResult> colours = COLOUR.matcher(sheet()).results().toList();
        assertEquals(SpeakerLook.COUNT, colours.size());
        Set<String> distinct = new HashSet<>();
        for (MatchResult colour : colours) {
            assertTrue(Contrast.of(Color.web(colour.group(2)), DARK_PAGE) >= 4.5, colour.group());
            assertTrue(Contrast.of(Color.web(colour.group(3)), LIGHT_PAGE) >= 4.5, colour.group());
            distinct.add(colour.group(2));
            distinct.add(colour.group(3));
        }
        assertEquals(2 * SpeakerLook.COUNT, distinct.size());
    }

    @Test void everyColourAndShapeIsDrawn() throws IOException {
        String sheet = sheet();
        for (int n = 0; n <= SpeakerLook.COUNT; n++) {
            assertTrue(sheet.contains(".speaker-name:colour-" + n + " "), "name colour " + n);
            assertTrue(sheet.contains(".speaker-mark:colour-" + n + " "), "mark colour " + n);
            assertTrue(sheet.contains(".speaker-mark:shape-" + n + " "), "shape " + n);
        }
    }

    @Test void aHundredSpeakersLookDifferent() {
        List<Speaker> speakers = IntStream.range(0, 144).mapToObj(n -> new Speaker(n, "S" + n)).toList();
        Set<String> looks = new HashSet<>();
        SpeakerLook.of(speakers, "?").values().forEach(l -> looks.add(l.colour() + "/" + l.shape()));
        assertEquals(145, looks.size());
    }
}
