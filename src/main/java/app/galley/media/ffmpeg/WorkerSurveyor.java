package app.galley.media.ffmpeg;

import app.galley.media.PcmFormat;
import app.galley.media.ffmpeg.WorkerMediaReader.Attempts;
import app.galley.media.ffmpeg.WorkerMediaReader.Patience;
import app.galley.media.ffmpeg.wire.Request;
import app.galley.media.ffmpeg.wire.Response;
import app.galley.media.ffmpeg.wire.Track;
import app.galley.media.file.Soundtrack;
import app.galley.media.survey.Findings;
import app.galley.media.survey.Survey;
import app.galley.media.survey.Surveyor;
import app.galley.task.Cancellation;
import java.io.IOException;
import java.util.Arrays;

/// Has a media worker read recordings. When the worker dies, its successor begins once more.
public final class WorkerSurveyor implements Surveyor {
    private static final int FIRST_SECONDS = 2;
    private static final int MOST_SECONDS = 300;
    private final WorkerMediaReader reader;
    private final Patience patience = Patience.USUAL;

    /// With the worker of a reader that nobody plays from.
    public WorkerSurveyor(WorkerMediaReader reader) {
        this.reader = reader;
    }

    @Override
    public Findings survey(Soundtrack sound, PcmFormat format, Survey growing, Cancellation cancellation) {
        Attempts attempts = new Attempts(sound.file());
        while (true) {
            MediaWorker worker = reader.worker();
            try {
                return pass(worker, sound, format, growing, cancellation);
            } catch (IOException e) {
                attempts.failed(worker, e);
            }
        }
    }

    private Findings pass(MediaWorker worker, Soundtrack sound, PcmFormat format, Survey growing, Cancellation cancellation)
            throws IOException {
        Response opened = worker.ask(new Request.Survey(Track.of(sound), format), patience.open());
        int handle = opened instanceof Response.Opened(int number) ? number : WorkerMediaReader.<Integer>outOfStep(opened);
        try {
            return look(worker, handle, format, growing, cancellation);
        } finally {
            if (worker.isAlive()) {
                worker.ask(new Request.Close(handle), patience.read());
            }
        }
    }

    private Findings look(MediaWorker worker, int handle, PcmFormat format, Survey growing, Cancellation cancellation)
            throws IOException {
        int known = growing.waveform().peaks().length;
        int seconds = FIRST_SECONDS;
        while (true) {
            cancellation.check();
            Response response = worker.ask(new Request.Look(handle, seconds * format.sampleRate()), patience.open());
            short[] peaks = switch (response) {
                case Response.Looked(short[] more) -> more;
                case Response.Surveyed(short[] more, Findings _) -> more;
                default -> WorkerMediaReader.outOfStep(response);
            };
            int skipped = Math.min(known, peaks.length);
            known -= skipped;
            if (peaks.length > skipped) {
                growing.add(skipped == 0 ? peaks : Arrays.copyOfRange(peaks, skipped, peaks.length));
            }
            if (response instanceof Response.Surveyed(short[] _, Findings found)) {
                return found;
            }
            seconds = Math.min(MOST_SECONDS, 2 * seconds);
        }
    }
}
