package app.galley.media;

/// Opens sinks.
@FunctionalInterface
public interface AudioSinks {
    /// A sink for samples of this format, or of the nearest one that the device takes; where there is no device, one that
    /// keeps the time in silence. Never fails; may block while the device is opened.
    AudioSink open(PcmFormat wanted);
}
