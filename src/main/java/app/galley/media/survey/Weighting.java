package app.galley.media.survey;

/// The K-weighting of ITU-R BS.1770-5 for one channel: a shelf that stands for the head, then a high pass. The standard gives the
/// coefficients at 48 kHz only; those of other rates come from the analogue filters behind them (centre, gain and quality
/// found by fitting the published coefficients). One thread.
final class Weighting {
    private static final double SHELF_HERTZ = 1681.974450955533;
    private static final double SHELF_DB = 3.999843853973347;
    private static final double SHELF_QUALITY = 0.7071752369554196;
    private static final double SHELF_SLOPE = 0.4996667741545416;
    private static final double PASS_HERTZ = 38.13547087602444;
    private static final double PASS_QUALITY = 0.5003270373238773;
    /// Keeps the state of the filters out of the range of numbers that processors are slow with.
    private static final double NOTHING = 1e-18;

    private final double b0;
    private final double b1;
    private final double b2;
    private final double a1;
    private final double a2;
    private final double c1;
    private final double c2;
    private double s1;
    private double s2;
    private double t1;
    private double t2;

    Weighting(int sampleRate) {
        double shelf = Math.tan(Math.PI * SHELF_HERTZ / sampleRate);
        double high = Math.pow(10, SHELF_DB / 20);
        double band = Math.pow(high, SHELF_SLOPE);
        double a0 = 1 + shelf / SHELF_QUALITY + shelf * shelf;
        b0 = (high + band * shelf / SHELF_QUALITY + shelf * shelf) / a0;
        b1 = 2 * (shelf * shelf - high) / a0;
        b2 = (high - band * shelf / SHELF_QUALITY + shelf * shelf) / a0;
        a1 = 2 * (shelf * shelf - 1) / a0;
        a2 = (1 - shelf / SHELF_QUALITY + shelf * shelf) / a0;
        double pass = Math.tan(Math.PI * PASS_HERTZ / sampleRate);
        double c0 = 1 + pass / PASS_QUALITY + pass * pass;
        c1 = 2 * (pass * pass - 1) / c0;
        c2 = (1 - pass / PASS_QUALITY + pass * pass) / c0;
    }

    /// Filters samples and yields the sum of their squares.
    ///
    /// @param step the distance of one sample from the next
    double power(short[] sound, int from, int step, int count) {
        double sum = 0;
        double p1 = s1;
        double p2 = s2;
        double q1 = t1;
        double q2 = t2;
        for (int i = 0, at = from; i < count; i++, at += step) {
            double x = sound[at];
            double y = b0 * x + p1;
            p1 = b1 * x - a1 * y + p2;
            p2 = b2 * x - a2 * y;
            double z = y + q1;
            q1 = -2 * y - c1 * z + q2;
            q2 = y - c2 * z;
            sum += z * z;
        }
        s1 = p1 + NOTHING;
        s2 = p2;
        t1 = q1;
        t2 = q2;
        return sum;
    }
}
