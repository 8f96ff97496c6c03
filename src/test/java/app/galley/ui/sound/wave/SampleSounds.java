package app.galley.ui.sound.wave;

import app.galley.media.wave.Waveform;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.ui.sound.wave.model.Sound;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Sounds made for tests: loud where a transcript has a word, nearly silent elsewhere; always the same for the same transcript.
public final class SampleSounds {
    private static final int STEPS_A_SECOND = 100;

    private SampleSounds() { }

    /// Peaks of as many seconds, all there is of the recording.
    public static Sound of(Transcript transcript, int seconds, int channels) {
        Waveform waveform = new Waveform(channels);
        waveform.add(peaks(transcript, seconds, channels));
        waveform.complete();
        List<TimeSpan> speech = new ArrayList<>();
        for (Turn turn : transcript.turns()) {
            TimeSpan last = speech.isEmpty() ? null : speech.getLast();
            if (last != null && turn.time().start() - last.end() < 300) {
                speech.set(speech.size() - 1, last.hull(turn.time()));
            } else if (!turn.words().isEmpty()) {
                speech.add(turn.time());
            }
        }
        return new Sound(waveform, Duration.ofSeconds(seconds), true, speech, List.of());
    }

    /// Peaks of as many seconds, for [Waveform#add].
    public static short[] peaks(Transcript transcript, int seconds, int channels) {
        Random random = new Random(3);
        short[] peaks = new short[seconds * STEPS_A_SECOND * 2 * channels];
        for (int i = 0; i < peaks.length; i += 2) {
            hum(peaks, i, 120 + random.nextInt(120));
        }
        for (Turn turn : transcript.turns()) {
            int channel = Math.floorMod(turn.speaker(), channels);
            for (Word word : turn.words()) {
                long from = word.time().start() / 10;
                long to = Math.min(word.time().end() / 10, seconds * STEPS_A_SECOND);
                double loud = 0.15 + random.nextDouble() * 0.6;
                for (long step = from; step < to; step++) {
                    double bow = Math.sin(Math.PI * (step - from + 0.5) / (to - from));
                    hum(peaks, (int) step * 2 * channels + 2 * channel, (int) (loud * bow * (0.7 + 0.3 * random.nextDouble()) * Waveform.LOUDEST));
                }
            }
        }
        return peaks;
    }

    private static void hum(short[] peaks, int at, int loud) {
        peaks[at] = (short) (-loud * 0.9);
        peaks[at + 1] = (short) loud;
    }
}
