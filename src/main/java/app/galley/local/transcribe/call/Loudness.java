package app.galley.local.transcribe.call;

import app.galley.media.MediaReader;
import app.galley.media.PcmFormat;
import app.galley.media.PcmSource;
import app.galley.task.Cancellation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// How loud each second of each channel is: decibels over one step of a 16-bit sample, which is the scale of real files.
public final class Loudness {
    private static final int RATE = 16_000;
    private final List<double[]> seconds;

    private Loudness(List<double[]> seconds) {
        this.seconds = seconds;
    }

    /// Listens to a file. Blocks.
    ///
    /// @throws java.util.concurrent.CancellationException when it was cancelled
    public static Loudness of(Path media, int channels, MediaReader reader, Cancellation cancellation) {
        List<double[]> seconds = new ArrayList<>();
        try (PcmSource source = reader.open(media, new PcmFormat(RATE, channels))) {
            short[] block = new short[RATE * channels];
            double[] power = new double[channels];
            int inSecond = 0;
            for (int n = source.read(block, RATE - inSecond); n >= 0; n = source.read(block, RATE - inSecond)) {
                cancellation.check();
                for (int i = 0; i < n * channels; i++) {
                    power[i % channels] += (double) block[i] * block[i];
                }
                inSecond += n;
                if (inSecond == RATE) {
                    seconds.add(means(power, inSecond));
                    power = new double[channels];
                    inSecond = 0;
                }
            }
            if (inSecond > 0) {
                seconds.add(means(power, inSecond));
            }
        }
        return new Loudness(seconds);
    }

    private static double[] means(double[] power, int samples) {
        double[] means = new double[power.length];
        for (int i = 0; i < power.length; i++) {
            means[i] = power[i] / samples;
        }
        return means;
    }

    /// A value for every second that an utterance touches; empty where the channel is silent.
    List<OptionalDouble> during(Utterance utterance) {
        List<OptionalDouble> values = new ArrayList<>();
        for (long second = utterance.begin() / 1000; second * 1000 < utterance.end() && second < seconds.size(); second++) {
            double power = seconds.get((int) second)[utterance.channel()];
            values.add(power < 1 ? OptionalDouble.empty() : OptionalDouble.of(Math.round(1000 * Math.log10(power)) / 100.0));
        }
        return values;
    }
}
