package app.galley.media.wave;

import java.time.Duration;

/// What a picture of sound is drawn from: the lowest and highest sample of each column.
public interface PeakSource {
    /// How many channels it has.
    int channels();

    /// The lowest and the highest sample in each of the columns of equal width into which a stretch is divided. A column of which
    /// nothing is known has a lowest above its highest.
    ///
    /// @param channel 0 to [#channels()] - 1
    /// @param lowest takes the lowest samples; as many columns as it is long
    /// @param highest takes the highest ones; just as long
    void columns(int channel, Duration from, Duration to, short[] lowest, short[] highest);
}
