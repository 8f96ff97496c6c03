package app.galley.media.playback;

import app.galley.media.PcmFormat;

/// Finds the place that sounds most like another one: normalised correlation of all channels together, first in coarse steps, then
/// around the best of them. Of places that sound the same the one nearest to the wanted place counts, so that silence and hum
/// stay where they are. Belongs to the audio thread.
final class Likeness {
    /// Coarse steps are this many a second: twice the highest frequency that carries the pitch and vowels of speech.
    private static final int COARSE_RATE = 11_025;
    /// What the whole way from the wanted place to the edge costs, as a share of full likeness.
    private static final double DISTANCE_COST = 0.02;
    private final int channels;
    private final int length;
    private final int search;
    private final int step;
    private final float[] model;
    private final float[] field;

    /// @param length how many frames are compared
    /// @param search how far around the wanted place is searched
    Likeness(PcmFormat format, int length, int search) {
        this.channels = format.channels();
        this.length = length;
        this.search = search;
        this.step = Math.max(1, format.sampleRate() / COARSE_RATE);
        this.model = new float[length];
        this.field = new float[length + 2 * search + 1];
    }

    /// The best of some places that follow one another.
    ///
    /// @param like the sample in the window that begins what is looked for
    /// @param first the sample in the window that begins the first place
    /// @param places how many there are, 2 × search + 1 at most
    /// @param wanted the place that is best when all are alike, as the places are counted
    /// @return which one, from 0
    int best(short[] window, int like, int first, int places, int wanted) {
        mix(window, like, model, length);
        mix(window, first, field, length + places - 1);
        int from = Math.clamp(wanted, 0, places - 1);
        int coarse = best(from % step, places, step, wanted, from);
        int low = Math.max(0, coarse - step + 1);
        return step == 1 ? coarse : best(low, Math.min(places, coarse + step), 1, wanted, coarse);
    }

    private int best(int first, int limit, int stride, int wanted, int start) {
        int best = start;
        double highest = score(start, stride, wanted);
        for (int place = first; place < limit; place += stride) {
            double score = score(place, stride, wanted);
            if (score > highest) {
                highest = score;
                best = place;
            }
        }
        return best;
    }

    private double score(int place, int stride, int wanted) {
        float product = 0;
        float energy = 1;
        float own = 1;
        for (int i = 0; i < length; i += stride) {
            float a = model[i];
            float b = field[place + i];
            product += a * b;
            energy += b * b;
            own += a * a;
        }
        return product / Math.sqrt((double) energy * own) - DISTANCE_COST * Math.abs(place - wanted) / search;
    }

    private void mix(short[] window, int from, float[] into, int frames) {
        for (int i = 0; i < frames; i++) {
            float sum = 0;
            for (int c = 0; c < channels; c++) {
                sum += window[from + i * channels + c];
            }
            into[i] = sum;
        }
    }
}
