package app.galley.media.playback.mix;

import app.galley.media.PcmFormat;

/// Lets the first samples after a leap grow from silence: a place entered in the middle of a wave would click. Belongs to the
/// audio thread.
public final class FadeIn {
    private static final int MILLISECONDS = 5;
    private final int channels;
    private final int frames;
    private int left;

    /// The next samples are the first ones.
    public FadeIn(PcmFormat format) {
        channels = format.channels();
        frames = (int) format.frames(MILLISECONDS);
        left = frames;
    }

    /// The next samples are the first ones.
    public void begin() {
        left = frames;
    }

    /// Softens samples, as far as they still belong to the first ones.
    ///
    /// @param count in frames
    public void apply(short[] samples, int count) {
        for (int i = 0; i < count && left > 0; i++, left--) {
            for (int c = 0; c < channels; c++) {
                int at = i * channels + c;
                samples[at] = (short) (samples[at] * (frames - left) / frames);
            }
        }
    }
}
