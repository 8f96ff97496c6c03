package app.galley.media.playback.mix;

import app.galley.media.Mix;
import java.util.Arrays;

/// Makes samples louder, quieter and mixes their channels. A change is spread over the next samples, so that it does not click.
/// Samples that are played as they were recorded stay untouched. Belongs to the audio thread.
public final class Mixer {
    private final int channels;
    private final double[][] plain;
    private double[][] present;
    private double[][] wanted;

    /// A mixer that changes nothing.
    ///
    /// @param channels 1 or 2
    public Mixer(int channels) {
        this.channels = channels;
        this.plain = Mix.PLAIN.gains(channels);
        this.present = plain;
        this.wanted = plain;
    }

    /// Goes over to another mix with the next samples.
    public void set(Mix mix) {
        wanted = mix.gains(channels);
    }

    /// The next samples are the first ones of a sound: they have the wanted mix at once.
    public void begin() {
        present = wanted;
    }

    /// Mixes samples.
    ///
    /// @param frames how many of them
    public void apply(short[] samples, int frames) {
        boolean changes = !Arrays.deepEquals(present, wanted);
        if (!changes && Arrays.deepEquals(present, plain)) {
            return;
        }
        double[] in = new double[channels];
        for (int i = 0; i < frames; i++) {
            double share = changes ? (i + 1.0) / frames : 1;
            for (int c = 0; c < channels; c++) {
                in[c] = samples[i * channels + c];
            }
            for (int out = 0; out < channels; out++) {
                samples[i * channels + out] = mixed(in, out, share);
            }
        }
        present = wanted;
    }

    private short mixed(double[] in, int out, double share) {
        double sum = 0;
        for (int c = 0; c < channels; c++) {
            sum += in[c] * (present[out][c] + (wanted[out][c] - present[out][c]) * share);
        }
        return (short) Math.clamp(Math.round(sum), Short.MIN_VALUE, Short.MAX_VALUE);
    }
}
