package app.galley.media;

/// Where samples become sound, or only time where there is no sound device. One thread owns it; [#framePosition] and
/// [#framesWritten] may be asked from any thread. Frames are counted from the opening on and never backwards.
public interface AudioSink extends AutoCloseable {
    /// What [#write] yields when the device is lost; only closing helps then.
    int LOST = -1;

    /// The form of the samples that it takes.
    PcmFormat format();

    /// Plays what is buffered and what will be written.
    void start();

    /// Freezes: what is buffered stays, [#framePosition] stands.
    void stop();

    /// Forgets what is buffered; only while stopped. Afterwards [#framePosition] equals [#framesWritten].
    void flush();

    /// Takes as many frames as it has room for, at once; yields how many, or [#LOST].
    ///
    /// @param offset the first sample (not frame) of `pcm` to take
    int write(short[] pcm, int offset, int frames);

    /// The frame that is being heard.
    long framePosition();

    /// How many frames were taken.
    long framesWritten();

    /// How many frames it holds at most before they are heard.
    int bufferFrames();

    /// Whether it can be heard; false when only a clock keeps the time.
    boolean isReal();

    @Override
    void close();
}
