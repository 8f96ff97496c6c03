package app.galley.media.playback;

import java.util.ArrayList;
import java.util.List;

/// Which frame of the recording is heard when the sink is at one of its frames. Immutable; a change yields a new map. Stretches
/// that were heard ten seconds ago are forgotten.
final class PositionMap {
    private static final int REMEMBERED_SECONDS = 10;
    private final int rate;
    private final List<Segment> segments;

    /// What goes to the sink from one of its frames on.
    ///
    /// @param sinkFrame its first frame, as the sink counts
    /// @param mediaFrame the frame of the recording that stands there
    /// @param tempo how many frames of the recording one frame of the sink stands for: 0 in silence, where the recording waits
    private record Segment(long sinkFrame, long mediaFrame, double tempo) {
        long mediaAt(long frame) {
            return mediaFrame + Math.round((frame - sinkFrame) * tempo);
        }
    }

    private PositionMap(int rate, List<Segment> segments) {
        this.rate = rate;
        this.segments = segments;
    }

    /// The recording stands at a frame, from a frame of the sink on; what was before is forgotten.
    static PositionMap standing(int rate, long sinkFrame, long mediaFrame) {
        return new PositionMap(rate, List.of(new Segment(sinkFrame, mediaFrame, 0)));
    }

    /// The recording goes on with this frame and this tempo, from a frame of the sink on.
    PositionMap playing(long sinkFrame, long mediaFrame, double tempo) {
        Segment last = segments.getLast();
        return last.tempo == tempo && last.mediaAt(sinkFrame) == mediaFrame ? this : append(new Segment(sinkFrame, mediaFrame, tempo));
    }

    /// From a frame of the sink on there is silence, and the recording waits where it is.
    PositionMap silent(long sinkFrame) {
        return append(new Segment(sinkFrame, mediaAt(sinkFrame), 0));
    }

    /// The frame of the recording that is heard at a frame of the sink.
    long mediaAt(long sinkFrame) {
        for (int i = segments.size() - 1; i > 0; i--) {
            if (segments.get(i).sinkFrame <= sinkFrame) {
                return segments.get(i).mediaAt(sinkFrame);
            }
        }
        Segment first = segments.getFirst();
        return first.mediaAt(Math.max(sinkFrame, first.sinkFrame));
    }

    /// Whether what was written last is silence.
    boolean endsSilent() {
        return segments.getLast().tempo == 0;
    }

    private PositionMap append(Segment segment) {
        List<Segment> kept = new ArrayList<>();
        long oldest = segment.sinkFrame - (long) REMEMBERED_SECONDS * rate;
        for (int i = 0; i < segments.size(); i++) {
            long end = i + 1 < segments.size() ? segments.get(i + 1).sinkFrame : segment.sinkFrame;
            if (end > oldest && end > segments.get(i).sinkFrame) {
                kept.add(segments.get(i));
            }
        }
        kept.add(segment);
        return new PositionMap(rate, List.copyOf(kept));
    }
}
