package app.galley.media.ffmpeg;

import app.galley.media.ffmpeg.WorkerMediaReader.Attempts;
import app.galley.media.ffmpeg.wire.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A file that is open in a worker. When the worker dies, the file is opened again in its successor and the question is asked once
/// more, until a worker answers or the file is given up. Used by one thread at a time.
final class FileInWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileInWorker.class);
    private final WorkerMediaReader reader;
    private final Attempts attempts;
    private final Opening opening;
    private final Duration patience;
    private @Nullable Place place;

    /// The file inside one worker.
    record Place(MediaWorker worker, int handle) { }

    /// Opens the file in a worker and goes where it was in the last one; yields its number there.
    interface Opening {
        int in(MediaWorker worker) throws IOException;
    }

    /// A question to the worker.
    interface Question<T> {
        T ask(Place place) throws IOException;
    }

    /// @param patience how long the worker may take to close it
    FileInWorker(WorkerMediaReader reader, Path file, Duration patience, Opening opening) {
        this.reader = reader;
        this.attempts = new Attempts(file);
        this.patience = patience;
        this.opening = opening;
    }

    /// Asks until a worker answers.
    ///
    /// @throws app.galley.problem.ProblemException when the worker refuses or the file is given up
    <T> T insist(Question<T> question) {
        while (true) {
            MediaWorker worker = reader.worker();
            try {
                return question.ask(placeIn(worker));
            } catch (IOException e) {
                place = null;
                attempts.failed(worker, e);
            }
        }
    }

    private Place placeIn(MediaWorker worker) throws IOException {
        Place known = place;
        if (known != null && known.worker() == worker) {
            return known;
        }
        Place opened = new Place(worker, opening.in(worker));
        place = opened;
        return opened;
    }

    /// Something was read: deaths that come later have nothing to do with those that were.
    void progressed() {
        attempts.progressed();
    }

    @Override
    public void close() {
        Place last = place;
        place = null;
        if (last == null || !last.worker().isAlive()) {
            return;
        }
        try {
            last.worker().ask(new Request.Close(last.handle()), patience);
        } catch (IOException e) {
            LOG.debug("the worker ended before the file was closed", e);
        }
    }
}
