package app.galley.ui.text.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Speaker;
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
import org.junit.jupiter.api.Test;

class SpeakerLookTest {
    private static final String LIGHT_PAGE = "#ffffff";
    private static final String DARK_PAGE = "#0d1117";
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
            assertTrue(contrast(colour.group(2), DARK_PAGE) >= 4.5, colour.group());
            assertTrue(contrast(colour.group(3), LIGHT_PAGE) >= 4.5, colour.group());
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

    private static double contrast(String a, String b) {
        double high = Math.max(luminance(a), luminance(b));
        double low = Math.min(luminance(a), luminance(b));
        return (high + 0.05) / (low + 0.05);
    }

    /// Relative luminance as WCAG 2 defines it.
    private static double luminance(String colour) {
        double[] parts = IntStream.of(1, 3, 5).mapToDouble(i -> Integer.parseInt(colour.substring(i, i + 2), 16) / 255.0)
                .map(c -> c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4)).toArray();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }
}
