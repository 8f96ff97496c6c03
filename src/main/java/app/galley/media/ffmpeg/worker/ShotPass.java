package app.galley.media.ffmpeg.worker;

import app.galley.media.ffmpeg.wire.Response;
import app.galley.media.file.Soundtrack;
import app.galley.transcript.frame.FrameRate;

/// One reading of a moving picture from its beginning to its end for its cuts, a portion at a time. No frame is left out, so that a cut is exact to the frame.
/// One thread.
final class ShotPass implements Handles.Closing {
    private static final long PORTION_NANOS = 150_000_000;
    private final PictureFile file;
    private final GreyScaler scaler = new GreyScaler();
    private final CutDetector detector = new CutDetector();

    /// Opens the moving picture that belongs to a sound.
    ///
    /// @throws app.galley.problem.ProblemException when it has none that can be decoded
    ShotPass(Soundtrack sound) {
        file = PictureFile.open(sound);
        file.smoothNothing();
    }

    /// Frames a second.
    FrameRate rate() {
        return file.info().rate();
    }

    /// How long the file says that it is, in microseconds; 0 when it does not.
    long length() {
        return file.length();
    }

    /// Reads on for a moment.
    ///
    /// @throws app.galley.problem.ProblemException when the disk fails
    Response look() {
        long deadline = System.nanoTime() + PORTION_NANOS;
        boolean ended = false;
        while (!ended && System.nanoTime() - deadline < 0) {
            switch (file.advance(deadline)) {
                case FRAME -> detector.feed(file.start(), scaler.scale(file.frame()));
                case END -> ended = true;
                case NOT_YET -> { }
            }
        }
        return new Response.ShotsLooked(detector.take(ended), Math.max(0, file.start()), ended);
    }

    @Override
    public void close() {
        scaler.close();
        file.close();
    }
}
