package app.galley.local.checksum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChecksumTest {
    private static final byte[] DIGITS = "123456789".getBytes(StandardCharsets.US_ASCII);

    private static String of(ChecksumAlgorithm algorithm, byte[] bytes) {
        ContentDigests digests = new ContentDigests(Set.of(algorithm));
        digests.update(bytes, 0, bytes.length);
        return digests.finish().checksums().getOrDefault(algorithm, "");
    }

    @Test
    void givesTheCheckValuesOfTheCatalogues() {
        assertEquals("y/Q5Jg==", of(ChecksumAlgorithm.CRC32, DIGITS));
        assertEquals("4waSgw==", of(ChecksumAlgorithm.CRC32C, DIGITS));
        assertEquals("rosUhgp5mIg=", of(ChecksumAlgorithm.CRC64NVME, DIGITS));
        assertEquals("98O8HYCOBHMq32eZZczDTKeuNEE=", of(ChecksumAlgorithm.SHA1, DIGITS));
        assertEquals("FeKw08M4keuw8e9gnsQZQgwg4yDOlMZfvIwzEkSOsiU=", of(ChecksumAlgorithm.SHA256, DIGITS));
    }

    @Test
    void isTheSameInWhateverPiecesTheBytesCome() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[] bytes = new byte[10_000];
        random.nextBytes(bytes);
        ContentDigests pieces = new ContentDigests(EnumSet.allOf(ChecksumAlgorithm.class));
        for (int at = 0; at < bytes.length;) {
            int n = Math.min(1 + random.nextInt(50), bytes.length - at);
            pieces.update(bytes, at, n);
            at += n;
        }
        ContentDigests.Digests digests = pieces.finish();
        for (ChecksumAlgorithm algorithm : ChecksumAlgorithm.values()) {
            assertEquals(of(algorithm, bytes), digests.checksums().get(algorithm), algorithm + ", seed " + seed);
        }
    }

    @Test
    void joinsTheChecksOfPartsToThatOfTheWhole() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            byte[] bytes = new byte[1 + random.nextInt(5000)];
            random.nextBytes(bytes);
            for (ChecksumAlgorithm algorithm : List.of(ChecksumAlgorithm.CRC32, ChecksumAlgorithm.CRC32C, ChecksumAlgorithm.CRC64NVME)) {
                List<Checksum.Part> parts = new ArrayList<>();
                for (int at = 0; at < bytes.length;) {
                    int n = Math.min(1 + random.nextInt(2000), bytes.length - at);
                    parts.add(new Checksum.Part(of(algorithm, Arrays.copyOfRange(bytes, at, at + n)), n));
                    at += n;
                }
                assertEquals(of(algorithm, bytes),
                        Checksum.ofParts(algorithm, Checksum.Type.FULL_OBJECT, parts).value(), algorithm + ", seed " + seed);
            }
        }
    }

    @Test
    void aCompositeIsTheCheckOfTheChecks() {
        byte[] abc = "abc".getBytes(StandardCharsets.US_ASCII);
        byte[] def = "def".getBytes(StandardCharsets.US_ASCII);
        List<Checksum.Part> parts = List.of(new Checksum.Part(of(ChecksumAlgorithm.CRC32, abc), 3),
                new Checksum.Part(of(ChecksumAlgorithm.CRC32, def), 3));
        // The CRC-32 of "abc" is 352441C2, that of "def" 0CC4E161.
        byte[] both = HexFormat.of().parseHex("352441c20cc4e161");
        assertEquals(of(ChecksumAlgorithm.CRC32, both) + "-2",
                Checksum.ofParts(ChecksumAlgorithm.CRC32, Checksum.Type.COMPOSITE, parts).value());
    }

    @Test
    void aHashOfTheWholeCannotBeHadFromParts() {
        assertFalse(Checksum.isPossible(ChecksumAlgorithm.SHA256, Checksum.Type.FULL_OBJECT));
        assertTrue(Checksum.isPossible(ChecksumAlgorithm.SHA256, Checksum.Type.COMPOSITE));
        assertTrue(Checksum.isPossible(ChecksumAlgorithm.CRC32, Checksum.Type.FULL_OBJECT));
        assertFalse(Checksum.isPossible(ChecksumAlgorithm.CRC64NVME, Checksum.Type.COMPOSITE));
    }
}
