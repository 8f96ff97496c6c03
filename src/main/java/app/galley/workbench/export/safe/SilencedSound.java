package app.galley.workbench.export.safe;

import app.galley.media.MediaInfo;
import app.galley.media.MediaReader;
import app.galley.media.PcmFormat;
import app.galley.media.PcmSource;
import app.galley.media.file.Soundtrack;
import app.galley.problem.Problem;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import app.galley.transcript.TimeSpan;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes a copy of a recording's sound (WAV, 16 bit, its own rate and channels) in which stretches are silent, or a tone, and proves it: the copy is decoded
/// again and compared sample by sample. All that is not taken out stays at its place. Blocks.
public final class SilencedSound {
    /// Before and behind each stretch so much more is taken out: where words begin and end is heard a little differently by everybody.
    static final long MARGIN = 60;
    private static final int TONE_HERTZ = 1_000;
    private static final double TONE_LEVEL = 3_000;
    private static final int HEADER = 44;
    private static final long LARGEST = 0xFFFF_FFFFL - HEADER;
    private final MediaReader media;

    /// @param media decodes the recording and the copy
    public SilencedSound(MediaReader media) {
        this.media = media;
    }

    /// Writes the copy; on failure no half of it stays.
    ///
    /// @param silent when nothing of the recording may be heard
    /// @param tone whether a tone is heard then; else nothing is
    /// @throws app.galley.problem.ProblemException when the recording cannot be read, the copy would be larger than a WAV file can be, or the
    ///         disk is full
    /// @throws java.util.concurrent.CancellationException when it was cancelled
    public void write(Soundtrack recording, List<TimeSpan> silent, boolean tone, Path target, Progress progress, Cancellation cancellation) {
        MediaInfo info = media.probe(recording);
        PcmFormat format = new PcmFormat(info.sampleRate(), info.channels());
        Path draft = target.resolveSibling("." + target.getFileName() + ".part");
        boolean whole = false;
        try (PcmSource source = media.open(recording, format)) {
            long expected = info.statedLength().map(format::frameAt).orElse(0L);
            long frames;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16)) {
                out.write(new byte[HEADER]);
                frames = copy(source, new Quiet(format, silent, tone), out, done -> progress.at(done, expected == 0 ? 0 : Math.max(done, expected)), cancellation, target);
            }
            try (var file = java.nio.channels.FileChannel.open(draft, java.nio.file.StandardOpenOption.WRITE)) {
                file.write(header(format, frames), 0);
            }
            Files.move(draft, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            whole = true;
        } catch (IOException e) {
            boolean full = String.valueOf(e.getMessage()).matches("(?i).*(no space|file too large|disk full|quota).*");
            throw Problem.badInput(full ? "problem.diskFull" : "workbench.notWritable", target.toString()).asException(e);
        } finally {
            if (!whole) {
                discard(draft);
            }
        }
    }

    private static void discard(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw Problem.badInput("workbench.notWritable", draft.toString()).asException(e);
        }
    }

    private static long copy(PcmSource source, Quiet quiet, OutputStream out, java.util.function.LongConsumer progress, Cancellation cancellation, Path target)
            throws IOException {
        PcmFormat format = source.format();
        short[] block = new short[format.sampleRate() * format.channels()];
        ByteBuffer bytes = ByteBuffer.allocate(block.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        long at = 0;
        for (int got = source.read(block, format.sampleRate()); got >= 0; got = source.read(block, format.sampleRate())) {
            cancellation.check();
            quiet.apply(block, at, got);
            bytes.clear();
            bytes.asShortBuffer().put(block, 0, got * format.channels());
            out.write(bytes.array(), 0, got * format.channels() * 2);
            at += got;
            if (at * format.channels() * 2 > LARGEST) {
                throw Problem.badInput("export.safe.soundTooLong", String.valueOf(target.getFileName())).asException();
            }
            progress.accept(at);
        }
        return at;
    }

    private static ByteBuffer header(PcmFormat format, long frames) {
        long data = frames * format.channels() * 2;
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt((int) (data + HEADER - 8)).put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII));
        header.putInt(16).putShort((short) 1).putShort((short) format.channels()).putInt(format.sampleRate());
        header.putInt(format.sampleRate() * format.channels() * 2).putShort((short) (format.channels() * 2)).putShort((short) 16);
        header.put("data".getBytes(StandardCharsets.US_ASCII)).putInt((int) data);
        return header.flip();
    }

    /// Decodes recording and copy and compares them: whether in the stretches there is nothing but silence, or the tone, and everywhere else the
    /// very samples of the recording.
    ///
    /// @param progress hears of it in frames
    /// @throws app.galley.problem.ProblemException when one of them cannot be read
    public boolean isProved(Soundtrack recording, List<TimeSpan> silent, boolean tone, Path copy, Progress progress, Cancellation cancellation) {
        MediaInfo info = media.probe(recording);
        PcmFormat format = new PcmFormat(info.sampleRate(), info.channels());
        Quiet quiet = new Quiet(format, silent, tone);
        long expected = info.statedLength().map(format::frameAt).orElse(0L);
        try (PcmSource original = media.open(recording, format); PcmSource written = media.open(copy, format)) {
            short[] wanted = new short[format.sampleRate() * format.channels()];
            short[] got = new short[wanted.length];
            long at = 0;
            while (true) {
                cancellation.check();
                int frames = fill(original, wanted);
                if (fill(written, got) != frames) {
                    return false;
                }
                if (frames == 0) {
                    return true;
                }
                quiet.apply(wanted, at, frames);
                if (!java.util.Arrays.equals(wanted, 0, frames * format.channels(), got, 0, frames * format.channels())) {
                    return false;
                }
                at += frames;
                progress.at(at, expected == 0 ? 0 : Math.max(at, expected));
            }
        }
    }

    /// Reads a whole second, fewer frames only at the end.
    private static int fill(PcmSource source, short[] block) {
        int channels = source.format().channels();
        int frames = 0;
        short[] part = new short[block.length];
        while (frames < block.length / channels) {
            int got = source.read(part, block.length / channels - frames);
            if (got < 0) {
                break;
            }
            System.arraycopy(part, 0, block, frames * channels, got * channels);
            frames += got;
        }
        return frames;
    }

    /// What is heard in place of what is taken out.
    private record Quiet(PcmFormat format, List<TimeSpan> silent, boolean tone) {
        void apply(short[] block, long first, int frames) {
            for (TimeSpan span : silent) {
                long from = Math.max(first, format.frames(Math.max(0, span.start() - MARGIN)));
                long to = Math.min(first + frames, format.frames(span.end() + MARGIN) + 1);
                for (long frame = from; frame < to; frame++) {
                    short sample = tone ? (short) (TONE_LEVEL * Math.sin(2 * Math.PI * TONE_HERTZ * frame / format.sampleRate())) : 0;
                    for (int channel = 0; channel < format.channels(); channel++) {
                        block[(int) (frame - first) * format.channels() + channel] = sample;
                    }
                }
            }
        }
    }
}
