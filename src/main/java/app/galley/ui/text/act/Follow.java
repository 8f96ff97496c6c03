package app.galley.ui.text.act;

import app.galley.transcript.Turn;
import app.galley.ui.text.page.PageMap;
import app.galley.ui.text.page.TurnColumn;
import app.galley.ui.text.turn.Marks;
import java.util.List;
import java.util.function.LongSupplier;
import javafx.animation.AnimationTimer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Rectangle2D;

/// Keeps the word that is being heard in sight: when it nears an edge, the page glides until it stands in the upper third. It
/// yields to a person who scrolls until it is called back, and waits while a person types. Used by the FX thread.
public final class Follow {
    private static final double HIGH = 0.08;
    private static final double LOW = 0.72;
    private static final double REST = 0.33;
    private static final double GLIDE_NANOS = 180e6;
    private static final long TYPING_NANOS = 2_500_000_000L;
    private final TurnColumn column;
    private final PageMap map;
    private final Marks marks;
    private final LongSupplier nanos;
    private final BooleanProperty on = new SimpleBooleanProperty(this, "on", true);
    private final ReadOnlyBooleanWrapper astray = new ReadOnlyBooleanWrapper(this, "astray");
    private boolean still;
    private boolean yielded;
    private boolean typed;
    /// Whether a word is to be brought into sight as soon as the page has a size.
    private boolean awaited;
    private long typedAt;
    private double toGo;
    private double gone;
    private long started;
    private final AnimationTimer glide = new AnimationTimer() {
        @Override
        public void handle(long now) {
            glide(now);
        }
    };

    /// Follows the marked word of a page.
    ///
    /// @param nanos a clock, in nanoseconds from any moment
    public Follow(TurnColumn column, PageMap map, Marks marks, LongSupplier nanos) {
        this.column = column;
        this.map = map;
        this.marks = marks;
        this.nanos = nanos;
        on.subscribe(follows -> {
            if (follows) {
                resume();
            }
        });
    }

    /// Whether to follow at all.
    public BooleanProperty onProperty() {
        return on;
    }

    /// Whether it has yielded and the word being heard is out of sight.
    public ReadOnlyBooleanProperty astrayProperty() {
        return astray.getReadOnlyProperty();
    }

    /// Jumps rather than glides.
    public void still(boolean reducedMotion) {
        still = reducedMotion;
    }

    /// Another word is being heard.
    public void moved() {
        boolean typing = typed && nanos.getAsLong() - typedAt < TYPING_NANOS;
        if (on.get() && !yielded && !typing) {
            approach();
        }
        lookAround();
    }

    /// A person has scrolled: stays away until called back.
    public void yield() {
        stop();
        yielded = true;
    }

    /// A person has clicked on what they want to hear: follows again, but does not move the page under the mouse.
    public void clicked() {
        yielded = false;
        hold();
    }

    /// A person has typed: waits a moment.
    public void hold() {
        stop();
        typed = true;
        typedAt = nanos.getAsLong();
    }

    /// Goes back to the word being heard and follows again.
    public void resume() {
        yielded = false;
        typed = false;
        approach();
        lookAround();
    }

    /// Looks whether the word being heard is in sight; to be called after a layout too.
    public void lookAround() {
        if (awaited && column.getHeight() > 0) {
            awaited = false;
            approach();
        }
        boolean somewhere = marks.currentTurn() != Marks.NOWHERE;
        astray.set(yielded && on.get() && somewhere && !isSeen());
    }

    private boolean isSeen() {
        int turn = marks.currentTurn();
        if (turn < column.topTurn() || turn >= column.behindLastTurn()) {
            return false;
        }
        return word().stream().anyMatch(r -> r.getMaxY() > 0 && r.getMinY() < column.getHeight());
    }

    private List<Rectangle2D> word() {
        return map.word(marks.currentTurn(), marks.currentWord());
    }

    private void approach() {
        if (marks.currentTurn() == Marks.NOWHERE || marks.currentTurn() >= column.document().turns().size()) {
            return;
        }
        double height = column.getHeight();
        awaited = height <= 0;
        if (awaited) {
            return;
        }
        List<Rectangle2D> seen = word();
        if (seen.isEmpty()) {
            stop();
            column.goTo(marks.currentTurn(), partBefore());
            double y = word().stream().findFirst().map(Rectangle2D::getMinY).orElse(0.0);
            column.scrollBy(y - height * REST);
        } else if (seen.getFirst().getMinY() - toGo + gone < height * HIGH || seen.getFirst().getMaxY() - toGo + gone > height * LOW) {
            start(seen.getFirst().getMinY() - height * REST);
        }
    }

    /// How much of its turn lies before the word being heard, 0 to 1: a long turn does not fit on the page.
    private double partBefore() {
        Turn turn = column.document().turns().get(marks.currentTurn());
        int word = marks.currentWord();
        return word < 0 || word >= turn.words().size() ? 0 : turn.words().get(word).start() / (double) turn.text().length();
    }

    private void start(double distance) {
        stop();
        if (still) {
            column.scrollBy(distance);
        } else {
            toGo = distance;
            started = 0;
            glide.start();
        }
    }

    private void stop() {
        glide.stop();
        toGo = 0;
        gone = 0;
    }

    private void glide(long now) {
        started = started == 0 ? now : started;
        double part = Math.min(1, (now - started) / GLIDE_NANOS);
        double eased = 1 - Math.pow(1 - part, 3);
        double target = Math.rint(toGo * eased);
        column.scrollBy(target - gone);
        gone = target;
        if (part >= 1) {
            stop();
        }
    }
}
