package app.galley.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.ffmpeg.WorkerMediaReader;
import app.galley.media.playback.ExchangeablePlayer;
import app.galley.problem.Problem;
import app.galley.task.Background;
import app.galley.task.WorkerProcess;
import app.galley.ui.sound.FakePlayer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The second player takes over where the worker of the usual one cannot load its native code, and only there.
class SecondPlayerTest {
    @TempDir Path natives;
    private final ExchangeablePlayer player = new ExchangeablePlayer(new FakePlayer(), new FakePlayer());
    private final List<String> told = new ArrayList<>();

    @Test void takesOverWhereTheNativeCodeIsMissing() {
        warm(WorkerMediaReader.command(Main.class, natives).with("-Dorg.bytedeco.javacpp.platform=solaris-sparc"));
        assertTrue(player.usesSecond());
        assertEquals(List.of("sound.second.chosen"), told);
    }

    @Test void takesOverForNowWhereTheWorkerDoesNotStart() {
        warm(new WorkerProcess.Command(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-no-such-option")));
        assertTrue(player.usesSecond());
        assertEquals(List.of("sound.second.chosenForNow"), told);
    }

    @Test void staysAwayWhereTheUsualOneCanPlay() {
        warm(WorkerMediaReader.command(Main.class, Path.of(System.getProperty("org.bytedeco.javacpp.cachedir", natives.toString()))));
        assertFalse(player.usesSecond());
        assertEquals(List.of(), told);
    }

    private void warm(WorkerProcess.Command command) {
        try (WorkerMediaReader reader = new WorkerMediaReader(command)) {
            OpenWindow.warm(reader, player, Background.sameThread(), Runnable::run, (Problem problem) -> told.add(problem.key()));
        }
    }
}
