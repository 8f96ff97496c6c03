package app.galley.media;

import java.util.List;
import java.util.Optional;

/// Opens sinks. Safe from any thread.
@FunctionalInterface
public interface AudioSinks {
    /// A sink for samples of this format, or of the nearest one that the device takes; where there is no device, one that
    /// keeps the time in silence. Never fails; may block while the device is opened.
    AudioSink open(PcmFormat wanted);

    /// The names of the devices that there are at the moment. May block for a moment.
    default List<String> devices() {
        return List.of();
    }

    /// Which device [#open] opens from now on; while it is not there, the usual one.
    ///
    /// @param device one of [#devices], or one that may come back; empty for the usual one
    default void use(Optional<String> device) { }

    /// Whether [#open] would now open the chosen device, though it was not there when a sink was opened last. May block for a moment.
    default boolean isChosenBack() {
        return false;
    }
}
