package app.galley.media.playback.ahead;

import app.galley.media.PcmFormat;
import app.galley.media.PcmSource;

/// Where the end of a loop meets its beginning, and where a span breaks off in the middle of a wave: five milliseconds in which one
/// sound goes over into the other, or into silence, so that nothing clicks. Used by the reading thread.
final class Seam {
    private static final int MILLISECONDS = 5;
    private final int channels;
    private final int frames;
    private final short[] tail;

    Seam(PcmFormat format) {
        channels = format.channels();
        frames = (int) format.frames(MILLISECONDS);
        tail = new short[frames * channels];
    }

    /// The frame from which on samples differ from those of the recording because a course ends there.
    long beginning(Course course) {
        return course.stands() ? Math.max(course.from(), course.to() - length(course)) : course.to();
    }

    private long length(Course course) {
        return Math.min(frames, (course.to() - course.from()) / 2);
    }

    /// Reads what follows the end of a loop; yields how many frames there are.
    int readTail(PcmSource source) {
        return Math.max(0, read(source, tail, frames));
    }

    /// Reads so many frames, fewer only at the end; yields how many, -1 when there are none.
    int read(PcmSource source, short[] block, int wanted) {
        int got = source.read(block, wanted);
        if (got <= 0 || got >= Math.min(wanted, frames)) {
            return got;
        }
        short[] more = new short[(wanted - got) * channels];
        int rest = read(source, more, wanted - got);
        System.arraycopy(more, 0, block, got * channels, Math.max(0, rest) * channels);
        return got + Math.max(0, rest);
    }

    /// Lets what followed the end of a loop go over into its beginning.
    void blend(short[] block, int length) {
        for (int i = 0; i < length * channels; i++) {
            double share = (i / channels + 0.5) / length;
            block[i] = (short) Math.round(block[i] * share + tail[i] * (1 - share));
        }
    }

    /// Lets the end of a span die away.
    void fadeOut(short[] block, long first, int count, Course course) {
        if (!course.stands()) {
            return;
        }
        long length = length(course);
        for (int i = Math.clamp(course.to() - length - first, 0, count); i < count; i++) {
            double share = (course.to() - first - i) / (double) (length + 1);
            for (int c = 0; c < channels; c++) {
                int at = i * channels + c;
                block[at] = (short) Math.round(block[at] * Math.max(0, share));
            }
        }
    }
}
