package app.galley.ui.sound;

import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import app.galley.ui.desk.Desk;
import java.time.Duration;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// Stands while one types, and plays on when one has stopped typing for a moment. Off at first. Used by the FX thread; needs no
/// toolkit.
public final class TypingPause {
    /// How long one must not have typed, at first.
    public static final Duration USUAL_DELAY = Duration.ofMillis(1200);
    private final BooleanProperty enabled = new SimpleBooleanProperty(this, "enabled");
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper(this, "waiting");
    private final TransportViewModel transport;
    private final LongSupplier nanos;
    private final EditSession.Listener edits = (step, edit, now) -> edited(step, edit);
    private long typedAt;

    /// Over the transport and the document on the desk.
    ///
    /// @param nanos a clock, in nanoseconds from any moment
    public TypingPause(TransportViewModel transport, Desk desk, LongSupplier nanos) {
        this.transport = transport;
        this.nanos = nanos;
        desk.sessionProperty().subscribe(this::listen);
        transport.playingProperty().subscribe(plays -> {
            if (plays) {
                waiting.set(false);
            }
        });
    }

    private void listen(@Nullable EditSession old, @Nullable EditSession now) {
        waiting.set(false);
        if (old != null) {
            old.unlisten(edits);
        }
        if (now != null) {
            now.listen(edits);
        }
    }

    private void edited(EditSession.Step step, Edit edit) {
        boolean typed = step == EditSession.Step.APPLY && edit.kind() == Edit.Kind.TYPE;
        if (typed && enabled.get() && (transport.playingProperty().get() || waiting.get())) {
            typedAt = nanos.getAsLong();
            if (!waiting.get()) {
                transport.pause();
                waiting.set(true);
            }
        }
    }

    /// To be called once a frame while it waits.
    public void tick() {
        if (waiting.get() && nanos.getAsLong() - typedAt >= USUAL_DELAY.toNanos()) {
            waiting.set(false);
            transport.play();
        }
    }

    /// Whether it does anything.
    public BooleanProperty enabledProperty() {
        return enabled;
    }

    /// Whether it has paused and will play on.
    public ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }
}
