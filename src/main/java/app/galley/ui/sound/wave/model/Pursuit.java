package app.galley.ui.sound.wave.model;

/// Keeps the moment being heard in sight while it plays: when it nears the right edge, the next part is shown, as one turns a page.
/// It yields to a person who scrolls, until what is heard is in sight again or one has asked for it. Used by the FX thread.
final class Pursuit {
    /// Where on the page the moment is after turning, and how near the right edge it may come, as parts of the width.
    private static final double REST = 0.08;
    private static final double LAST = 0.96;
    /// What passes in less than this, in seconds, no eye can follow.
    private static final double FASTEST = 0.5;
    private boolean yielded;

    /// A person has scrolled to `now`: stays there while what is heard is out of sight.
    void scrolled(TimeAxis now, double heard) {
        yielded = !now.shows(heard);
    }

    /// A person has gone to what is heard, or asked to follow it.
    void resume() {
        yielded = false;
    }

    /// Whether it leaves the part in sight to a person.
    boolean hasYielded() {
        return yielded;
    }

    /// The part to show when another moment is heard; the same when it needs no change.
    ///
    /// @param plays whether it goes on by itself
    TimeAxis after(TimeAxis now, double heard, boolean plays) {
        boolean seen = now.shows(heard);
        yielded = yielded && !seen;
        boolean near = seen && (!plays || now.x(heard) <= now.width() * LAST || now.end() >= now.length());
        if (yielded || near || plays && now.span() < FASTEST) {
            return now;
        }
        return now.startingAt(heard - now.span() * REST);
    }
}
