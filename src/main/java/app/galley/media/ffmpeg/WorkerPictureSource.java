package app.galley.media.ffmpeg;

import app.galley.media.ffmpeg.WorkerMediaReader.Attempts;
import app.galley.media.ffmpeg.WorkerMediaReader.Patience;
import app.galley.media.ffmpeg.wire.Request;
import app.galley.media.ffmpeg.wire.Response;
import app.galley.media.picture.PictureFrame;
import app.galley.media.picture.PictureInfo;
import app.galley.media.picture.PictureSize;
import app.galley.media.picture.PictureSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The picture of one file, decoded by a worker. When the worker dies, the file is opened again in its successor and goes on near where
/// it was.
final class WorkerPictureSource implements PictureSource {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerPictureSource.class);
    private final WorkerMediaReader reader;
    private final Path file;
    private final Patience patience;
    private final Attempts attempts;
    private @Nullable Place place;
    private long reached;
    private long farthest;

    /// The file inside one worker.
    private record Place(MediaWorker worker, int handle, PictureInfo info) { }

    private WorkerPictureSource(WorkerMediaReader reader, Path file, Patience patience) {
        this.reader = reader;
        this.file = file;
        this.patience = patience;
        this.attempts = new Attempts(file);
    }

    static WorkerPictureSource open(WorkerMediaReader reader, Path file, Patience patience) {
        WorkerPictureSource source = new WorkerPictureSource(reader, file, patience);
        source.insist(p -> p);
        return source;
    }

    @Override
    public PictureInfo info() {
        return insist(Place::info);
    }

    @Override
    public void seek(Duration moment) {
        reached = microseconds(moment);
        farthest = reached;
        insist(p -> p.worker().ask(new Request.SeekPicture(p.handle(), reached), patience.open()));
    }

    @Override
    public Step next(Wanted wanted, Room room) {
        Response response = insist(p -> p.worker().ask(new Request.NextPicture(p.handle(), microseconds(wanted.from()),
                wanted.halfway(), wanted.box()), patience.read(), room));
        return switch (response) {
            case Response.Picture(long start, long end, PictureSize size, ByteBuffer pixels) -> {
                reached(end);
                yield new Shown(new PictureFrame(time(start), time(end), size, pixels));
            }
            case Response.PicturePassed(long upTo) -> {
                reached(upTo);
                yield new Passed(time(upTo));
            }
            case Response.Done() -> new End();
            default -> WorkerMediaReader.outOfStep(response);
        };
    }

    @Override
    public void close() {
        Place last = place;
        place = null;
        if (last == null || !last.worker().isAlive()) {
            return;
        }
        try {
            last.worker().ask(new Request.Close(last.handle()), patience.read());
        } catch (IOException e) {
            LOG.debug("the worker ended before the picture was closed", e);
        }
    }

    /// What a new worker decodes again on its way to where the last one died is no progress.
    private void reached(long moment) {
        reached = Math.max(reached, moment);
        if (moment > farthest) {
            farthest = moment;
            attempts.progressed();
        }
    }

    /// A question to the worker.
    private interface Question<T> {
        T ask(Place place) throws IOException;
    }

    /// Asks until a worker answers or the file is given up.
    private <T> T insist(Question<T> question) {
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
        Response response = worker.ask(new Request.OpenPicture(file.toAbsolutePath().toString()), patience.open());
        if (!(response instanceof Response.PictureOpened(int handle, PictureInfo info))) {
            return WorkerMediaReader.outOfStep(response);
        }
        if (reached > 0) {
            worker.ask(new Request.SeekPicture(handle, reached), patience.open());
        }
        Place opened = new Place(worker, handle, info);
        place = opened;
        return opened;
    }

    private static long microseconds(Duration time) {
        return time.toNanos() / 1000;
    }

    private static Duration time(long microseconds) {
        return Duration.of(microseconds, ChronoUnit.MICROS);
    }
}
