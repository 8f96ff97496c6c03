package app.galley.media.picture;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides what to decode next, given what is heard: the next frame, a frame farther on, or one at another place.
final class Pursuit {
    /// Frames that would be shown later than this are passed over.
    private static final Duration LATE = Duration.ofMillis(80);
    /// What lies farther ahead than this is leapt to.
    private static final Duration FAR = Duration.ofSeconds(1);
    private Duration heard = Duration.ZERO;
    private boolean stands;
    /// Where the last leap went.
    private Duration place = Duration.ZERO;
    private Duration reached = Duration.ZERO;
    private @Nullable Duration leap;
    private long errand;
    private boolean hunting;
    private @Nullable Duration halfway;
    /// The first frame of the place; it counts from the place on, where the picture begins only behind that.
    private @Nullable PictureFrame first;
    private boolean ended;
    /// Whether frames may have been left out since the last leap.
    private boolean rough;

    /// Another moment is heard, or the same one again.
    ///
    /// @param shown the frame of this place that is shown; null before there is one
    /// @param next the one that was decoded behind it; null when none was
    /// @return whether the picture has to leap there
    boolean moved(Duration moment, @Nullable PictureFrame shown, @Nullable PictureFrame next) {
        boolean back = moment.compareTo(heard) < 0;
        boolean far = moment.minus(heard).compareTo(FAR) > 0;
        stands = moment.equals(heard);
        heard = moment;
        if (hunting) {
            return back || far;
        }
        return back && !(shown != null && isStillRight(moment, shown, next)) || !ended && moment.minus(FAR).compareTo(reached) > 0
                || stands && misses(shown, next);
    }

    /// Whether the frame of the moment was left out because there was no time for it.
    boolean misses(@Nullable PictureFrame shown, @Nullable PictureFrame next) {
        boolean over = shown != null && shown.end().compareTo(heard) <= 0;
        return rough && over && (next == null ? ended : next.start().compareTo(heard) > 0);
    }

    /// Going back by a little needs no leap as long as no frame is missing between the one shown and the next: some may have been
    /// passed over.
    private boolean isStillRight(Duration moment, PictureFrame shown, @Nullable PictureFrame next) {
        boolean isWhole = shown.end().equals(next == null ? reached : next.start());
        boolean fromPlace = shown == first && place.compareTo(moment) <= 0 && moment.compareTo(shown.end()) < 0;
        boolean isLast = ended && next == null && shown.start().compareTo(moment) <= 0;
        return isWhole && (shown.covers(moment) || fromPlace || isLast);
    }

    /// Whether the same moment was heard twice.
    boolean stands() {
        return stands && !hunting;
    }

    void leap(Duration moment) {
        leap = moment;
        place = moment;
        reached = moment;
        hunting = true;
        first = null;
        halfway = null;
        ended = false;
        rough = false;
        errand++;
    }

    boolean wantsToLeap() {
        return leap != null;
    }

    Optional<Duration> takeLeap() {
        Duration target = leap;
        leap = null;
        return Optional.ofNullable(target);
    }

    /// Changes with every leap: what belongs to an earlier one is stale.
    long errand() {
        return errand;
    }

    /// Whether it is on the way to the frame of another place.
    boolean isHunting() {
        return hunting;
    }

    boolean hasEnded() {
        return ended;
    }

    /// What to ask for. On the way to a far place one frame is welcome at once, and one each second while it takes longer.
    ///
    /// While it plays, frames may be left out on the way; a picture that stands is exact.
    PictureSource.Wanted wanted(PictureSize box) {
        Duration from = !hunting ? heard.minus(LATE) : place.compareTo(heard) > 0 ? place : heard;
        Duration last = halfway;
        boolean welcome = hunting && (last == null || heard.minus(last).compareTo(FAR) > 0);
        boolean plays = !stands && !heard.equals(place);
        rough |= plays && from.compareTo(reached) > 0;
        return new PictureSource.Wanted(from, welcome, plays, box);
    }

    void got(PictureFrame frame, PictureSource.Wanted wanted) {
        if (hunting && frame.end().compareTo(wanted.from()) <= 0) {
            halfway = wanted.from();
        } else if (hunting || first == null) {
            place = hunting ? wanted.from() : place;
            first = frame;
            hunting = false;
        }
        passed(frame.end());
    }

    void passed(Duration upTo) {
        reached = upTo.compareTo(reached) > 0 ? upTo : reached;
    }

    void end() {
        ended = true;
        hunting = false;
    }
}
