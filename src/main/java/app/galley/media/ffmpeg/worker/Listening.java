package app.galley.media.ffmpeg.worker;

import app.galley.media.PcmFormat;
import app.galley.media.survey.Loudness;
import app.galley.task.Threads;
import app.galley.transcript.TimeSpan;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// What takes as long as decoding, on a second thread beside it: how loud a recording is and where someone speaks. Fed and asked by
/// one thread.
final class Listening implements AutoCloseable {
    private static final int BLOCKS = 8;
    private static final short[] LAST = {};
    private final int channels;
    private final Loudness loudness;
    private final SpeechFeed speech;
    private final BlockingQueue<short[]> blocks = new ArrayBlockingQueue<>(BLOCKS);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable RuntimeException failure;
    private boolean over;

    /// What was heard.
    record Heard(double loudness, double samplePeak, List<TimeSpan> speech) { }

    Listening(PcmFormat format) {
        channels = format.channels();
        loudness = new Loudness(format.sampleRate(), channels);
        speech = new SpeechFeed(format);
        Threads.daemon("listening", this::listen);
    }

    /// Takes the next samples, which nobody may change any more; waits while too many are not yet heard.
    void feed(short[] sound) {
        put(sound);
        check();
    }

    /// Takes no more, and tells.
    Heard end() {
        finish();
        check();
        return new Heard(loudness.integrated(), loudness.samplePeak(), speech.end());
    }

    @Override
    public void close() {
        blocks.clear();
        finish();
        speech.close();
    }

    private void finish() {
        if (over) {
            return;
        }
        over = true;
        put(LAST);
        try {
            ended.await();
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private void put(short[] sound) {
        try {
            blocks.put(sound);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static IllegalStateException interrupted() {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted");
    }

    private void check() {
        RuntimeException why = failure;
        if (why != null) {
            throw new IllegalStateException(why);
        }
    }

    /// After a failure the blocks are still taken, so that nobody waits for ever.
    private void listen() {
        try {
            for (short[] sound = blocks.take(); sound != LAST; sound = blocks.take()) {
                hear(sound);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }

    private void hear(short[] sound) {
        if (failure == null) {
            try {
                loudness.feed(sound, sound.length / channels);
                speech.feed(sound, sound.length / channels);
            } catch (RuntimeException e) {
                failure = e;
            }
        }
    }
}
