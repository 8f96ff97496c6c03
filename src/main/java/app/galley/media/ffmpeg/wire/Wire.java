package app.galley.media.ffmpeg.wire;

import app.galley.media.PcmFormat;
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

    static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > LONGEST) {
            throw new IOException("the worker's pipe is out of step: " + count);
        }
        return count;
    }

    static IOException unknown(int kind) {
        return new IOException("the worker's pipe is out of step: kind " + kind);
    }
}
