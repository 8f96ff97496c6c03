package app.galley.local.checksum;

import java.util.zip.Checksum;

/// The 64-bit cyclic redundancy check of the NVM Express specification (polynomial AD93D23594C93659, reflected, all ones
/// before and after), eight bytes at a time.
final class Crc64Nvme implements Checksum {
    /// The polynomial, bits reversed.
    static final long POLYNOMIAL = 0x9A6C9329AC4BC9B5L;
    private static final long[][] TABLES = tables();
    private long state = -1;

    private static long[][] tables() {
        long[][] tables = new long[8][256];
        for (int i = 0; i < 256; i++) {
            long crc = i;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ POLYNOMIAL;
            }
            tables[0][i] = crc;
        }
        for (int t = 1; t < 8; t++) {
            for (int i = 0; i < 256; i++) {
                long before = tables[t - 1][i];
                tables[t][i] = before >>> 8 ^ tables[0][(int) before & 0xff];
            }
        }
        return tables;
    }

    @Override
    public void update(int b) {
        state = state >>> 8 ^ TABLES[0][(int) (state ^ b) & 0xff];
    }

    @Override
    public void update(byte[] bytes, int from, int length) {
        int at = from;
        int end = from + length;
        for (; at + 8 <= end; at += 8) {
            state ^= littleEndian(bytes, at);
            state = TABLES[7][(int) state & 0xff] ^ TABLES[6][(int) (state >>> 8) & 0xff]
                    ^ TABLES[5][(int) (state >>> 16) & 0xff] ^ TABLES[4][(int) (state >>> 24) & 0xff]
                    ^ TABLES[3][(int) (state >>> 32) & 0xff] ^ TABLES[2][(int) (state >>> 40) & 0xff]
                    ^ TABLES[1][(int) (state >>> 48) & 0xff] ^ TABLES[0][(int) (state >>> 56)];
        }
        for (; at < end; at++) {
            update(bytes[at]);
        }
    }

    private static long littleEndian(byte[] bytes, int at) {
        long value = 0;
        for (int i = 7; i >= 0; i--) {
            value = value << 8 | bytes[at + i] & 0xff;
        }
        return value;
    }

    @Override
    public long getValue() {
        return ~state;
    }

    @Override
    public void reset() {
        state = -1;
    }
}
