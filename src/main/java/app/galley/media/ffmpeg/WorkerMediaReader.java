package app.galley.media.ffmpeg;

import app.galley.media.MediaInfo;
import app.galley.media.MediaReader;
import app.galley.media.PcmFormat;
import app.galley.media.PcmSource;
import app.galley.media.ffmpeg.wire.Request;
import app.galley.media.ffmpeg.wire.Response;
import app.galley.media.ffmpeg.wire.Track;
import app.galley.media.file.Soundtrack;
import app.galley.media.picture.Cover;
import app.galley.media.picture.PictureReader;
import app.galley.media.picture.PictureSize;
import app.galley.media.picture.PictureSource;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.task.WorkerProcess;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads media files in a child process, so that a broken or hostile file never harms the window's. The worker is started with the
/// first request or by [#warm], and replaced when it dies; open sounds go on in the new one where they were. A file that
/// ends worker after worker is given up. Playback, pictures and imports should have a reader each, for requests wait for each other.
/// Safe from any thread; every call may block while the worker starts or the file is read.
public final class WorkerMediaReader implements MediaReader, PictureReader {
    /// How often a file may end the worker before it is given up, nothing having been read in between.
    static final int TRIES = 3;
    /// How often the worker may be too slow with a file before it is given up.
    static final int SLOW_TRIES = 2;
    private static final Logger LOG = LoggerFactory.getLogger(WorkerMediaReader.class);
    private static final int HEAP_MEGABYTES = 64;

    private final WorkerProcess.Command command;
    private final Patience patience;
    private @Nullable MediaWorker current;
    private boolean closed;

    /// How long the worker may take for an answer before it counts as hanging.
    ///
    /// @param start until a new worker is ready
    /// @param open for probing or opening a file, and for going to a place in it
    /// @param read for a block of samples
    record Patience(Duration start, Duration open, Duration read) {
        /// For a slow disk and a busy computer.
        static final Patience USUAL = new Patience(Duration.ofSeconds(40), Duration.ofSeconds(30), Duration.ofSeconds(15));
    }

    /// A reader whose workers are started by this command; see [#command].
    public WorkerMediaReader(WorkerProcess.Command command) {
        this(command, Patience.USUAL);
    }

    WorkerMediaReader(WorkerProcess.Command command, Patience patience) {
        this.command = command;
        this.patience = patience;
    }

    /// The command of a worker that is ready soon: this program again, lean, with the place where the native code is unpacked
    /// once.
    ///
    /// @param mainClass the entry that hands the sub-command `media-worker` to [app.galley.media.ffmpeg.worker.MediaWorkerProgram]
    /// @param natives a folder of Galley's own
    public static WorkerProcess.Command command(Class<?> mainClass, Path natives) {
        return thorough(mainClass, natives).with("-XX:TieredStopAtLevel=1");
    }

    /// The command of a worker that reads whole recordings: what it computes in Java is compiled as well as can be.
    ///
    /// @param mainClass as for [#command]
    /// @param natives as for [#command]
    public static WorkerProcess.Command thorough(Class<?> mainClass, Path natives) {
        return WorkerProcess.Command.ofThisProgram(mainClass, HEAP_MEGABYTES, "media-worker").with(
                "-Dorg.bytedeco.javacpp.cachedir=" + natives, "-Dorg.bytedeco.javacpp.nopointergc=true", "-XX:-UsePerfData", "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + natives.resolve("media-worker-crash.log"), "-Djava.awt.headless=true");
    }

    /// Makes sure that a worker runs and has loaded its native code, so that the next request is answered at once.
    ///
    /// @throws ProblemException when no worker can be started
    public void warm() {
        try {
            worker().ask(new Request.Ping(), patience.start);
        } catch (IOException e) {
            throw Problem.unreachable("media.workerNotReady").asException(e);
        }
    }

    @Override
    public MediaInfo probe(Soundtrack sound) {
        Response response = insist(sound.file(), new Request.Probe(Track.of(sound)));
        return response instanceof Response.Probed(MediaInfo info) ? info : outOfStep(response);
    }

    @Override
    public Optional<Cover> cover(Path file, PictureSize box) {
        return switch (insist(file, new Request.ShowCover(file.toAbsolutePath().toString(), box))) {
            case Response.CoverShown(PictureSize size, ByteBuffer pixels) -> Optional.of(new Cover(size, pixels));
            case Response.Done() -> Optional.empty();
            case Response other -> outOfStep(other);
        };
    }

    /// Asks something about a file until a worker answers or the file is given up.
    private Response insist(Path file, Request request) {
        Attempts attempts = new Attempts(file);
        while (true) {
            MediaWorker worker = worker();
            try {
                return worker.ask(request, patience.open);
            } catch (IOException e) {
                attempts.failed(worker, e);
            }
        }
    }

    @Override
    public PcmSource open(Soundtrack sound, PcmFormat format) {
        return WorkerPcmSource.open(this, sound, format, patience);
    }

    @Override
    public PictureSource openPicture(Soundtrack sound) {
        return WorkerPictureSource.open(this, sound, patience);
    }

    /// Ends the worker. Sounds and pictures that are still open fail with their next read.
    @Override
    public void close() {
        MediaWorker last;
        synchronized (this) {
            closed = true;
            last = current;
            current = null;
        }
        if (last != null) {
            last.close();
        }
    }

    /// The running worker; a new one when there is none or the last one has died.
    synchronized MediaWorker worker() {
        if (closed) {
            throw Problem.unreachable("media.workerNotReady").asException();
        }
        MediaWorker running = current;
        if (running == null || !running.isAlive()) {
            running = MediaWorker.start(command, this::replace);
            current = running;
        }
        return running;
    }

    /// The process of the running worker, if any.
    synchronized Optional<WorkerProcess> process() {
        return Optional.ofNullable(current).map(MediaWorker::process);
    }

    static <T> T outOfStep(Response response) {
        throw Problem.bug(new IllegalStateException("unexpected " + response.getClass().getSimpleName())).asException();
    }

    /// A worker that had been useful is replaced before anybody asks: playback has two seconds in hand.
    private void replace() {
        synchronized (this) {
            MediaWorker dead = current;
            if (closed || dead == null || dead.isAlive() || !dead.hasAnswered()) {
                return;
            }
        }
        try {
            LOG.info("a media worker has ended and is replaced");
            warm();
        } catch (ProblemException e) {
            // Whoever asks next starts another one and hears of the trouble.
            LOG.debug("the media worker could not be replaced", e);
        }
    }

    /// Counts how often a worker has ended over one file.
    static final class Attempts {
        private final Path file;
        private int deaths;
        private int slow;

        Attempts(Path file) {
            this.file = file;
        }

        private static String name(Path file) {
            Path last = file.getFileName();
            return last == null ? file.toString() : last.toString();
        }

        /// Something was read: what comes later has nothing to do with what was.
        void progressed() {
            deaths = 0;
            slow = 0;
        }

        /// One more worker has ended.
        ///
        /// @throws ProblemException when it is enough
        void failed(MediaWorker worker, IOException cause) {
            String name = name(file);
            deaths++;
            slow += worker.wasTooSlow() ? 1 : 0;
            if (slow >= SLOW_TRIES) {
                throw Problem.unreachable("media.tooSlow", name).asException(cause);
            }
            if (deaths >= TRIES) {
                throw Problem.badInput("media.workerDied", name).asException(cause);
            }
        }
    }
}
