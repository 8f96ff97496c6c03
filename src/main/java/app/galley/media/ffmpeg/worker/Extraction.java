package app.galley.media.ffmpeg.worker;

import app.galley.media.ffmpeg.wire.Request;
import java.nio.file.Path;

/// A stretch of a recording's sound on its way into a file, written a portion at a time. One thread.
final class Extraction implements Handles.Closing {
    private final SoundDecoder decoder;
    private final SoundWriter writer;

    /// Opens both files.
    ///
    /// @throws app.galley.problem.ProblemException when one of them cannot be
    Extraction(Request.Extract request) {
        decoder = new SoundDecoder(request.sound().sound(), request.format());
        try {
            decoder.seek(request.from());
            writer = new SoundWriter(Path.of(request.target()), request.format(), request.coding());
        } catch (RuntimeException e) {
            decoder.close();
            throw e;
        }
    }

    /// Writes so many frames more; yields the frame of the recording behind the last one. Where that does not move on, the sound
    /// has ended.
    long write(int frames) {
        writer.write(decoder.read(frames));
        return decoder.position();
    }

    /// Makes the file whole.
    void finish() {
        writer.finish();
    }

    @Override
    public void close() {
        writer.close();
        decoder.close();
    }
}
