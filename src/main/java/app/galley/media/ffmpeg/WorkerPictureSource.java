package app.galley.media.ffmpeg;

import app.galley.media.ffmpeg.WorkerMediaReader.Patience;
import app.galley.media.ffmpeg.wire.Request;
import app.galley.media.ffmpeg.wire.Response;
import app.galley.media.ffmpeg.wire.Track;
import app.galley.media.file.Soundtrack;
import app.galley.media.picture.PictureFrame;
import app.galley.media.picture.PictureInfo;
import app.galley.media.picture.PictureSize;
import app.galley.media.picture.PictureSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The picture of one file, decoded by a worker. When the worker dies, the file is opened again in its successor and goes on near where
/// it was.
final class WorkerPictureSource implements PictureSource {
    private final Soundtrack track;
    private final Patience patience;
    private final FileInWorker film;
    private @Nullable PictureInfo info;
    private long reached;
    private long farthest;

    private WorkerPictureSource(WorkerMediaReader reader, Soundtrack track, Patience patience) {
        this.track = track;
        this.patience = patience;
        this.film = new FileInWorker(reader, track.file(), patience.read(), this::openIn);
    }

    static WorkerPictureSource open(WorkerMediaReader reader, Soundtrack track, Patience patience) {
        WorkerPictureSource source = new WorkerPictureSource(reader, track, patience);
        source.film.insist(p -> p);
        return source;
    }

    @Override
    public PictureInfo info() {
        return Objects.requireNonNull(info, "it was opened");
    }

    @Override
    public void seek(Duration moment) {
        reached = microseconds(moment);
        farthest = reached;
        film.insist(p -> p.worker().ask(new Request.SeekPicture(p.handle(), reached), patience.open()));
    }

    @Override
    public Step next(Wanted wanted, Room room) {
        Response response = film.insist(p -> p.worker().ask(new Request.NextPicture(p.handle(), microseconds(wanted.from()),
                wanted.halfway(), wanted.roughly(), wanted.box()), patience.read(), room));
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
        film.close();
    }

    /// What a new worker decodes again on its way to where the last one died is no progress.
    private void reached(long moment) {
        reached = Math.max(reached, moment);
        if (moment > farthest) {
            farthest = moment;
            film.progressed();
        }
    }

    private int openIn(MediaWorker worker) throws IOException {
        Response response = worker.ask(new Request.OpenPicture(Track.of(track)), patience.open());
        if (!(response instanceof Response.PictureOpened(int handle, PictureInfo said))) {
            return WorkerMediaReader.outOfStep(response);
        }
        if (reached > 0) {
            worker.ask(new Request.SeekPicture(handle, reached), patience.open());
        }
        info = said;
        return handle;
    }

    private static long microseconds(Duration time) {
        return time.toNanos() / 1000;
    }

    private static Duration time(long microseconds) {
        return Duration.of(microseconds, ChronoUnit.MICROS);
    }
}
