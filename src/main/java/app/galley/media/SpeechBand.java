package app.galley.media;

/// Lets through what makes speech understandable, 200 to 3500 Hz at 16 kHz: one Butterworth section against rumble and mains hum,
/// one against hiss (coefficients after R. Bristow-Johnson's audio equaliser cookbook).
final class SpeechBand {
    private static final double LOWEST = 200;
    private static final double HIGHEST = 3500;
    private final Section high = new Section(LOWEST, true);
    private final Section low = new Section(HIGHEST, false);

    double filter(double sample) {
        return low.filter(high.filter(sample));
    }

    /// A filter of second order.
    private static final class Section {
        private final double b0;
        private final double b1;
        private final double a1;
        private final double a2;
        private double z1;
        private double z2;

        Section(double frequency, boolean highPass) {
            double w = 2 * Math.PI * frequency / PcmFormat.SPEECH.sampleRate();
            double cos = Math.cos(w);
            double alpha = Math.sin(w) / Math.sqrt(2);
            double a0 = 1 + alpha;
            b0 = (highPass ? 1 + cos : 1 - cos) / 2 / a0;
            b1 = (highPass ? -2 : 2) * b0;
            a1 = -2 * cos / a0;
            a2 = (1 - alpha) / a0;
        }

        double filter(double x) {
            double y = b0 * x + z1;
            z1 = b1 * x - a1 * y + z2;
            z2 = b0 * x - a2 * y;
            return y;
        }
    }
}
