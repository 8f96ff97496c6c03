package app.galley.media.picture;

import app.galley.transcript.frame.FrameRate;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A picture of 25 frames a second whose frames bear their number, with a frame to enter at every two seconds. It passes over so
/// many frames and no more in one go.
final class FakePicture implements PictureSource {
    static final PictureSize SIZE = new PictureSize(8, 4);
    private static final int ENTRY = 50;
    private final int frames;
    private final int patience;
    private final Duration beginning;
    final List<String> asked = new ArrayList<>();
    private int next;
    private boolean given = true;
    /// Whether two of three frames are left out when there is no time, as far as a decoder holds them back.
    boolean hurries;
    boolean closed;

    FakePicture(int frames, int patience) {
        this(frames, patience, Duration.ZERO);
    }

    /// @param beginning when the first frame is to be shown
    FakePicture(int frames, int patience, Duration beginning) {
        this.frames = frames;
        this.patience = patience;
        this.beginning = beginning;
    }

    static int number(PictureFrame frame) {
        return frame.pixels().getInt(0);
    }

    @Override
    public PictureInfo info() {
        return new PictureInfo(SIZE, new FrameRate(25, 1, false), Optional.empty());
    }

    @Override
    public void seek(Duration moment) {
        asked.add("seek " + moment.toMillis());
        int wanted = Math.clamp(moment.minus(beginning).toMillis() / 40, 0, frames - 1);
        next = wanted / ENTRY * ENTRY;
        given = true;
    }

    @Override
    public Step next(Wanted wanted, Room room) {
        for (int done = 0; next < frames; done++) {
            if (hurries && wanted.roughly() && start(next).minusMillis(120).compareTo(wanted.from()) < 0) {
                next = Math.min(frames - 1, (next + 2) / 3 * 3);
            }
            Duration start = start(next);
            boolean late = done + 1 >= patience;
            next++;
            given = false;
            if (start.plusMillis(40).compareTo(wanted.from()) > 0 || late && wanted.halfway()) {
                return shown(room, wanted.box());
            }
            if (late) {
                asked.add("passed");
                return new Passed(start);
            }
        }
        return given ? new End() : shown(room, wanted.box());
    }

    private Step shown(Room room, PictureSize box) {
        given = true;
        PictureSize size = SIZE.within(box);
        ByteBuffer pixels = ByteBuffer.wrap(room.of((int) size.bytes()));
        pixels.putInt(0, next - 1);
        asked.add("frame " + (next - 1));
        return new Shown(new PictureFrame(start(next - 1), start(next), size, pixels));
    }

    private Duration start(int number) {
        return beginning.plusMillis(40L * number);
    }

    @Override
    public void close() {
        closed = true;
    }
}
