package app.galley.local.checksum;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/// The checksums of S3 (Amazon S3 user guide, "Checking object integrity"). Values are base64 of the bytes, high byte first.
public enum ChecksumAlgorithm {
    CRC32(4, 0xEDB88320L),
    CRC32C(4, 0x82F63B78L),
    CRC64NVME(8, Crc64Nvme.POLYNOMIAL),
    SHA1(20, 0),
    SHA256(32, 0);

    private final int bytes;
    private final long polynomial;

    ChecksumAlgorithm(int bytes, long polynomial) {
        this.bytes = bytes;
        this.polynomial = polynomial;
    }

    /// The algorithm of that name, whatever the case of its letters.
    public static Optional<ChecksumAlgorithm> named(String name) {
        return Arrays.stream(values()).filter(a -> a.name().equalsIgnoreCase(name)).findFirst();
    }

    /// The header that carries its value, lower case.
    public String header() {
        return "x-amz-checksum-" + name().toLowerCase(Locale.ROOT);
    }

    /// The element that carries its value in XML.
    public String element() {
        return "Checksum" + name();
    }

    /// Whether `value` has the form of a value.
    public boolean isValue(String value) {
        try {
            return Base64.getDecoder().decode(value).length == bytes;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// Whether the value of a whole can be had from the values of its parts.
    boolean joins() {
        return polynomial != 0;
    }

    /// The value of two byte strings one behind the other.
    byte[] join(byte[] first, byte[] second, long secondLength) {
        return toBytes(CrcJoin.join(polynomial, bytes * 8, toNumber(first), toNumber(second), secondLength));
    }

    Running start() {
        return switch (this) {
            case CRC32 -> new RunningCrc(new CRC32(), this);
            case CRC32C -> new RunningCrc(new CRC32C(), this);
            case CRC64NVME -> new RunningCrc(new Crc64Nvme(), this);
            case SHA1 -> new RunningHash(messageDigest("SHA-1"));
            case SHA256 -> new RunningHash(messageDigest("SHA-256"));
        };
    }

    static MessageDigest messageDigest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + name, e);
        }
    }

    private byte[] toBytes(long number) {
        byte[] all = ByteBuffer.allocate(8).putLong(number).array();
        return Arrays.copyOfRange(all, 8 - bytes, 8);
    }

    private static long toNumber(byte[] value) {
        long number = 0;
        for (byte b : value) {
            number = number << 8 | b & 0xff;
        }
        return number;
    }

    /// A value in the making.
    interface Running {
        void update(byte[] bytes, int from, int length);

        byte[] value();
    }

    private record RunningCrc(java.util.zip.Checksum crc, ChecksumAlgorithm algorithm) implements Running {
        @Override
        public void update(byte[] bytes, int from, int length) {
            crc.update(bytes, from, length);
        }

        @Override
        public byte[] value() {
            return algorithm.toBytes(crc.getValue());
        }
    }

    private record RunningHash(MessageDigest digest) implements Running {
        @Override
        public void update(byte[] bytes, int from, int length) {
            digest.update(bytes, from, length);
        }

        @Override
        public byte[] value() {
            return digest.digest();
        }
    }
}
