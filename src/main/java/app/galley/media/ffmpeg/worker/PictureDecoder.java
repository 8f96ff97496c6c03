package app.galley.media.ffmpeg.worker;

import app.galley.media.ffmpeg.wire.Response;
import app.galley.media.file.Soundtrack;
import app.galley.media.picture.PictureInfo;
import app.galley.media.picture.PictureSize;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/// The moving picture of one file as answers: never works much longer on one than a wish may take that has become stale meanwhile.
/// One thread.
final class PictureDecoder implements Handles.Closing {
    /// How long frames are decoded towards the one that is wanted, before the asker is asked whether it still is.
    private static final long PATIENCE = 60_000_000;
    private final PictureFile file;
    private final PictureConverter converter;
    private boolean given = true;

    /// Opens the moving picture that belongs to a sound.
    ///
    /// @throws app.galley.problem.ProblemException when it has none that can be decoded
    PictureDecoder(Soundtrack sound) {
        file = PictureFile.open(sound);
        converter = new PictureConverter(file.shape());
    }

    /// What the file says about its picture.
    PictureInfo info() {
        return file.info();
    }

    /// Goes to a moment or as little as possible before it, in microseconds.
    void seek(long moment) {
        file.seek(moment);
        given = true;
    }

    /// The next frame that ends behind a moment; the last one of the file in any case.
    ///
    /// @param halfway whether an earlier one is welcome when it takes long
    /// @param roughly whether frames may be left out on the way
    Response next(long from, boolean halfway, boolean roughly, PictureSize box) {
        long deadline = System.nanoTime() + PATIENCE;
        while (true) {
            if (roughly) {
                file.hurry(from);
            } else {
                file.takeTime();
            }
            switch (file.advance(deadline)) {
                case END -> {
                    return given ? new Response.Done() : frame(box);
                }
                case NOT_YET -> {
                    return new Response.PicturePassed(file.start());
                }
                case FRAME -> given = false;
            }
            boolean late = System.nanoTime() - deadline > 0;
            if (file.end() > from || late && halfway) {
                return frame(box);
            }
            if (late) {
                return new Response.PicturePassed(file.start());
            }
        }
    }

    private Response frame(PictureSize box) {
        given = true;
        AVFrame frame = file.frame();
        PictureSize size = converter.size(frame, box);
        return new Response.Picture(file.start(), file.end(), size, converter.convert(frame, size));
    }

    @Override
    public void close() {
        converter.close();
        file.close();
    }
}
