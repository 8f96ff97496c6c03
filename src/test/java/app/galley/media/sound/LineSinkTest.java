package app.galley.media.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.AudioSink;
import app.galley.media.PcmFormat;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sound.sampled.SourceDataLine;
import org.junit.jupiter.api.Test;

class LineSinkTest {
    private static final PcmFormat STEREO = new PcmFormat(44_100, 2);
    private final ByteArrayOutputStream device = new ByteArrayOutputStream();
    private final List<String> calls = new ArrayList<>();
    private int room = 4000;
    private long position;
    private long nanos;
    private boolean open = true;
    private final LineSink sink = new LineSink(line(), STEREO, () -> nanos);

    @Test
    void writesSamplesLowByteFirst() {
        assertEquals(2, sink.write(new short[] {99, 99, 1, -2, 0x1234, 0x7fff}, 2, 2));
        assertArrayEquals(new byte[] {1, 0, -2, -1, 0x34, 0x12, -1, 0x7f}, device.toByteArray());
        assertEquals(2, sink.framesWritten());
    }

    @Test
    void takesOnlyWhatFitsAndNeverWaits() {
        assertEquals(1000, sink.write(new short[6000], 0, 3000));
        room = 0;
        assertEquals(0, sink.write(new short[6000], 0, 3000));
        room = 10;
        assertEquals(2, sink.write(new short[6000], 0, 3000));
        assertEquals(1002, sink.framesWritten());
    }

    @Test
    void isAtTheLastWrittenFrameAfterAFlushWhateverTheDeviceCounts() {
        for (boolean countsFlushed : new boolean[] {true, false}) {
            sink.write(new short[2000], 0, 1000);
            position += 300;
            sink.stop();
            sink.flush();
            if (countsFlushed) {
                assertEquals(sink.framesWritten(), sink.framePosition());
            }
            assertEquals(sink.framesWritten(), sink.framePosition());
            sink.write(new short[2000], 0, 1000);
            position += 40;
            assertEquals(sink.framesWritten() - 960, sink.framePosition());
            position += 960;
        }
    }

    @Test
    void saysThatADeviceIsLostInsteadOfFailing() {
        open = false;
        assertEquals(AudioSink.LOST, sink.write(new short[20], 0, 10));
    }

    @Test
    void aDeviceThatStandsStillForFiveSecondsThoughItWasStartedIsLost() {
        room = 0;
        nanos = 60_000_000_000L;
        assertEquals(0, sink.write(new short[20], 0, 10), "it was not started");
        sink.start();
        nanos += 4_900_000_000L;
        assertEquals(0, sink.write(new short[20], 0, 10));
        position += 10;
        nanos += 200_000_000L;
        assertEquals(0, sink.write(new short[20], 0, 10), "it has moved");
        nanos += 5_100_000_000L;
        assertEquals(AudioSink.LOST, sink.write(new short[20], 0, 10));
    }

    @Test
    void stopsBeforeItFlushesAndCloses() {
        sink.start();
        sink.close();
        assertEquals(List.of("start", "stop", "flush", "close"), calls);
        assertTrue(sink.isReal());
    }

    @Test
    void aComputerWithoutADeviceGetsASinkThatKeepsTime() {
        AudioSink opened = new LineSinks().open(STEREO);
        try {
            assertTrue(opened.bufferFrames() > 0);
            assertTrue(opened.isReal() || opened.format().equals(STEREO));
            assertTrue(opened.write(new short[882], 0, 441) > 0);
        } finally {
            opened.close();
        }
    }

    private SourceDataLine line() {
        return (SourceDataLine) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {SourceDataLine.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getBufferSize" -> 40_000;
                    case "available" -> room;
                    case "isOpen" -> open;
                    case "getLongFramePosition" -> position;
                    case "write" -> {
                        byte[] bytes = (byte[]) arguments[0];
                        device.writeBytes(Arrays.copyOfRange(bytes, (int) arguments[1], (int) arguments[1] + (int) arguments[2]));
                        yield arguments[2];
                    }
                    case "start", "stop", "flush", "close" -> {
                        calls.add(method.getName());
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
