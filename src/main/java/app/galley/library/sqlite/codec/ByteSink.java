package app.galley.library.sqlite.codec;

import java.util.Arrays;

/// Collects bytes: whole numbers in groups of seven bits, the lowest first, so that small ones take one byte. Used by one
/// thread.
final class ByteSink {
    private byte[] bytes = new byte[64];
    private int size;

    /// Adds the low eight bits.
    void add(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = (byte) value;
    }

    /// Adds a number that is meant to be 0 or more; a negative one takes ten bytes.
    void whole(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            add((int) rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        add((int) rest);
    }

    /// Adds a number of either sign; small ones take one byte.
    void signed(long value) {
        whole(value << 1 ^ value >> 63);
    }

    /// Adds the 32 bits of a float as they are.
    void real(float value) {
        int bits = Float.floatToRawIntBits(value);
        for (int shift = 0; shift < 32; shift += 8) {
            add(bits >>> shift);
        }
    }

    /// Adds a text char by char, so that half a surrogate pair comes back, too.
    void text(String text) {
        whole(text.length());
        for (int i = 0; i < text.length(); i++) {
            whole(text.charAt(i));
        }
    }

    /// All that was added.
    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }
}
