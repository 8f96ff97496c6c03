package app.galley.media.ffmpeg.wire;

import app.galley.media.MediaInfo;
import app.galley.media.picture.PictureInfo;
import app.galley.media.picture.PictureSize;
import app.galley.media.picture.PictureSource;
import app.galley.media.survey.Findings;
import app.galley.problem.Problem;
import app.galley.transcript.frame.FrameRate;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What a media worker answers.
public sealed interface Response {
    /// It is done; nothing to tell.
    record Done() implements Response { }

    /// What a file says about itself.
    record Probed(MediaInfo info) implements Response { }

    /// A file is open under this number.
    record Opened(int handle) implements Response { }

    /// Samples of an open file: signed 16 bit, in this computer's byte order, channels interleaved. No bytes mean its end.
    ///
    /// @param position the frame behind the last of these; at the end the length of the sound
    record Samples(long position, byte[] pcm) implements Response { }

    /// The file cannot be used.
    record Refused(Problem problem) implements Response { }

    /// The worker made a mistake; it goes on, but the request is lost.
    record Broken(String mistake) implements Response { }

    /// The peaks of what was read since the last time, as [app.galley.media.wave.Waveform#add] takes them; there is more to read.
    record Looked(short[] peaks) implements Response { }

    /// The last peaks, and what was found in all.
    record Surveyed(short[] peaks, Findings findings) implements Response { }

    /// A picture is open under this number.
    record PictureOpened(int handle, PictureInfo info) implements Response { }

    /// A frame of an open picture, its times in microseconds.
    ///
    /// @param bgra its pixels, from position 0 on
    record Picture(long start, long end, PictureSize size, ByteBuffer bgra) implements Response { }

    /// An open picture was decoded up to a moment and not yet far enough.
    record PicturePassed(long upTo) implements Response { }

    /// The cover of a file.
    ///
    /// @param bgra its pixels, from position 0 on
    record CoverShown(PictureSize size, ByteBuffer bgra) implements Response { }

    /// A picture is open under this number, to be looked through for its cuts.
    ///
    /// @param length how long the file says that it is, in microseconds; 0 when it does not
    record ShotsOpened(int handle, FrameRate rate, long length) implements Response { }

    /// A picture was looked through up to a moment.
    ///
    /// @param cuts those that were found since the last time, in microseconds
    /// @param ended whether that was all of it
    record ShotsLooked(long[] cuts, long upTo, boolean ended) implements Response { }

    /// Writes it; the caller flushes.
    default void write(DataOutputStream out) throws IOException {
        switch (this) {
            case Done() -> out.writeByte(1);
            case Probed(MediaInfo info) -> {
                out.writeByte(2);
                InfoWire.write(out, info);
            }
            case Opened(int handle) -> {
                out.writeByte(3);
                out.writeInt(handle);
            }
            case Samples(long position, byte[] pcm) -> {
                out.writeByte(4);
                out.writeLong(position);
                Wire.bytes(out, pcm);
            }
            case Refused(Problem problem) -> {
                out.writeByte(5);
                writeProblem(out, problem);
            }
            case Broken(String mistake) -> {
                out.writeByte(6);
                Wire.text(out, mistake);
            }
            case Looked(short[] peaks) -> {
                out.writeByte(10);
                Wire.shorts(out, peaks);
            }
            case Surveyed(short[] peaks, Findings findings) -> {
                out.writeByte(11);
                Wire.shorts(out, peaks);
                findings.write(out);
            }
            case PictureOpened(int handle, PictureInfo info) -> {
                out.writeByte(20);
                out.writeInt(handle);
                writePicture(out, info);
            }
            case Picture(long start, long end, PictureSize size, ByteBuffer bgra) -> {
                out.writeByte(21);
                out.writeLong(start);
                out.writeLong(end);
                Wire.size(out, size);
                Wire.pixels(out, bgra);
            }
            case PicturePassed(long upTo) -> {
                out.writeByte(22);
                out.writeLong(upTo);
            }
            case CoverShown(PictureSize size, ByteBuffer bgra) -> {
                out.writeByte(23);
                Wire.size(out, size);
                Wire.pixels(out, bgra);
            }
            case ShotsOpened(int handle, FrameRate rate, long length) -> {
                out.writeByte(40);
                out.writeInt(handle);
                InfoWire.writeRate(out, rate);
                out.writeLong(length);
            }
            case ShotsLooked(long[] cuts, long upTo, boolean ended) -> {
                out.writeByte(41);
                Wire.longs(out, cuts);
                out.writeLong(upTo);
                out.writeBoolean(ended);
            }
        }
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws java.io.EOFException at the end of the pipe
    static Response read(DataInputStream in) throws IOException {
        return read(in, byte[]::new);
    }

    /// Reads what [#write] wrote.
    ///
    /// @param room for the pixels of a frame
    /// @throws java.io.EOFException at the end of the pipe
    static Response read(DataInputStream in, PictureSource.Room room) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case 1 -> new Done();
            case 2 -> new Probed(InfoWire.read(in));
            case 3 -> new Opened(in.readInt());
            case 4 -> new Samples(in.readLong(), Wire.bytes(in));
            case 5 -> new Refused(readProblem(in));
            case 6 -> new Broken(Wire.text(in));
            case 10 -> new Looked(Wire.shorts(in));
            case 11 -> new Surveyed(Wire.shorts(in), Findings.read(in));
            case 20 -> new PictureOpened(in.readInt(), readPicture(in));
            case 21 -> readFrame(in, room);
            case 22 -> new PicturePassed(in.readLong());
            case 23 -> readCover(in);
            case 40 -> new ShotsOpened(in.readInt(), InfoWire.readRate(in), in.readLong());
            case 41 -> new ShotsLooked(Wire.longs(in), in.readLong(), in.readBoolean());
            default -> throw Wire.unknown(kind);
        };
    }

    private static void writePicture(DataOutputStream out, PictureInfo info) throws IOException {
        Wire.size(out, info.size());
        InfoWire.writeRate(out, info.rate());
        Wire.text(out, info.startTimeCode().orElse(""));
    }

    private static PictureInfo readPicture(DataInputStream in) throws IOException {
        PictureSize size = Wire.size(in);
        return new PictureInfo(size, InfoWire.readRate(in), InfoWire.readCode(in));
    }

    private static Picture readFrame(DataInputStream in, PictureSource.Room room) throws IOException {
        long start = in.readLong();
        long end = in.readLong();
        PictureSize size = Wire.size(in);
        return new Picture(start, end, size, Wire.pixels(in, size, room));
    }

    private static CoverShown readCover(DataInputStream in) throws IOException {
        PictureSize size = Wire.size(in);
        return new CoverShown(size, Wire.pixels(in, size, byte[]::new));
    }

    private static void writeProblem(DataOutputStream out, Problem problem) throws IOException {
        Wire.text(out, problem.key());
        Wire.text(out, problem.kind().name());
        out.writeInt(problem.arguments().size());
        for (Object argument : problem.arguments()) {
            Wire.text(out, argument.toString());
        }
    }

    private static Problem readProblem(DataInputStream in) throws IOException {
        String key = Wire.text(in);
        Problem.Kind kind = kind(Wire.text(in));
        int count = Wire.count(in);
        List<Object> arguments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arguments.add(Wire.text(in));
        }
        return new Problem(key, kind, arguments);
    }

    private static Problem.Kind kind(String name) throws IOException {
        return Stream.of(Problem.Kind.values()).filter(k -> k.name().equals(name)).findFirst()
                .orElseThrow(() -> new IOException("the worker's pipe is out of step: problem kind " + name));
    }
}
