package app.galley.media.playback;

import app.galley.media.PcmFormat;
import app.galley.media.playback.ahead.ReadAhead;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Semaphore;

/// Samples that were stretched from beginning to end.
///
/// @param sound what became of them
/// @param map which frame is heard at each of its frames
/// @param percent the share of one core that this takes while it is heard
record Stretched(short[] sound, PositionMap map, double percent) {
    private static final int ALL_IS_REMEMBERED = 1_000_000;

    static Stretched of(short[] samples, PcmFormat format, double tempo) {
        Semaphore more = new Semaphore(0);
        try (ReadAhead ahead = new ReadAhead(new SamplesInMemory(samples, format).open(Path.of("x"), format), more::release)) {
            Stretch stretch = new Stretch(ahead);
            stretch.tempo(tempo);
            short[] out = new short[stretch.mostFrames() * format.channels()];
            short[] sound = new short[(int) (samples.length / tempo) + format.sampleRate()];
            PositionMap map = PositionMap.standing(ALL_IS_REMEMBERED, 0, 0);
            int length = 0;
            long spent = 0;
            while (true) {
                long before = System.nanoTime();
                int got = stretch.read(out);
                spent += System.nanoTime() - before;
                if (got == ReadAhead.END) {
                    break;
                } else if (got == 0) {
                    more.acquireUninterruptibly();
                    continue;
                }
                int frames = length / format.channels();
                for (Stretch.Piece piece : stretch.pieces()) {
                    map = map.playing(frames + piece.offset(), piece.frame(), piece.tempo());
                }
                System.arraycopy(out, 0, sound, length, got * format.channels());
                length += got * format.channels();
            }
            double seconds = length / (double) format.channels() / format.sampleRate();
            return new Stretched(Arrays.copyOf(sound, length), map, spent / 1e7 / seconds);
        }
    }
}
