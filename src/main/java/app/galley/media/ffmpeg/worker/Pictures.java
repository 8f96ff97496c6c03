package app.galley.media.ffmpeg.worker;

import app.galley.media.ffmpeg.wire.Request;
import app.galley.media.ffmpeg.wire.Response;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The open pictures of a worker. One thread.
final class Pictures {
    private final Map<Integer, PictureDecoder> open = new HashMap<>();
    private int handles;

    /// Answers what is asked about pictures.
    ///
    /// @throws app.galley.problem.ProblemException when a file cannot be used
    Response answer(Request.Picture request) {
        return switch (request) {
            case Request.OpenPicture(String file) -> open(Path.of(file));
            case Request.SeekPicture(int handle, long moment) -> {
                decoder(handle).seek(moment);
                yield new Response.Done();
            }
            case Request.NextPicture(int handle, long from, boolean halfway, var box) ->
                    decoder(handle).next(from, halfway, box);
            case Request.ClosePicture(int handle) -> close(handle);
        };
    }

    private Response open(Path file) {
        PictureDecoder decoder = new PictureDecoder(file);
        open.put(++handles, decoder);
        return new Response.PictureOpened(handles, decoder.info());
    }

    private Response close(int handle) {
        PictureDecoder decoder = open.remove(handle);
        if (decoder != null) {
            decoder.close();
        }
        return new Response.Done();
    }

    private PictureDecoder decoder(int handle) {
        PictureDecoder decoder = open.get(handle);
        if (decoder == null) {
            throw new IllegalArgumentException("no open picture " + handle);
        }
        return decoder;
    }
}
