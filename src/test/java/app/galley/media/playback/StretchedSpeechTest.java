package app.galley.media.playback;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.Clips;
import app.galley.media.PcmFormat;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Speech that is stretched keeps its sounds: what is heard at any moment has the spectrum of the place that it is told to be. Not a
/// listening test.
class StretchedSpeechTest {
    private static final int RATE = 16_000;
    private static final int FRAME = RATE / 40;
    private static final double[] BANDS = {150, 250, 350, 450, 570, 700, 840, 1000, 1170, 1370, 1600, 1850, 2150, 2500, 2900, 3400, 4000, 4800};

    @Test void speechKeepsItsSpectrumAtTheUsualSpeeds(@TempDir Path folder) throws Exception {
        Path raw = Clips.ffmpeg("-i", "assets/samples/interview.m4a", "-t", "20", "-ac", "1", "-ar", RATE, "-f", "s16le", folder.resolve("speech.raw"));
        byte[] bytes = Files.readAllBytes(raw);
        short[] speech = new short[bytes.length / 2];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(speech);
        for (double rate : new double[] {0.5, 0.75, 1.5, 2}) {
            double apart = apart(speech, Stretched.of(speech, new PcmFormat(RATE, 1), rate));
            System.getLogger("measure").log(System.Logger.Level.INFO, "at {0}: {1} dB from the speech as it was", rate, apart);
            assertTrue(apart < 4.5, apart + " dB at " + rate);
        }
        double other = apart(speech, Stretched.of(backwards(speech), new PcmFormat(RATE, 1), 1.5));
        assertTrue(other > 8, "the measure tells other sounds apart: " + other);
    }

    private static short[] backwards(short[] sound) {
        short[] turned = new short[sound.length];
        for (int i = 0; i < sound.length; i++) {
            turned[i] = sound[sound.length - 1 - i];
        }
        return turned;
    }

    /// The mean distance of the bands, in decibels, where there is speech.
    private static double apart(short[] speech, Stretched stretched) {
        double sum = 0;
        int count = 0;
        for (int at = FRAME; at + 2 * FRAME < stretched.sound().length; at += FRAME) {
            int there = (int) stretched.map().mediaAt(at + FRAME / 2) - FRAME / 2;
            if (there < 0 || there + FRAME > speech.length) {
                continue;
            }
            double[] heard = bands(stretched.sound(), at);
            double[] own = bands(speech, there);
            for (int band = 0; band < BANDS.length; band++) {
                if (own[band] > 30) {
                    sum += Math.abs(Math.max(30, heard[band]) - own[band]);
                    count++;
                }
            }
        }
        return sum / count;
    }

    private static double[] bands(short[] sound, int from) {
        double[] levels = new double[BANDS.length];
        for (int band = 0; band < BANDS.length; band++) {
            double re = 0;
            double im = 0;
            for (int i = 0; i < FRAME; i++) {
                double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / FRAME);
                double angle = 2 * Math.PI * BANDS[band] * i / RATE;
                re += sound[from + i] * window * Math.cos(angle);
                im += sound[from + i] * window * Math.sin(angle);
            }
            levels[band] = 20 * Math.log10(Math.hypot(re, im) / FRAME * 4 + 1e-3);
        }
        return levels;
    }
}
