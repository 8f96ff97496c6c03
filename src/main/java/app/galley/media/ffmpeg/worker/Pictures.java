package app.galley.media.ffmpeg.worker;

import app.galley.media.ffmpeg.wire.Request;
import app.galley.media.ffmpeg.wire.Response;
import java.nio.file.Path;

/// Answers what is asked about moving pictures. One thread.
final class Pictures {
    private final Handles open;

    /// @param open where it keeps what it opens
    Pictures(Handles open) {
        this.open = open;
    }

    /// Answers.
    ///
    /// @throws app.galley.problem.ProblemException when a file cannot be used
    Response answer(Request.Picture request) {
        return switch (request) {
            case Request.OpenPicture(String file) -> open(Path.of(file));
            case Request.SeekPicture(int handle, long moment) -> {
                open.get(handle, PictureDecoder.class).seek(moment);
                yield new Response.Done();
            }
            case Request.NextPicture(int handle, long from, boolean halfway, var box) ->
                    open.get(handle, PictureDecoder.class).next(from, halfway, box);
            case Request.ClosePicture(int handle) -> {
                open.close(handle);
                yield new Response.Done();
            }
        };
    }

    private Response open(Path file) {
        PictureDecoder decoder = new PictureDecoder(file);
        return new Response.PictureOpened(open.put(decoder), decoder.info());
    }
}
