package app.galley.ui.sound.wave.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.wave.Waveform;
import app.galley.transcript.TimeSpan;
import app.galley.ui.sound.wave.model.TimeAxis;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeakInkTest {
    private static final int WIDTH = 100;
    private static final int HEIGHT = 41;
    private static final int INK = 0xff102030;
    private static final PeakInk.Tints TINTS = new PeakInk.Tints(INK, 0xff808080, 0x80ffffff, 0xffff0000);
    private final int[] pixels = new int[WIDTH * HEIGHT];

    private static Waveform waveform(int channels, int steps, double... parts) {
        short[] peaks = new short[steps * 2 * channels];
        for (int i = 0; i < peaks.length; i += 2) {
            double part = parts[i / 2 % channels % parts.length];
            peaks[i] = (short) (-part * Waveform.LOUDEST);
            peaks[i + 1] = (short) (part * Waveform.LOUDEST);
        }
        Waveform waveform = new Waveform(channels);
        waveform.add(peaks);
        return waveform;
    }

    private void paint(Waveform waveform, double seconds, List<TimeSpan> silences, List<TimeSpan> gaps, boolean decibels) {
        new PeakInk().paint(pixels, WIDTH, HEIGHT, new PeakInk.Subject(waveform, TimeAxis.whole(WIDTH, seconds), silences, gaps, decibels),
                TINTS);
    }

    private long inked(int x) {
        return inked(x, 0, HEIGHT);
    }

    private long inked(int x, int from, int to) {
        long count = 0;
        for (int y = from; y < to; y++) {
            count += pixels[y * WIDTH + x] == INK ? 1 : 0;
        }
        return count;
    }

    @Test void aColumnIsAsHighAsItsPeaks() {
        paint(waveform(1, 100, 0.5), 1, List.of(), List.of(), false);
        assertEquals(HEIGHT / 2.0, inked(50), 2);
        paint(waveform(1, 100, 1), 1, List.of(), List.of(), false);
        assertEquals(HEIGHT - 2, inked(50), 2);
    }

    @Test void silenceIsALine() {
        paint(waveform(1, 100, 0), 1, List.of(), List.of(), false);
        assertEquals(1, inked(50), 1);
        assertTrue(Arrays.stream(pixels).anyMatch(p -> p != 0));
    }

    @Test void inDecibelsWhatIsQuietShows() {
        paint(waveform(1, 100, 0.01), 1, List.of(), List.of(), true);
        assertEquals(HEIGHT / 3.0, inked(50), 3);
    }

    @Test void whatIsNotKnownIsNeverDrawnAsSound() {
        paint(waveform(1, 50, 0.5), 1, List.of(), List.of(), false);
        assertTrue(inked(40) > 10);
        for (int x = 52; x < WIDTH; x++) {
            assertEquals(0, inked(x));
        }
        assertNotEquals(0, pixels[HEIGHT / 2 * WIDTH + 60]);
    }

    @Test void twoChannelsLieOneAboveTheOther() {
        paint(waveform(2, 100, 0.9, 0.1), 1, List.of(), List.of(), false);
        assertTrue(inked(50, 0, HEIGHT / 2) > 3 * inked(50, HEIGHT / 2, HEIGHT));
    }

    @Test void moreChannelsAreDrawnAsOneThatIsAsLoudAsTheLoudest() {
        paint(waveform(3, 100, 0.1, 0.9, 0.2), 1, List.of(), List.of(), false);
        assertEquals(0.9 * HEIGHT, inked(50), 3);
    }

    @Test void silencesAreShadedAndGapsHatchedWithoutSound() {
        paint(waveform(1, 100, 0.5), 1, List.of(new TimeSpan(0, 200)), List.of(new TimeSpan(500, 700)), false);
        assertEquals(PeakInk.premultiplied(0x80ffffff), pixels[5]);
        assertTrue(inked(5) > 10);
        assertEquals(0, inked(60));
        long hatched = 0;
        for (int y = 0; y < HEIGHT; y++) {
            hatched += pixels[y * WIDTH + 60] == 0xffff0000 ? 1 : 0;
        }
        assertEquals(HEIGHT / 4.0, hatched, 3);
    }

    @Test void aGapThatIsShorterThanAPixelIsSeen() {
        paint(waveform(1, 100, 0.5), 1, List.of(), List.of(new TimeSpan(501, 502)), false);
        assertEquals(0, inked(50));
    }
}
