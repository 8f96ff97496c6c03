package app.galley.ui.sound.wave.draw;

import app.galley.media.wave.PeakSource;
import app.galley.media.wave.Waveform;
import app.galley.transcript.TimeSpan;
import app.galley.ui.sound.wave.model.TimeAxis;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// Draws peaks into pixels (ARGB, premultiplied): channels one above the other, silences shaded, gaps hatched, and only a dotted line
/// where nothing is known. Knows no toolkit. Used by one thread at a time.
public final class PeakInk {
    private static final double DECIBEL_RANGE = 60;
    private static final int HATCH = 8;
    private static final int HATCH_LINE = 2;
    /// The least height of a channel; below it all channels are drawn as one.
    private static final int LEAST_ROW = 20;
    private static final int MOST_ROWS = 2;
    private static final int OPAQUE = 255;
    private int[] pixels = new int[0];
    private int width;
    private int height;
    private short[] lowest = new short[0];
    private short[] highest = new short[0];
    private short[] low = new short[0];
    private short[] high = new short[0];
    private byte[] kinds = new byte[0];
    private boolean marked;

    private static final byte PLAIN = 0;
    private static final byte SILENT = 1;
    private static final byte BROKEN = 2;

    /// The colours, as ARGB without premultiplication.
    public record Tints(int peaks, int unknown, int silence, int gap) { }

    /// What is drawn.
    ///
    /// @param source the peaks, or the samples themselves
    /// @param axis from when to when; its width is not looked at
    /// @param silences shaded parts
    /// @param gaps hatched parts
    /// @param decibels whether loudness is drawn in decibels
    public record Subject(PeakSource source, TimeAxis axis, List<TimeSpan> silences, List<TimeSpan> gaps, boolean decibels) { }

    /// Draws over the whole of some pixels.
    ///
    /// @param into row by row, `width` times `height` or more
    public void paint(int[] into, int newWidth, int newHeight, Subject subject, Tints tints) {
        pixels = into;
        width = newWidth;
        height = newHeight;
        Arrays.fill(pixels, 0, width * height, 0);
        if (lowest.length != width) {
            lowest = new short[width];
            highest = new short[width];
            low = new short[width];
            high = new short[width];
            kinds = new byte[width];
        }
        Arrays.fill(kinds, PLAIN);
        marked = false;
        mark(subject.silences, subject.axis, SILENT);
        mark(subject.gaps, subject.axis, BROKEN);
        ground(premultiplied(tints.silence), premultiplied(tints.gap));
        int rows = subject.source.channels() == MOST_ROWS && height >= MOST_ROWS * LEAST_ROW ? MOST_ROWS : 1;
        for (int row = 0; row < rows; row++) {
            columns(subject, row, rows);
            row(row * height / rows, (row + 1) * height / rows, subject.decibels, tints);
        }
    }

    private void mark(List<TimeSpan> spans, TimeAxis axis, byte kind) {
        double perSecond = width / axis.span();
        for (TimeSpan span : spans) {
            double from = (span.start() / 1000.0 - axis.start()) * perSecond;
            double to = (span.end() / 1000.0 - axis.start()) * perSecond;
            if (to > 0 && from < width) {
                marked = true;
                int begin = (int) Math.max(0, Math.round(from));
                int end = (int) Math.min(width, kind == BROKEN ? Math.max(begin + 1, Math.round(to)) : Math.round(to));
                Arrays.fill(kinds, Math.min(begin, end), end, kind);
            }
        }
    }

    private void ground(int silence, int gap) {
        if (!marked) {
            return;
        }
        for (int y = 0; y < height; y++) {
            int at = y * width;
            for (int x = 0; x < width; x++) {
                if (kinds[x] == SILENT) {
                    pixels[at + x] = silence;
                } else if (kinds[x] == BROKEN && (x + y) % HATCH < HATCH_LINE) {
                    pixels[at + x] = gap;
                }
            }
        }
    }

    /// The peaks of a row: those of a channel, or of all of them together.
    private void columns(Subject subject, int row, int rows) {
        Duration from = duration(subject.axis.start());
        Duration to = duration(subject.axis.end());
        subject.source.columns(row, from, to, lowest, highest);
        for (int channel = 1; rows == 1 && channel < subject.source.channels(); channel++) {
            subject.source.columns(channel, from, to, low, high);
            for (int x = 0; x < width; x++) {
                lowest[x] = (short) Math.min(lowest[x], low[x]);
                highest[x] = (short) Math.max(highest[x], high[x]);
            }
        }
    }

    private static Duration duration(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }

    private void row(int top, int bottom, boolean decibels, Tints tints) {
        double middle = (top + bottom) / 2.0;
        double half = Math.max(0.5, (bottom - top) / 2.0 - 1);
        for (int x = 0; x < width; x++) {
            if (kinds[x] == BROKEN) {
                continue;
            }
            if (lowest[x] > highest[x]) {
                if (x % 4 < 2) {
                    pixels[(int) middle * width + x] = premultiplied(tints.unknown);
                }
                continue;
            }
            double above = middle - shown(highest[x], decibels) * half;
            double below = middle - shown(lowest[x], decibels) * half;
            column(x, Math.min(above, middle - 0.5), Math.max(below, Math.min(above, middle - 0.5) + 1), tints.peaks);
        }
    }

    /// How far from the middle a sample is drawn, -1 to 1.
    private static double shown(short sample, boolean decibels) {
        double part = (double) sample / Waveform.LOUDEST;
        if (!decibels || sample == 0) {
            return part;
        }
        return Math.copySign(Math.max(0, 1 + 20 * Math.log10(Math.abs(part)) / DECIBEL_RANGE), part);
    }

    /// A line from top to bottom whose ends cover the parts of their pixels.
    private void column(int x, double from, double to, int tint) {
        int first = Math.max(0, (int) Math.floor(from));
        int last = Math.min(height - 1, (int) Math.ceil(to) - 1);
        int plain = tint >>> 24 == OPAQUE ? tint : 0;
        for (int y = first; y <= last; y++) {
            if (plain != 0 && y >= from && y + 1 <= to) {
                pixels[y * width + x] = plain;
                continue;
            }
            double covered = Math.min(y + 1, to) - Math.max(y, from);
            if (covered > 0) {
                int at = y * width + x;
                pixels[at] = over(tint, covered, pixels[at]);
            }
        }
    }

    private static int over(int tint, double share, int ground) {
        int alpha = (int) Math.round((tint >>> 24) * Math.min(1, share));
        int left = OPAQUE - alpha;
        return channel(alpha, OPAQUE, left, ground >>> 24) << 24 | channel(alpha, tint >> 16 & OPAQUE, left, ground >> 16 & OPAQUE) << 16
                | channel(alpha, tint >> 8 & OPAQUE, left, ground >> 8 & OPAQUE) << 8
                | channel(alpha, tint & OPAQUE, left, ground & OPAQUE);
    }

    private static int channel(int alpha, int value, int left, int ground) {
        return Math.min(OPAQUE, (alpha * value + left * ground + OPAQUE / 2) / OPAQUE);
    }

    static int premultiplied(int tint) {
        return over(tint, 1, 0);
    }
}
