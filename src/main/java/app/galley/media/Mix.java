package app.galley.media;

import java.util.Set;

/// How loud a recording is heard, and which of its channels comes to which ear. Immutable.
///
/// @param volume how loud it is felt to be, 0 to 1; the samples are multiplied by its square, for the ear judges so
/// @param muted whether nothing is heard; the volume is kept for later
/// @param balance where it is heard: -1 in the left ear alone, 0 in both, 1 in the right ear alone; without effect on a recording of
///     one channel
/// @param use which channels are heard
/// @param silenced channels that are not heard, counted from 0; those of a recording of one channel are always heard
/// @param solo when not empty, only these channels are heard, if they are not silenced too
public record Mix(double volume, boolean muted, double balance, Use use, Set<Integer> silenced, Set<Integer> solo) {
    /// As it was recorded.
    public static final Mix PLAIN = new Mix(1, false, 0, Use.AS_RECORDED, Set.of(), Set.of());

    /// Which channels are heard. Recordings of one channel are heard in both ears in any case.
    public enum Use {
        /// Left in the left ear, right in the right one.
        AS_RECORDED,
        /// Both, mixed, in both ears.
        MONO,
        /// The left one in both ears.
        LEFT,
        /// The right one in both ears.
        RIGHT
    }

    public Mix {
        if (!(volume >= 0 && volume <= 1) || !(balance >= -1 && balance <= 1)) {
            throw new IllegalArgumentException("volume " + volume + ", balance " + balance);
        }
        silenced = Set.copyOf(silenced);
        solo = Set.copyOf(solo);
    }

    /// The same at another volume, 0 to 1.
    public Mix withVolume(double louder) {
        return new Mix(louder, muted, balance, use, silenced, solo);
    }

    /// The same, muted or not.
    public Mix withMuted(boolean mute) {
        return new Mix(volume, mute, balance, use, silenced, solo);
    }

    /// The same with another balance, -1 to 1.
    public Mix withBalance(double side) {
        return new Mix(volume, muted, side, use, silenced, solo);
    }

    /// The same with other channels.
    public Mix withUse(Use channels) {
        return new Mix(volume, muted, balance, channels, silenced, solo);
    }

    /// The same with these channels silenced and these alone.
    public Mix withChannels(Set<Integer> silent, Set<Integer> alone) {
        return new Mix(volume, muted, balance, use, silent, alone);
    }

    /// Whether a channel is heard.
    public boolean hears(int channel) {
        return !silenced.contains(channel) && (solo.isEmpty() || solo.contains(channel));
    }

    /// What the samples of a recording are multiplied by.
    ///
    /// @param channels of the recording and of what is heard: 1 or 2
    /// @return for each channel that comes out, the factors of those that go in
    public double[][] gains(int channels) {
        double loud = muted ? 0 : volume * volume;
        if (channels == 1) {
            return new double[][] {{loud}};
        }
        double left = hears(0) ? 1 : 0;
        double right = hears(1) ? 1 : 0;
        double share = left + right > 1 ? 0.5 : 1;
        double[][] ears = switch (use) {
            case AS_RECORDED -> new double[][] {{left, 0}, {0, right}};
            case MONO -> new double[][] {{left * share, right * share}, {left * share, right * share}};
            case LEFT -> new double[][] {{left, 0}, {left, 0}};
            case RIGHT -> new double[][] {{0, right}, {0, right}};
        };
        for (int ear = 0; ear < 2; ear++) {
            double side = Math.min(1, ear == 0 ? 1 - balance : 1 + balance);
            ears[ear][0] *= loud * side;
            ears[ear][1] *= loud * side;
        }
        return ears;
    }
}
