package app.galley.media.ffmpeg.worker;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_DEFAULT;
import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_NONREF;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;

/// Lets a decoder leave out the frames that no other one is made from, as long as it is late. One thread.
final class Haste {
    /// More than a decoder holds back: so many frames come out before those that were left out have gone by.
    private static final int HELD_BACK = 20;
    private final AVCodecContext codec;
    private int goingBy;

    Haste(AVCodecContext codec) {
        this.codec = codec;
    }

    /// Says before each frame whether the decoder is late.
    void late(boolean isLate) {
        codec.skip_frame(isLate ? AVDISCARD_NONREF : AVDISCARD_DEFAULT);
        goingBy = isLate ? HELD_BACK : Math.max(0, goingBy - 1);
    }

    /// The decoder begins elsewhere, with every frame.
    void forget() {
        codec.skip_frame(AVDISCARD_DEFAULT);
        goingBy = 0;
    }

    /// Whether frames may be missing between the last one and the next.
    boolean leavesOut() {
        return goingBy > 0;
    }
}
