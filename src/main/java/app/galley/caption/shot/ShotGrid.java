package app.galley.caption.shot;

import app.galley.caption.form.FrameGrid;
import java.util.Arrays;
import java.util.stream.LongStream;

/// The cuts of a film in frames, and where cues may come and go beside them. A rule is in time and becomes frames last: half a second is 12 frames of 24, 13
/// of 25 and 15 of 29.97; the gap before a cut is that between cues. Immutable; any thread.
public final class ShotGrid {
    private static final long[] NOWHERE = {};
    private final long[] cuts;
    private final long zone;
    private final long near;
    private final long gap;

    /// @param grid the frames on which cues come and go
    public ShotGrid(FrameGrid grid, ShotRule rule) {
        this.cuts = rule.cuts().stream().mapToLong(cut -> grid.rate().nearest(Math.max(0, cut))).toArray();
        this.zone = grid.rate().nearest(rule.zone());
        this.near = grid.rate().nearest(rule.near());
        this.gap = grid.rate().nearest(grid.gap());
    }

    /// How far the nearest cut is away in whose zone a frame lies, negative where the cut is behind it; 0 where it is in none, or on a cut.
    public long distance(long frame) {
        return LongStream.of(around(frame)).map(cut -> frame - cut).boxed().min((one, other) -> Long.compare(Math.abs(one), Math.abs(other))).orElse(0L);
    }

    /// Whether a cue may come on a frame: with a cut, or in no zone.
    public boolean mayCome(long frame) {
        long[] around = around(frame);
        return around.length == 0 || LongStream.of(around).anyMatch(cut -> cut == frame);
    }

    /// Whether a cue may go on a frame, the first on which it is not shown: at its gap before a cut, or in no zone.
    public boolean mayGo(long frame) {
        long[] around = around(frame);
        return around.length == 0 || Arrays.binarySearch(cuts, frame + gap) >= 0;
    }

    /// Where a cue that would come on a frame comes instead, the nearest first: 1 to 11 frames behind a cut and 1 to 8 before it, at the cut; 9 to 11 before
    /// it, 12 before. (The figures are those of 24 a second.)
    public long[] comes(long frame) {
        return mayCome(frame) ? NOWHERE : LongStream.of(around(frame)).flatMap(cut -> cut - frame > near ? LongStream.of(cut - zone, cut) : LongStream.of(cut))
                .filter(this::mayCome).filter(place -> place >= 0).boxed().sorted((one, other) -> Long.compare(Math.abs(one - frame), Math.abs(other - frame)))
                .mapToLong(Long::longValue).toArray();
    }

    /// Where a cue that would go on a frame goes instead: at its gap before the cut, whether it would have gone before it, with it or behind it.
    public long[] goes(long frame) {
        return mayGo(frame) ? NOWHERE : LongStream.of(around(frame)).map(cut -> cut - gap).filter(this::mayGo).filter(place -> place > 0).toArray();
    }

    /// The same for a cue of which it is known when its words end: where they go on behind the cut it may stay to the end of the zone; where they do not, it does
    /// not stay over a cut.
    ///
    /// @param heard the frame on which its words end
    long[] goes(long frame, long heard) {
        long crossed = needlesslyCrossed(frame, heard);
        LongStream staying = mayGo(frame) ? LongStream.empty() : LongStream.of(around(frame)).filter(cut -> heard > cut).map(cut -> cut + zone);
        LongStream going = crossed < 0 ? LongStream.empty() : LongStream.of(crossed - gap);
        return LongStream.concat(LongStream.of(goes(frame)), LongStream.concat(staying, going).filter(this::mayGo).filter(place -> place > 0)).toArray();
    }

    /// Whether a cue stays over a cut though its words do not.
    boolean crossesNeedlessly(long frame, long heard) {
        return needlesslyCrossed(frame, heard) >= 0;
    }

    private long needlesslyCrossed(long frame, long heard) {
        int found = Arrays.binarySearch(cuts, heard);
        int at = found >= 0 ? found : -found - 1;
        return at < cuts.length && cuts[at] < frame ? cuts[at] : -1;
    }

    /// The cuts in whose zones a frame lies, those on it too.
    private long[] around(long frame) {
        int found = Arrays.binarySearch(cuts, frame - zone + 1);
        int from = found >= 0 ? found : -found - 1;
        int to = from;
        while (to < cuts.length && cuts[to] < frame + zone) {
            to++;
        }
        return Arrays.copyOfRange(cuts, from, to);
    }
}
