package app.galley.media.ffmpeg.worker;

import app.galley.media.PcmFormat;
import app.galley.media.file.Soundtrack;
import app.galley.transcript.TimeSpan;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/// The sound of one file as frames of the wanted format, numbered from 0, read from front to back or from any frame on. A
/// frame sounds the same whether it was reached by reading or by seeking, wherever the container says truly where its packets
/// stand (raw AAC does not). Missing stretches are filled with silence, so that what follows keeps its time. One thread.
///
/// Places inside the file are counted in samples at the file's own rate. After a seek the file is entered a quarter of a
/// second early (Vorbis is 17 ms wrong without), and what comes before the target is dropped.
final class SoundDecoder implements Handles.Closing {
    /// How much is decoded before the target, in milliseconds; the later ones only where the container landed behind it.
    private static final List<Long> PREROLLS = List.of(250L, 2_000L, 20_000L);
    /// Who enters an Ogg file at its last page is told a wrong time: one page more is needed.
    private static final List<Long> OGG_PREROLLS = List.of(2_000L, 20_000L);
    /// How far before the end a file is entered to find out where it ends.
    private static final int BEFORE_END_SECONDS = 3;
    /// The resampler needs what stands before the target, to sound as if it had run from the beginning.
    private static final int SETTLE_MILLISECONDS = 50;
    /// Time stamps that disagree with the count by less are imprecise; by more, something is missing or doubled.
    private static final int TOLERANCE_MILLISECONDS = 20;
    private static final int GAP_SECONDS = 10;
    private static final int APART_MILLISECONDS = 500;
    private static final int FRAMES_WITHOUT_TIME = 5;

    private final Soundtrack track;
    private final PcmFormat target;
    private final long statedMilliseconds;
    private final FrameQueue ready;
    private SoundFile file;
    private Optional<PacketIndex> index = Optional.empty();
    private @Nullable SoundConverter converter;
    /// The sample that conversion begins with; earlier ones are dropped.
    private long begin;
    private boolean begun;
    /// The sample that should come next from the file.
    private long next;
    /// What was added to the file's time stamps since the last seek, because they jumped.
    private long shift;
    private boolean frameWaits;
    private long silenceDue;
    private boolean ended;
    private long position;
    private final List<TimeSpan> gaps = new ArrayList<>();

    /// Opens a sound of a file.
    ///
    /// @throws app.galley.problem.ProblemException when it has none that can be decoded
    SoundDecoder(Soundtrack track, PcmFormat target) {
        this.track = track;
        this.target = target;
        this.ready = new FrameQueue(target.channels() * Short.BYTES);
        this.file = SoundFile.open(track);
        this.statedMilliseconds = file.info().statedLength().map(Duration::toMillis).orElse(0L);
    }

    /// Gets ready to go to any place at once: who plays will.
    void expectSeeks() {
        PacketIndex.begin(track, file.info().container()).ifPresent(this::use);
    }

    /// Seeks with the help of this, once it is complete.
    void use(PacketIndex helpful) {
        index = Optional.of(helpful);
    }

    /// The frame that the next read begins with.
    long position() {
        return position;
    }

    /// The stretches that were missing or damaged in the file, of those that were read, in the order in which they were.
    List<TimeSpan> gaps() {
        return List.copyOf(gaps);
    }

    /// Whether the file is a bare stream that does not say where its packets stand.
    boolean isUnindexed() {
        return file.info().container().equals("aac");
    }

    /// Reads the next `frames` frames, fewer only at the end: signed 16 bit, in this computer's byte order.
    ///
    /// @throws app.galley.problem.ProblemException when the disk fails
    byte[] read(int frames) {
        while (ready.frames() < frames && !ended) {
            advance();
        }
        byte[] pcm = ready.take(frames);
        position += pcm.length / ready.frameBytes();
        return pcm;
    }

    /// Goes to a frame; where it lies behind the end, to the end.
    ///
    /// @throws app.galley.problem.ProblemException when the file can no longer be read
    void seek(long frame) {
        if (frame == position) {
            return;
        }
        int rate = converter == null ? file.info().sampleRate() : converter.rate();
        Grid grid = Grid.of(rate, target.sampleRate());
        enter(frame, frame * grid.samples() / grid.frames(), rate, grid);
        if (!fill() && !begun) {
            enter(frame, next - (long) BEFORE_END_SECONDS * rate, rate, grid);
        }
        position = fill() ? frame : frame - ready.dropping();
    }

    @Override
    public void close() {
        index.ifPresent(PacketIndex::close);
        forgetConverter();
        file.close();
    }

