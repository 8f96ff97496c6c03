package app.galley.media.ffmpeg;

import app.galley.media.extract.Extract;
import app.galley.media.extract.SoundExtractor;
import app.galley.media.ffmpeg.WorkerMediaReader.Attempts;
import app.galley.media.ffmpeg.WorkerMediaReader.Patience;
import app.galley.media.ffmpeg.wire.Request;
import app.galley.media.ffmpeg.wire.Response;
import app.galley.media.ffmpeg.wire.Track;
import app.galley.problem.Problem;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has a media worker decode and code. When the worker dies, the stretch is written once more by its successor.
public final class WorkerSoundExtractor implements SoundExtractor {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerSoundExtractor.class);
    private static final int PORTION_SECONDS = 5;
    private final WorkerMediaReader reader;
    private final Patience patience;
    /// Requests of two extracts in turn would only make both slow.
    private final ReentrantLock one = new ReentrantLock();

    /// With the worker of a reader that nobody plays from.
    public WorkerSoundExtractor(WorkerMediaReader reader) {
        this.reader = reader;
        this.patience = Patience.USUAL;
    }

    @Override
    public long extract(Extract wanted, Progress progress, Cancellation cancellation) {
        Path target = wanted.target().toAbsolutePath();
        Path draft = Extract.draft(target);
        one.lock();
        try {
            long frames = insist(wanted, progress, cancellation);
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
            return frames;
        } catch (IOException e) {
            throw Problem.badInput("media.notWritable", String.valueOf(target.getFileName())).asException(e);
        } finally {
            one.unlock();
            remove(draft);
        }
    }

    private long insist(Extract wanted, Progress progress, Cancellation cancellation) {
        Attempts attempts = new Attempts(wanted.sound().file());
        while (true) {
            MediaWorker worker = reader.worker();
            try {
                return write(worker, wanted, progress, cancellation);
            } catch (IOException e) {
                attempts.failed(worker, e);
            }
        }
    }

    private long write(MediaWorker worker, Extract wanted, Progress progress, Cancellation cancellation)
            throws IOException {
        Response opened = worker.ask(new Request.Extract(Track.of(wanted.sound()), wanted.format(),
                wanted.from(), wanted.coding(), wanted.target().toAbsolutePath().toString()), patience.open());
        int handle = opened instanceof Response.Opened(int number) ? number : WorkerMediaReader.<Integer>outOfStep(opened);
        boolean whole = false;
        try {
            long behind = pump(worker, handle, wanted, progress, cancellation);
            worker.ask(new Request.Finish(handle), patience.open());
            whole = true;
            return behind - wanted.from();
        } finally {
            if (!whole && worker.isAlive()) {
                worker.ask(new Request.Close(handle), patience.read());
            }
        }
    }

    private long pump(MediaWorker worker, int handle, Extract wanted, Progress progress, Cancellation cancellation)
            throws IOException {
        long total = wanted.to() == Extract.END ? 0 : wanted.to() - wanted.from();
        long portion = (long) wanted.format().sampleRate() * PORTION_SECONDS;
        long at = wanted.from();
        while (at < wanted.to()) {
            cancellation.check();
            Response response = worker.ask(new Request.Encode(handle, (int) Math.min(portion, wanted.to() - at)),
                    patience.open());
            long behind = response instanceof Response.Samples(long position, byte[] _) ? position
                    : WorkerMediaReader.<Long>outOfStep(response);
            if (behind == at) {
                break;
            }
            at = behind;
            progress.at(at - wanted.from(), total);
        }
        return at;
    }

    private static void remove(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            LOG.warn("a half-written file could not be removed: {}", e.getClass().getSimpleName());
        }
    }
}
