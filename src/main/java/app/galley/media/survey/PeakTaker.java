package app.galley.media.survey;

import app.galley.media.PcmFormat;
import java.util.Arrays;

/// Takes the lowest and the highest sample of each 10 ms of each channel, as [app.galley.media.wave.Waveform#add] wants them. Steps
/// begin at whole samples nearest below their moment, so that they keep to the time at any rate. One thread.
public final class PeakTaker {
    private static final int STEPS_A_SECOND = 100;
    private final int channels;
    private final int rate;
    private final short[] open;
    private short[] done = new short[1024];
    private int filled;
    private long frame;
    private long step;
    private boolean begun;

    /// For sound of this format.
    public PeakTaker(PcmFormat format) {
        channels = format.channels();
        rate = format.sampleRate();
        open = new short[2 * channels];
    }

    /// Takes the next frames, channels interleaved.
    public void feed(short[] sound, int frames) {
        int i = 0;
        while (i < frames) {
            long end = Math.max(frame + 1, (step + 1) * rate / STEPS_A_SECOND);
            int now = (int) Math.min(frames - i, end - frame);
            for (int c = 0; c < channels; c++) {
                widen(sound, i * channels + c, now, c);
            }
            begun = true;
            i += now;
            frame += now;
            if (frame >= (step + 1) * rate / STEPS_A_SECOND) {
                endStep();
            }
        }
    }

    /// The peaks of the steps that have ended since this was asked last.
    public short[] take() {
        short[] taken = Arrays.copyOf(done, filled);
        filled = 0;
        return taken;
    }

    /// Ends the last step, however short it is.
    public void end() {
        if (begun) {
            endStep();
        }
    }

    private void widen(short[] sound, int from, int count, int channel) {
        short low = begun ? open[2 * channel] : Short.MAX_VALUE;
        short high = begun ? open[2 * channel + 1] : Short.MIN_VALUE;
        for (int k = 0, at = from; k < count; k++, at += channels) {
            short sample = sound[at];
            low = sample < low ? sample : low;
            high = sample > high ? sample : high;
        }
        open[2 * channel] = low;
        open[2 * channel + 1] = high;
    }

    /// At rates below 100 Hz several steps share a sample.
    private void endStep() {
        do {
            if (filled + open.length > done.length) {
                done = Arrays.copyOf(done, 2 * done.length + open.length);
            }
            System.arraycopy(open, 0, done, filled, open.length);
            filled += open.length;
            step++;
        } while ((step + 1) * rate / STEPS_A_SECOND <= frame && (step + 1) * rate / STEPS_A_SECOND == step * rate / STEPS_A_SECOND);
        begun = false;
    }
}
