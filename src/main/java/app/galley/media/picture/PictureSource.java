package app.galley.media.picture;

import java.time.Duration;

/// The picture of one file, decoded from front to back, with leaps. Used by one thread at a time; each call may block, but
/// never for long.
public interface PictureSource extends AutoCloseable {
    /// What comes next.
    sealed interface Step { }

    /// A frame.
    record Shown(PictureFrame frame) implements Step { }

    /// Frames were passed over up to a moment, without making pixels of them: there is more to do.
    record Passed(Duration upTo) implements Step { }

    /// Behind the last frame.
    record End() implements Step { }

    /// What is asked for.
    ///
    /// @param from frames that end before it are passed over, apart from the last one of the file
    /// @param halfway whether a frame before it is welcome all the same, when getting there takes long
    /// @param roughly whether frames may be left out while those that come end before `from`: it plays, and the decoder is late
    /// @param box the frame is made smaller until it fits into it, never larger
    record Wanted(Duration from, boolean halfway, boolean roughly, PictureSize box) {
        /// Every frame.
        public Wanted(Duration from, boolean halfway, PictureSize box) {
            this(from, halfway, false, box);
        }
    }

    /// Gives the room for the pixels of a frame.
    interface Room {
        /// An array of at least so many bytes, which nobody else uses until the frame is done with.
        byte[] of(int bytes);
    }

    /// What the file says.
    PictureInfo info();

    /// Goes to the last frame before a moment, or at it, from which decoding can begin; [#next] goes on from there.
    ///
    /// @throws app.galley.problem.ProblemException when the file or the decoder fails
    void seek(Duration moment);

    /// The next frame that is asked for, or how far it has come meanwhile.
    ///
    /// @throws app.galley.problem.ProblemException when the file or the decoder fails
    Step next(Wanted wanted, Room room);

    @Override
    void close();
}
