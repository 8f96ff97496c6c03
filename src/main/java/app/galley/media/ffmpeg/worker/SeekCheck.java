package app.galley.media.ffmpeg.worker;

import app.galley.media.PcmFormat;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.List;

/// Finds out whether going to a place in a file leads there. While the file is read from front to back, it keeps short stretches
/// of its first channel; afterwards it goes to the middle of some of them and looks whether what is heard there is what stood
/// there, or rather what stood a little before or behind. One thread.
final class SeekCheck {
    private static final int MOST_PLACES = 16;
    private static final int CHECKED = 8;
    private static final int FIRST_EVERY_SECONDS = 2;
    private static final int AROUND_MILLISECONDS = 400;
    private static final int COMPARED_MILLISECONDS = 50;
    /// So alike is what was decoded twice; noise that a decoder makes up (AAC) is less so.
    private static final double ALIKE = 0.8;
    private static final double SURELY_ALIKE = 0.95;
    private static final double AUDIBLE = 30;

    private final PcmFormat format;
    private final int around;
    private final int compared;
    private final List<Place> places = new ArrayList<>();
    private long every;
    private long next;
    private long frame;
    private Place open;

    /// A stretch that was read; `middle` is the frame that is gone to.
    private static final class Place {
        private final long first;
        private final short[] samples;
        private int filled;

        Place(long first, int length) {
            this.first = first;
            this.samples = new short[length];
        }

        boolean isFull() {
            return filled == samples.length;
        }
    }

    SeekCheck(PcmFormat format) {
        this.format = format;
        around = format.sampleRate() * AROUND_MILLISECONDS / 1000;
        compared = Math.max(1, format.sampleRate() * COMPARED_MILLISECONDS / 1000);
        every = (long) FIRST_EVERY_SECONDS * format.sampleRate();
        next = every / 2;
        open = place(next);
    }

    /// Takes the next frames of the reading from front to back.
    void feed(short[] sound, int frames) {
        long end = frame + frames;
        while (open.first + open.filled < end) {
            int at = (int) (open.first + open.filled - frame);
            int count = Math.min(frames - at, open.samples.length - open.filled);
            for (int i = 0; i < count; i++) {
                open.samples[open.filled + i] = sound[(at + i) * format.channels()];
            }
            open.filled += count;
            if (!open.isFull()) {
                break;
            }
            keep();
        }
        frame = end;
    }

    /// Whether it leads there.
    ///
    /// @param again the same file in the same format, opened once more
    boolean passes(SoundDecoder again) {
        double step = Math.max(1, places.size() / (double) CHECKED);
        for (double i = 0; i < places.size(); i += step) {
            // From the last one to the first, so that no place is reached by reading on.
            Place place = places.get(places.size() - 1 - (int) i);
            if (isAudible(place) && isElsewhere(place, again)) {
                return false;
            }
        }
        return true;
    }

    private void keep() {
        places.add(open);
        if (places.size() == MOST_PLACES) {
            for (int i = places.size() - 2; i >= 0; i -= 2) {
                places.remove(i);
            }
            every *= 2;
        }
        next = Math.max(next + every, open.first + open.samples.length);
        open = place(next);
    }

    private Place place(long first) {
        return new Place(first, 2 * around + compared);
    }

    private boolean isAudible(Place place) {
        double power = 0;
        for (int i = around; i < around + compared; i++) {
            power += (double) place.samples[i] * place.samples[i];
        }
        return Math.sqrt(power / compared) >= AUDIBLE;
    }

    private boolean isElsewhere(Place place, SoundDecoder again) {
        again.seek(place.first + around);
        short[] heard = firstChannel(again.read(compared));
        if (heard.length < compared) {
            return true;
        }
        if (likeness(place.samples, around, heard) >= ALIKE) {
            return false;
        }
        for (int at = 0; at <= 2 * around; at++) {
            if (likeness(place.samples, at, heard) >= SURELY_ALIKE) {
                return true;
            }
        }
        return false;
    }

    private short[] firstChannel(byte[] pcm) {
        ShortBuffer samples = ByteBuffer.wrap(pcm).order(ByteOrder.nativeOrder()).asShortBuffer();
        short[] first = new short[samples.remaining() / format.channels()];
        for (int i = 0; i < first.length; i++) {
            first[i] = samples.get(i * format.channels());
        }
        return first;
    }

    /// How alike two stretches are: 1 for the same, at any loudness.
    private static double likeness(short[] stood, int from, short[] heard) {
        double both = 0;
        double one = 0;
        double other = 0;
        for (int i = 0; i < heard.length; i++) {
            double a = stood[from + i];
            double b = heard[i];
            both += a * b;
            one += a * a;
            other += b * b;
        }
        return one == 0 || other == 0 ? 0 : both / Math.sqrt(one * other);
    }
}
