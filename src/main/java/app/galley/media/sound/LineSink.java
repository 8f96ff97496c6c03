package app.galley.media.sound;

import app.galley.media.AudioSink;
import app.galley.media.PcmFormat;
import java.util.function.LongSupplier;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A sound device as a sink. Always flushed while stopped: flushing a running line leaves it silent for half a second.
final class LineSink implements AudioSink {
    private static final Logger LOG = LoggerFactory.getLogger(LineSink.class);
    /// Sound servers may stand still for two seconds after they were started.
    private static final long LONGEST_STANDSTILL_NANOS = 5_000_000_000L;
    private final LongSupplier nanos;
    private final SourceDataLine line;
    private final PcmFormat format;
    private final int frameBytes;
    private final byte[] bytes;
    private volatile long written;
    /// What the device's own count lacks: after a flush some devices count the forgotten frames, some do not.
    private volatile long uncounted;

    private boolean runs;
    private long lastPosition;
    private long movedAt;

    /// A sink over an open line.
    ///
    /// @param nanos a clock in nanoseconds: a device that stands still for long though it was started is lost
    LineSink(SourceDataLine line, PcmFormat format, LongSupplier nanos) {
        this.nanos = nanos;
        this.line = line;
        this.format = format;
        this.frameBytes = format.channels() * Short.BYTES;
        this.bytes = new byte[line.getBufferSize()];
    }

    @Override
    public PcmFormat format() {
        return format;
    }

    @Override
    public void start() {
        runs = true;
        movedAt = nanos.getAsLong();
        line.start();
    }

    @Override
    public void stop() {
        runs = false;
        line.stop();
    }

    @Override
    public void flush() {
        line.flush();
        uncounted = written - line.getLongFramePosition();
    }

    @Override
    public int write(short[] pcm, int offset, int frames) {
        try {
            int room = Math.min(Math.min(frames, line.available() / frameBytes), bytes.length / frameBytes);
            for (int i = 0; i < room * format.channels(); i++) {
                bytes[2 * i] = (byte) pcm[offset + i];
                bytes[2 * i + 1] = (byte) (pcm[offset + i] >> 8);
            }
            int taken = room == 0 ? 0 : line.write(bytes, 0, room * frameBytes) / frameBytes;
            written += taken;
            return line.isOpen() && !standsStill(taken) ? taken : LOST;
        } catch (IllegalStateException | IllegalArgumentException e) {
            LOG.warn("the sound device has failed: {}", e.toString());
            return LOST;
        }
    }

    /// A device that was unplugged may stay open, take nothing and say nothing.
    private boolean standsStill(int taken) {
        long position = line.getLongFramePosition();
        if (!runs || taken > 0 || position != lastPosition) {
            lastPosition = position;
            movedAt = nanos.getAsLong();
        }
        return nanos.getAsLong() - movedAt > LONGEST_STANDSTILL_NANOS;
    }

    @Override
    public long framePosition() {
        return Math.min(written, line.getLongFramePosition() + uncounted);
    }

    @Override
    public long framesWritten() {
        return written;
    }

    @Override
    public int bufferFrames() {
        return line.getBufferSize() / frameBytes;
    }

    @Override
    public boolean isReal() {
        return true;
    }

    @Override
    public void close() {
        line.stop();
        line.flush();
        line.close();
    }
}
