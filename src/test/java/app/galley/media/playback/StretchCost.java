package app.galley.media.playback;

import app.galley.media.Eventually;
import app.galley.media.PcmFormat;
import app.galley.media.playback.ahead.Course;
import app.galley.media.playback.ahead.ReadAhead;

/// What stretching costs while playing.
///
/// @param percent the share of one core
record StretchCost(double percent) {
    static StretchCost of(short[] samples, PcmFormat format, double tempo, int times) {
        try (ReadAhead ahead = new ReadAhead(new SamplesInMemory(samples, format).open(java.nio.file.Path.of("x"), format), () -> { })) {
            Stretch stretch = new Stretch(ahead);
            stretch.tempo(tempo);
            short[] out = new short[stretch.mostFrames() * format.channels()];
            long frames = 0;
            long spent = 0;
            for (int i = 0; i < times; i++) {
                ahead.seek(0, Course.FREE);
                stretch.reset();
                int got = 0;
                while (got != ReadAhead.END) {
                    long before = System.nanoTime();
                    got = stretch.read(out);
                    spent += System.nanoTime() - before;
                    frames += Math.max(0, got);
                    if (got == 0) {
                        Eventually.until(() -> true, "samples");
                    }
                }
            }
            return new StretchCost(100.0 * spent * format.sampleRate() / frames / 1e9);
        }
    }
}
