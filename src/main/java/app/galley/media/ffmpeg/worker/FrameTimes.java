package app.galley.media.ffmpeg.worker;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.util.ArrayDeque;
import java.util.Queue;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/// When the frames of a stream are to be shown, where the container does not say it of each. AVI states the times of some frames
/// (MPEG-4: of those between two others) or of none (H.264). Between stated ones the frames follow on each other, for what the decoder
/// guesses is the time of a later one. Where none is stated, the frames come out one for each packet, in the order of time: each has the
/// place of the packet whose turn it is, which counts frames that were left out too. Times are in units of the stream. One thread.
final class FrameTimes {
    /// The places of packets that the decoder has and has made no frame of.
    private final Queue<Long> turns = new ArrayDeque<>();
    private boolean stated;
    private boolean unstated;

    /// A packet was handed to the decoder.
    ///
    /// @param place its place in the order of decoding; the number of no time when it has none
    void handed(long place) {
        if (place != AV_NOPTS_VALUE) {
            turns.add(place);
        }
    }

    /// The decoder begins elsewhere.
    void forget() {
        turns.clear();
    }

    /// Whether every frame so far has stated its time, so that those behind a missing one keep theirs.
    boolean areStated() {
        return stated && !unstated;
    }

    /// The time of the frame that has come out; the number of no time when it just follows on the one before.
    ///
    /// @param held how many frames the decoder may hold back
    /// @param follows whether one came before since the decoder began
    long of(AVFrame frame, int held, boolean follows) {
        while (turns.size() > held + 1) {
            turns.remove();
        }
        Long turn = turns.poll();
        if (frame.pts() != AV_NOPTS_VALUE) {
            stated = true;
            return frame.pts();
        }
        unstated = true;
        if (stated && follows) {
            return AV_NOPTS_VALUE;
        }
        boolean guesses = stated && frame.best_effort_timestamp() != AV_NOPTS_VALUE;
        return guesses || turn == null ? frame.best_effort_timestamp() : turn;
    }
}
