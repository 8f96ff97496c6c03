package app.galley.media.ffmpeg.wire;

import app.galley.media.PcmFormat;
import app.galley.media.picture.PictureSize;
import app.galley.media.picture.PictureSource;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// The smallest pieces of the worker's protocol. Every message is a kind byte and its fields, big-endian, without a length of
/// the whole: both sides are the same program, so they agree on what follows a kind.
final class Wire {
    /// The most bytes one text or one block of samples may have: more means that the pipe carries something else.
    static final int LONGEST = 8 << 20;

    /// The most bytes that a frame may have: twice what the largest cameras record (8K).
    private static final long LARGEST_FRAME = 1L << 28;
    private static final int BLOCK = 1 << 16;

    private Wire() { }

    static void text(DataOutputStream out, String text) throws IOException {
        bytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static byte[] bytes(DataInputStream in) throws IOException {
        byte[] bytes = new byte[count(in)];
        in.readFully(bytes);
        return bytes;
    }

    static void format(DataOutputStream out, PcmFormat format) throws IOException {
        out.writeInt(format.sampleRate());
        out.writeInt(format.channels());
    }

    static PcmFormat format(DataInputStream in) throws IOException {
        return new PcmFormat(in.readInt(), in.readInt());
    }

    static void shorts(DataOutputStream out, short[] values) throws IOException {
        byte[] bytes = new byte[values.length * Short.BYTES];
        ByteBuffer.wrap(bytes).asShortBuffer().put(values);
        bytes(out, bytes);
    }

    static short[] shorts(DataInputStream in) throws IOException {
        byte[] bytes = bytes(in);
        short[] values = new short[bytes.length / Short.BYTES];
        ByteBuffer.wrap(bytes).asShortBuffer().get(values);
        return values;
    }

    static void longs(DataOutputStream out, long[] values) throws IOException {
        byte[] bytes = new byte[values.length * Long.BYTES];
        ByteBuffer.wrap(bytes).asLongBuffer().put(values);
        bytes(out, bytes);
    }

    static long[] longs(DataInputStream in) throws IOException {
        byte[] bytes = bytes(in);
        long[] values = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes).asLongBuffer().get(values);
        return values;
    }

    static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > LONGEST) {
            throw new IOException("the worker's pipe is out of step: " + count);
        }
        return count;
    }

    static void size(DataOutputStream out, PictureSize size) throws IOException {
        out.writeInt(size.width());
        out.writeInt(size.height());
    }

    static PictureSize size(DataInputStream in) throws IOException {
        int width = in.readInt();
        int height = in.readInt();
        if (width < 1 || height < 1 || new PictureSize(width, height).bytes() > LARGEST_FRAME) {
            throw new IOException("the worker's pipe is out of step: " + width + " by " + height);
        }
        return new PictureSize(width, height);
    }

    /// Pixels lie outside of the heap and may be more than it holds: they go through in blocks.
    static void pixels(DataOutputStream out, ByteBuffer pixels) throws IOException {
        ByteBuffer rest = pixels.duplicate().position(0);
        byte[] block = new byte[Math.min(rest.remaining(), BLOCK)];
        while (rest.hasRemaining()) {
            int count = Math.min(rest.remaining(), block.length);
            rest.get(block, 0, count);
            out.write(block, 0, count);
        }
    }

    static ByteBuffer pixels(DataInputStream in, PictureSize size, PictureSource.Room room) throws IOException {
        int count = (int) size.bytes();
        byte[] bytes = room.of(count);
        in.readFully(bytes, 0, count);
        return ByteBuffer.wrap(bytes, 0, count);
    }

    static IOException unknown(int kind) {
        return new IOException("the worker's pipe is out of step: kind " + kind);
    }
}
