package app.galley.media.survey;

import java.util.Arrays;

/// Measures how loud a recording is as EBU R 128 has it: the integrated loudness of ITU-R BS.1770-5, with its two filters, blocks
/// of 400 ms that begin every 100 ms, and both gates. Memory grows by 80 bytes a second. One thread.
public final class Loudness {
    /// What is quieter does not count, in LUFS.
    private static final double ABSOLUTE_GATE = -70;
    /// How far below the loudness of what is left a block may lie.
    private static final double RELATIVE_GATE = -10;
    private static final double OFFSET = -0.691;
    private static final int HOPS_A_BLOCK = 4;
    private static final int HOPS_A_SECOND = 10;
    private static final double FULL_SCALE = 32_768;
    /// Channels behind the third of 5.1 and 7.1 stand at the sides or behind and count 1.5 dB more; the fourth is the effects channel.
    private static final int EFFECTS = 3;
    private static final double SURROUND = 1.41;

    private final int channels;
    private final int hopFrames;
    private final Weighting[] weighting;
    private final double[] sums;
    private double[] hops = new double[1024];
    private int count;
    private int inHop;
    private int highest;

    /// For sound at a rate with so many channels.
    public Loudness(int sampleRate, int channels) {
        this.channels = channels;
        hopFrames = Math.max(1, sampleRate / HOPS_A_SECOND);
        weighting = new Weighting[channels];
        Arrays.setAll(weighting, c -> new Weighting(sampleRate));
        sums = new double[channels];
    }

    /// Takes the next frames, channels interleaved.
    public void feed(short[] sound, int frames) {
        int done = 0;
        while (done < frames) {
            int now = Math.min(frames - done, hopFrames - inHop);
            for (int c = 0; c < channels; c++) {
                sums[c] += weighting[c].power(sound, done * channels + c, channels, now);
            }
            peak(sound, done * channels, now * channels);
            done += now;
            inHop += now;
            if (inHop == hopFrames) {
                endHop();
            }
        }
    }

    /// The integrated loudness in LUFS, negative infinity for silence and for what is shorter than a block.
    public double integrated() {
        double[] blocks = blocks();
        double gate = power(ABSOLUTE_GATE);
        double mean = Arrays.stream(blocks).filter(p -> p >= gate).average().orElse(0);
        double relative = Math.max(gate, mean * Math.pow(10, RELATIVE_GATE / 10));
        double gated = Arrays.stream(blocks).filter(p -> p >= relative).average().orElse(0);
        return gated == 0 ? Double.NEGATIVE_INFINITY : OFFSET + 10 * Math.log10(gated);
    }

    /// The highest sample in decibels below full scale, negative infinity for silence.
    public double samplePeak() {
        return highest == 0 ? Double.NEGATIVE_INFINITY : 20 * Math.log10(highest / FULL_SCALE);
    }

    private void peak(short[] sound, int from, int length) {
        for (int i = from; i < from + length; i++) {
            highest = Math.max(highest, Math.abs((int) sound[i]));
        }
    }

    private void endHop() {
        double power = 0;
        for (int c = 0; c < channels; c++) {
            power += weight(c) * sums[c] / hopFrames / (FULL_SCALE * FULL_SCALE);
            sums[c] = 0;
        }
        if (count == hops.length) {
            hops = Arrays.copyOf(hops, 2 * count);
        }
        hops[count++] = power;
        inHop = 0;
    }

    private double weight(int channel) {
        return channels <= EFFECTS || channel < EFFECTS ? 1 : channel == EFFECTS && channels > EFFECTS + 1 ? 0 : SURROUND;
    }

    private double[] blocks() {
        double[] blocks = new double[Math.max(0, count - HOPS_A_BLOCK + 1)];
        for (int i = 0; i < blocks.length; i++) {
            for (int k = 0; k < HOPS_A_BLOCK; k++) {
                blocks[i] += hops[i + k] / HOPS_A_BLOCK;
            }
        }
        return blocks;
    }

    private static double power(double loudness) {
        return Math.pow(10, (loudness - OFFSET) / 10);
    }
}
