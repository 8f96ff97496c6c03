package app.galley.ui.sound.wave.model;

import app.galley.transcript.TimeCode;

/// The scale along the top: at which moments a number stands, and how it is written. Immutable.
///
/// @param step seconds from number to number
public record Ruler(double step) {
    private static final double[] STEPS = {1e-4, 2e-4, 5e-4, 1e-3, 2e-3, 5e-3, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120,
            300, 600, 900, 1800, 3600, 7200, 14400};
    private static final int[] SHARES = {5, 4, 3, 2};

    /// The scale whose numbers stand at least so many pixels apart.
    public static Ruler of(TimeAxis axis, double apart) {
        for (double step : STEPS) {
            if (step / axis.scale() >= apart) {
                return new Ruler(step);
            }
        }
        return new Ruler(STEPS[STEPS.length - 1]);
    }

    /// Into how many parts a step is divided by smaller marks.
    public int parts() {
        for (int share : SHARES) {
            double part = step / share;
            for (double known : STEPS) {
                if (Math.abs(known - part) < known * 1e-6) {
                    return share;
                }
            }
        }
        return 1;
    }

    /// The index of the first number at or behind a moment.
    public long firstAfter(double seconds) {
        return (long) Math.ceil(seconds / step - 1e-6);
    }

    /// The moment of a number.
    public double moment(long index) {
        return index * step;
    }

    /// A moment as it is written here: `0:12:03`, with as many decimals as the step needs.
    public String written(double seconds) {
        int decimals = step >= 1 ? 0 : step >= 0.1 ? 1 : step >= 0.01 ? 2 : step >= 0.001 ? 3 : 4;
        return written(seconds, decimals);
    }

    /// A moment with so many decimals.
    public static String written(double seconds, int decimals) {
        long parts = Math.round(Math.pow(10, decimals));
        long all = Math.round(Math.max(0, seconds) * parts);
        long whole = all / parts;
        String clock = TimeCode.of(whole * 1_000);
        return decimals == 0 ? clock : clock + "." + TimeCode.digits(all % parts, decimals);
    }
}
