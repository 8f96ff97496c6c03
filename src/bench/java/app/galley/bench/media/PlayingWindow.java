package app.galley.bench.media;

import app.galley.bench.measure.Times;
import app.galley.media.AudioPlayer;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableFuture;
import java.util.stream.Stream;
import javafx.application.Platform;

/// The editor while it plays, a minute of the waveform in sight under the page. Says what percentage of a processor the program and its
/// worker take, without sound.
public final class PlayingWindow {
    private static final int RATE = 16_000;
    private static final int HEADER = 44;

    private PlayingWindow() { }

    /// @param arguments none
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("galley-bench");
        Path file = silence(folder.resolve("silence.wav"));
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Desktop desktop = onFx(new FutureTask<>(() -> new Desktop(folder.resolve("natives"))));
        CountDownLatch plays = new CountDownLatch(1);
        desktop.player.listen(new Told(plays));
        onFx(new FutureTask<>(() -> {
            desktop.hear();
            desktop.wave().look(desktop.wave().axisProperty().get().showing(0, 60));
            desktop.player.open(file);
            desktop.player.play();
        }, true));
        plays.await();
        Thread.sleep(BareWindow.WARMING);
        Effort effort = new Effort();
        Thread.sleep(BareWindow.WATCHED);
        Times.say("cpu.playing", effort.percent());
        boolean moved = desktop.player.position().compareTo(BareWindow.WATCHED) > 0;
        desktop.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        System.exit(moved ? 0 : 1);
    }

    private static <T> T onFx(RunnableFuture<T> work) throws Exception {
        Platform.runLater(work);
        return work.get();
    }

    /// As long as the transcript; it takes no room on the disk.
    private static Path silence(Path file) throws IOException {
        int bytes = Desktop.SECONDS * RATE * Short.BYTES;
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(HEADER - 8 + bytes).put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII));
        header.putInt(16).putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE * Short.BYTES).putShort((short) Short.BYTES);
        header.putShort((short) Short.SIZE).put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(header.array());
            out.setLength(HEADER + (long) bytes);
        }
        return file;
    }

    /// Waits until it plays.
    private record Told(CountDownLatch plays) implements AudioPlayer.Listener {
        @Override
        public void state(AudioPlayer.State state) {
            if (state == AudioPlayer.State.PLAYING) {
                plays.countDown();
            }
        }

        @Override
        public void problem(app.galley.problem.Problem problem) {
            System.err.println(problem.key());
        }
    }
}
