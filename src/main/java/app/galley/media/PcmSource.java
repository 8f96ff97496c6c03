package app.galley.media;

/// The decoded sound of one file, read from front to back, with seeking. Used by one thread at a time.
public interface PcmSource extends AutoCloseable {
    /// The form of the samples it yields.
    PcmFormat format();

    /// Reads up to `frames` frames into `buffer`; yields how many, -1 at the end.
    ///
    /// @throws app.galley.problem.ProblemException when the file or the decoder fails
    int read(short[] buffer, int frames);

    /// Goes to a frame; the next read begins with it, exactly. Behind the end it stands at the end.
    ///
    /// @throws app.galley.problem.ProblemException when the file or the decoder fails
    void seek(long frame);

    /// The frame that the next read begins with; at the end that is the length.
    long position();

    @Override
    void close();
}
