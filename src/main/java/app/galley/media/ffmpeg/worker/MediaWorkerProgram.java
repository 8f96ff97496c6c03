package app.galley.media.ffmpeg.worker;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import app.galley.media.PcmFormat;
import app.galley.media.ffmpeg.wire.Request;
import app.galley.media.ffmpeg.wire.Response;
import app.galley.media.ffmpeg.wire.Track;
import app.galley.media.file.Soundtrack;
import app.galley.media.picture.PictureSize;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.task.Threads;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;

/// The media worker: the program that the hidden sub-command `media-worker` runs in a child process. It answers requests from
/// its input on its output, one after the other, until its input ends; then it ends too, also while ffmpeg hangs in a
/// file. It measures its own resident memory, which a heap limit does not bound, and ends when that grows over its limit.
/// Nothing else in the process may write to the output that it is given.
public final class MediaWorkerProgram {
    /// What a worker may take of the computer's memory, unless it is told otherwise.
    public static final long RESIDENT_LIMIT = 512L << 20;
    /// How the process ends when its input has ended.
    static final int DONE = 0;
    /// How the process ends when its memory has grown over the limit.
    static final int TOO_BIG = 3;
    private static final long LOOK_NANOS = 200_000_000;
    private static final int LONGEST_READ = 1 << 18;

    private final DataInputStream requests;
    private final DataOutputStream answers;
    private final long residentLimit;
    private final IntConsumer end;
    private final BlockingQueue<Request> queue = new ArrayBlockingQueue<>(16);
    private final Handles open = new Handles();

    /// A worker over the two ends of its pipe.
    ///
    /// @param requests standard input
    /// @param answers standard output, to which nothing else may write
    /// @param residentLimit bytes of resident memory that it may take
    /// @param end ends the process at once, with an exit code
    public MediaWorkerProgram(InputStream requests, OutputStream answers, long residentLimit, IntConsumer end) {
        this.requests = new DataInputStream(new BufferedInputStream(requests));
        this.answers = new DataOutputStream(new BufferedOutputStream(answers, 1 << 16));
        this.residentLimit = residentLimit;
        this.end = end;
    }

    /// Answers until the input ends, which ends the process; returns only when the output is broken.
    ///
    /// @throws IOException when nobody takes the answers
    /// @throws InterruptedException when the thread is interrupted
    public void run() throws IOException, InterruptedException {
        Threads.daemon("requests", this::readRequests);
        Optional<Problem> unable = loadNatives();
        while (true) {
            Request request = queue.take();
            unable.<Response>map(Response.Refused::new).orElseGet(() -> answer(request)).write(answers);
            answers.flush();
        }
    }

    private Optional<Problem> loadNatives() {
        try {
            Loader.load(avformat.class);
            // ffmpeg's own messages name the file.
            av_log_set_level(AV_LOG_QUIET);
            Threads.daemon("memory", this::watchMemory);
            return Optional.empty();
        } catch (LinkageError e) {
            return Optional.of(Problem.refused("media.noDecoder", String.valueOf(e.getMessage())));
        }
    }

    private Response answer(Request request) {
        try {
            return switch (request) {
                case Request.Ping() -> new Response.Done();
                case Request.Probe(Track sound) -> probe(sound.sound());
                case Request.Open(Track sound, PcmFormat format) -> opened(played(sound.sound(), format));
                case Request.Read(int handle, int frames) -> read(open.get(handle, SoundDecoder.class), frames);
                case Request.Seek(int handle, long frame) -> seek(open.get(handle, SoundDecoder.class), frame);
                case Request.Close(int handle) -> close(handle);
                case Request.OpenPicture(Track sound) -> pictureOpened(new PictureDecoder(sound.sound()));
                case Request.SeekPicture(int handle, long moment) -> seek(open.get(handle, PictureDecoder.class), moment);
                case Request.NextPicture(int handle, long from, boolean halfway, boolean roughly, PictureSize box) ->
                        open.get(handle, PictureDecoder.class).next(from, halfway, roughly, box);
                case Request.ShowCover(String file, PictureSize box) -> CoverPicture.show(Path.of(file), box);
                case Request.Survey(Track sound, PcmFormat format) -> opened(new SurveyPass(sound.sound(), format));
                case Request.Look(int handle, int frames) -> look(open.get(handle, SurveyPass.class), frames);
                case Request.Extract extract -> opened(new Extraction(extract));
                case Request.Encode(int handle, int frames) -> encode(open.get(handle, Extraction.class), frames);
                case Request.Finish(int handle) -> finish(handle);
                case Request.FindShots(Track sound) -> findShots(sound.sound());
                case Request.LookForShots(int handle) -> open.get(handle, ShotPass.class).look();
            };
        } catch (ProblemException e) {
            return new Response.Refused(e.problem());
        } catch (RuntimeException | LinkageError e) {
            return new Response.Broken(mistake(e));
        }
    }

    /// Without the message, which may name the file.
    private static String mistake(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return e.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    private Response probe(Soundtrack sound) {
        try (SoundFile opened = SoundFile.open(sound)) {
            return new Response.Probed(opened.info().with(opened.contents()));
        }
    }

    private static SoundDecoder played(Soundtrack sound, PcmFormat format) {
        SoundDecoder decoder = new SoundDecoder(sound, format);
        decoder.expectSeeks();
        return decoder;
    }

    private Response opened(Handles.Closing what) {
        return new Response.Opened(open.put(what));
    }

    private static Response read(SoundDecoder decoder, int frames) {
        byte[] pcm = decoder.read(Math.min(frames, LONGEST_READ));
        return new Response.Samples(decoder.position(), pcm);
    }

    private static Response seek(SoundDecoder decoder, long frame) {
        decoder.seek(frame);
        return new Response.Samples(decoder.position(), new byte[0]);
    }

    private Response pictureOpened(PictureDecoder decoder) {
        return new Response.PictureOpened(open.put(decoder), decoder.info());
    }

    private static Response seek(PictureDecoder decoder, long moment) {
        decoder.seek(moment);
        return new Response.Done();
    }

    private Response findShots(Soundtrack sound) {
        if (!Container.hasPicture(sound.file())) {
            return new Response.Done();
        }
        ShotPass pass = new ShotPass(sound);
        return new Response.ShotsOpened(open.put(pass), pass.rate(), pass.length());
    }

    private Response close(int handle) {
        open.close(handle);
        return new Response.Done();
    }

    private static Response encode(Extraction extraction, int frames) {
        return new Response.Samples(extraction.write(Math.min(frames, LONGEST_READ)), new byte[0]);
    }

    private Response finish(int handle) {
        open.get(handle, Extraction.class).finish();
        return close(handle);
    }

    private static Response look(SurveyPass pass, int frames) {
        short[] peaks = pass.look(frames);
        return pass.findings().<Response>map(found -> new Response.Surveyed(peaks, found))
                .orElseGet(() -> new Response.Looked(peaks));
    }

    private void readRequests() {
        try {
            while (true) {
                queue.put(Request.read(requests));
            }
        } catch (IOException | InterruptedException e) {
            // However the pipe ended, nobody is left to work for.
            end.accept(DONE);
        }
    }

    private void watchMemory() {
        while (Pointer.physicalBytes() <= residentLimit) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        end.accept(TOO_BIG);
    }
}
