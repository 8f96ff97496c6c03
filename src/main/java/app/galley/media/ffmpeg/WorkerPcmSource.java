package app.galley.media.ffmpeg;

import app.galley.media.PcmFormat;
import app.galley.media.PcmSource;
import app.galley.media.ffmpeg.WorkerMediaReader.Patience;
import app.galley.media.ffmpeg.wire.Request;
import app.galley.media.ffmpeg.wire.Response;
import app.galley.media.ffmpeg.wire.Track;
import app.galley.media.file.Soundtrack;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The sound of one file, decoded by a worker. When the worker dies, the file is opened again in its successor and entered where
/// the next read begins; the reader of the samples does not notice more than a pause.
final class WorkerPcmSource implements PcmSource {
    private final Soundtrack track;
    private final PcmFormat format;
    private final Patience patience;
    private final FileInWorker sound;
    private long position;

    private WorkerPcmSource(WorkerMediaReader reader, Soundtrack track, PcmFormat format, Patience patience) {
        this.track = track;
        this.format = format;
        this.patience = patience;
        this.sound = new FileInWorker(reader, track.file(), patience.read(), this::openIn);
    }

    static WorkerPcmSource open(WorkerMediaReader reader, Soundtrack track, PcmFormat format, Patience patience) {
        WorkerPcmSource source = new WorkerPcmSource(reader, track, format, patience);
        source.sound.insist(p -> p);
        return source;
    }

    @Override
    public PcmFormat format() {
        return format;
    }

    @Override
    public int read(short[] buffer, int frames) {
        Response.Samples samples = sound.insist(p -> samples(p.worker().ask(new Request.Read(p.handle(), frames), patience.read())));
        position = samples.position();
        int count = samples.pcm().length / Short.BYTES;
        ByteBuffer.wrap(samples.pcm()).order(ByteOrder.nativeOrder()).asShortBuffer().get(buffer, 0, count);
        if (count > 0) {
            sound.progressed();
        }
        return count == 0 && frames > 0 ? -1 : count / format.channels();
    }

    @Override
    public void seek(long frame) {
        position = sound.insist(p -> samples(p.worker().ask(new Request.Seek(p.handle(), frame), patience.open()))).position();
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void close() {
        sound.close();
    }

    private int openIn(MediaWorker worker) throws IOException {
        Response response = worker.ask(new Request.Open(Track.of(track), format), patience.open());
        int opened = response instanceof Response.Opened(int handle) ? handle : WorkerMediaReader.<Integer>outOfStep(response);
        if (position > 0) {
            worker.ask(new Request.Seek(opened, position), patience.open());
        }
        return opened;
    }

    private static Response.Samples samples(Response response) {
        return response instanceof Response.Samples samples ? samples : WorkerMediaReader.outOfStep(response);
    }
}
