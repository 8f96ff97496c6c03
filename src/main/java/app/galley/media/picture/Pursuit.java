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
    /// What is heard before this is of another place.
    private Duration floor = Duration.ZERO;
    private Duration reached = Duration.ZERO;
    private @Nullable Duration leap;
    private long errand;
    private boolean hunting;
    private @Nullable Duration halfway;
    /// The first frame of the place; it counts from the place on, where the picture begins only behind that.
    private @Nullable PictureFrame first;
    private boolean ended;

    /// Another moment is heard, or the same one again.
    ///
    /// @return whether the picture has to leap there
    boolean moved(Duration moment) {
        boolean jumped = moment.compareTo(heard) < 0 || moment.minus(heard).compareTo(FAR) > 0;
        stands = moment.equals(heard);
        heard = moment;
        if (hunting) {
            return jumped;
        }
        return moment.compareTo(floor) < 0 || !ended && moment.minus(FAR).compareTo(reached) > 0;
    }

    /// A frame is shown.
    void showing(PictureFrame frame) {
        PictureFrame origin = first;
        if (origin == frame) {
            floor = place.compareTo(frame.start()) < 0 ? place : frame.start();
        } else if (origin != null && frame.start().compareTo(origin.start()) > 0) {
            floor = frame.start();
        }
    }

    /// Whether the same moment was heard twice.
    boolean stands() {
        return stands && !hunting;
    }

    void leap(Duration moment) {
        leap = moment;
        place = moment;
        floor = moment;
        reached = moment;
        hunting = true;
        first = null;
        halfway = null;
        ended = false;
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
    PictureSource.Wanted wanted(PictureSize box) {
        if (!hunting) {
            return new PictureSource.Wanted(heard.minus(LATE), false, box);
        }
        Duration last = halfway;
        boolean welcome = last == null || heard.minus(last).compareTo(FAR) > 0;
        return new PictureSource.Wanted(place.compareTo(heard) > 0 ? place : heard, welcome, box);
    }

    void got(PictureFrame frame, PictureSource.Wanted wanted) {
        if (hunting && frame.end().compareTo(wanted.from()) <= 0) {
            halfway = wanted.from();
        } else if (hunting || first == null) {
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
