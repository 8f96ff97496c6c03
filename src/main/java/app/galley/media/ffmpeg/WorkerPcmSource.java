package app.galley.media.ffmpeg;

import app.galley.media.PcmFormat;
import app.galley.media.PcmSource;
import app.galley.media.ffmpeg.WorkerMediaReader.Attempts;
import app.galley.media.ffmpeg.WorkerMediaReader.Patience;
import app.galley.media.ffmpeg.wire.Request;
import app.galley.media.ffmpeg.wire.Response;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sound of one file, decoded by a worker. When the worker dies, the file is opened again in its successor and entered where
/// the next read begins; the reader of the samples does not notice more than a pause.
final class WorkerPcmSource implements PcmSource {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerPcmSource.class);
    private final WorkerMediaReader reader;
    private final Path file;
    private final PcmFormat format;
    private final Patience patience;
    private final Attempts attempts;
    private @Nullable Place place;
    private long position;

    /// The file inside one worker.
    private record Place(MediaWorker worker, int handle) { }

    private WorkerPcmSource(WorkerMediaReader reader, Path file, PcmFormat format, Patience patience) {
        this.reader = reader;
        this.file = file;
        this.format = format;
        this.patience = patience;
        this.attempts = new Attempts(file);
    }

    static WorkerPcmSource open(WorkerMediaReader reader, Path file, PcmFormat format, Patience patience) {
        WorkerPcmSource source = new WorkerPcmSource(reader, file, format, patience);
        source.insist(p -> p);
        return source;
    }

    @Override
    public PcmFormat format() {
        return format;
    }

    @Override
    public int read(short[] buffer, int frames) {
        Response.Samples samples = insist(p -> samples(p.worker().ask(new Request.Read(p.handle(), frames), patience.read())));
        position = samples.position();
        int count = samples.pcm().length / Short.BYTES;
        ByteBuffer.wrap(samples.pcm()).order(ByteOrder.nativeOrder()).asShortBuffer().get(buffer, 0, count);
        if (count > 0) {
            attempts.progressed();
        }
        return count == 0 && frames > 0 ? -1 : count / format.channels();
    }

    @Override
    public void seek(long frame) {
        position = insist(p -> samples(p.worker().ask(new Request.Seek(p.handle(), frame), patience.open()))).position();
    }

    @Override
    public long position() {
        return position;
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
            LOG.debug("the worker ended before the file was closed", e);
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
        Response response = worker.ask(new Request.Open(file.toAbsolutePath().toString(), format), patience.open());
        Place opened = new Place(worker, response instanceof Response.Opened(int handle) ? handle
                : WorkerMediaReader.<Integer>outOfStep(response));
        if (position > 0) {
            worker.ask(new Request.Seek(opened.handle(), position), patience.open());
        }
        place = opened;
        return opened;
    }

    private static Response.Samples samples(Response response) {
        return response instanceof Response.Samples samples ? samples : WorkerMediaReader.outOfStep(response);
    }
}