    /// Enters the file so that conversion begins shortly before a sample, at a point of the grid.
    private void enter(long frame, long sample, int rate, Grid grid) {
        long settle = grid.samples() == grid.frames() ? 0 : (long) rate * SETTLE_MILLISECONDS / 1000;
        begin = Math.max(0, sample - settle) / grid.samples() * grid.samples();
        ready.clear(frame - begin / grid.samples() * grid.frames());
        forgetConverter();
        begun = false;
        ended = false;
        silenceDue = 0;
        shift = 0;
        frameWaits = landBefore(begin, rate);
        if (!frameWaits) {
            SoundFile again = SoundFile.open(track);
            file.close();
            file = again;
            next = 0;
        }
    }

    /// Whether the file now stands at or before a sample, with its frame decoded.
    private boolean landBefore(long sample, int rate) {
        index.ifPresent(file::learn);
        for (long preroll : "ogg".equals(file.info().container()) ? OGG_PREROLLS : PREROLLS) {
            long entry = sample - preroll * rate / 1000;
            // Near the beginning a seek would land behind the priming that the decoder needs: the file is opened anew.
            if (entry <= 0 || !file.seek(entry, rate)) {
                return false;
            }
            for (int i = 0; i < FRAMES_WITHOUT_TIME && file.next(); i++) {
                if (file.firstSample() != SoundFile.UNKNOWN) {
                    if (file.firstSample() <= sample) {
                        return true;
                    }
                    break;
                }
            }
        }
        return false;
    }

    private boolean fill() {
        while (ready.frames() == 0 && !ended) {
            advance();
        }
        return ready.frames() > 0;
    }

    private void advance() {
        if (silenceDue > 0) {
            int given = shaped().silence(silenceDue);
            silenceDue -= given;
            next += given;
            ready.add(shaped());
        } else if (frameWaits || file.next()) {
            frameWaits = false;
            place(file.frame());
        } else {
            finish();
            ended = true;
        }
    }

    private void place(AVFrame frame) {
        shape(frame);
        int count = frame.nb_samples();
        boolean damaged = file.tookDamage();
        long first = file.firstSample() == SoundFile.UNKNOWN ? next : file.firstSample() + shift;
        if (!begun) {
            next = first + count;
            if (next <= begin) {
                return;
            }
            begun = true;
            next = begin;
            first = first > begin && isImprecise(first) ? begin : first;
        } else if (isImprecise(first) || jumps(first)) {
            first = next;
        }
        if (first > next) {
            silenceDue = first - next;
            frameWaits = true;
            missing(next, first);
        } else if (next - first < count) {
            shaped().convert(frame, (int) (next - first));
            if (damaged) {
                missing(first, first + count);
            }
            next = first + count;
            ready.add(shaped());
        }
    }

    /// What is not there before the sound begins is not missing. Stretches that lie close together are one.
    private void missing(long from, long to) {
        if (from <= 0) {
            return;
        }
        TimeSpan gap = new TimeSpan(from * 1000 / shaped().rate(), to * 1000 / shaped().rate());
        boolean goesOn = !gaps.isEmpty() && gap.start() - gaps.getLast().end() <= APART_MILLISECONDS;
        gaps.add(goesOn ? new TimeSpan(gaps.removeLast().start(), gap.end()) : gap);
    }

    private boolean isImprecise(long first) {
        return Math.abs(first - next) <= (long) shaped().rate() * TOLERANCE_MILLISECONDS / 1000;
    }

    /// Time stamps that leap far ahead of the stated end or far back begin to count anew: the sound just goes on.
    private boolean jumps(long first) {
        long rate = shaped().rate();
        boolean gap = first > next && (first - next <= GAP_SECONDS * rate || first <= (statedMilliseconds + 1000) * rate / 1000);
        boolean doubled = first < next && next - first <= rate;
        if (!gap && !doubled) {
            shift += next - first;
        }
        return !gap && !doubled;
    }

    /// Makes sure that the converter takes this frame: a stream may change its rate or channels in the middle.
    private void shape(AVFrame frame) {
        SoundConverter current = converter;
        if (current != null && current.fits(frame)) {
            return;
        }
        if (current != null) {
            next = next * frame.sample_rate() / current.rate();
            finish();
            forgetConverter();
        }
        converter = new SoundConverter(frame, target);
    }

    private void finish() {
        SoundConverter current = converter;
        if (current != null && begun) {
            current.finish();
            ready.add(current);
        }
    }

    private SoundConverter shaped() {
        SoundConverter current = converter;
        if (current == null) {
            throw new IllegalStateException("no frame was decoded yet");
        }
        return current;
    }

    private void forgetConverter() {
        if (converter != null) {
            converter.close();
            converter = null;
        }
    }

    /// Where the samples of the file and the frames of the target meet: every so many of the one, and so many of the other.
    /// Only a conversion that begins there yields the same frames as one run from the beginning.
    private record Grid(long samples, long frames) {
        static Grid of(int rate, int targetRate) {
            int unit = BigInteger.valueOf(rate).gcd(BigInteger.valueOf(targetRate)).intValue();
            return new Grid(rate / unit, targetRate / unit);
        }
    }
}
