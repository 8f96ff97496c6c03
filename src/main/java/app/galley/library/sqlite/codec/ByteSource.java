package app.galley.library.sqlite.codec;

/// Reads what a [ByteSink] wrote. Bytes that are cut off or make no sense are an [IllegalArgumentException]. Used by one
/// thread.
final class ByteSource {
    private final byte[] bytes;
    private int next;

    ByteSource(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The next eight bits, 0 to 255.
    int take() {
        if (next == bytes.length) {
            throw new IllegalArgumentException("cut off");
        }
        return bytes[next++] & 0xff;
    }

    /// What [ByteSink#whole] wrote.
    long whole() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int group = take();
            value |= (long) (group & 0x7f) << shift;
            if (group < 0x80) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number without an end");
    }

    /// A number from 0 to `most`.
    int upTo(int most) {
        long value = whole();
        if (value < 0 || value > most) {
            throw new IllegalArgumentException(value + " is more than " + most);
        }
        return (int) value;
    }

    /// How many things follow, each of which takes at least a byte.
    int count() {
        return upTo(bytes.length - next);
    }

    /// What [ByteSink#signed] wrote.
    long signed() {
        long value = whole();
        return value >>> 1 ^ -(value & 1);
    }

    /// What [ByteSink#real] wrote.
    float real() {
        int bits = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            bits |= take() << shift;
        }
        return Float.intBitsToFloat(bits);
    }

    /// What [ByteSink#text] wrote.
    String text() {
        char[] chars = new char[count()];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) upTo(Character.MAX_VALUE);
        }
        return new String(chars);
    }

    /// Checks that nothing is left.
    void end() {
        if (next != bytes.length) {
            throw new IllegalArgumentException("more than expected");
        }
    }
}
