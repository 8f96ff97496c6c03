package app.galley.media.ffmpeg.wire;

import app.galley.media.PcmFormat;
import app.galley.media.picture.PictureSize;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// What the window's process asks of a media worker; each is answered by one [Response], in order.
public sealed interface Request {
    /// Are you there, with the native code loaded?
    record Ping() implements Request { }

    /// What does the file say about itself?
    record Probe(String file) implements Request { }

    /// Open the sound of a file in a format.
    record Open(String file, PcmFormat format) implements Request { }

    /// The next frames of an open file.
    record Read(int handle, int frames) implements Request { }

    /// Go to a frame of an open file.
    record Seek(int handle, long frame) implements Request { }

    /// Close an open file.
    record Close(int handle) implements Request { }

    /// What is asked about a moving picture; times are microseconds from the beginning of the sound.
    sealed interface Picture extends Request { }

    /// Open the moving picture of a file.
    record OpenPicture(String file) implements Picture { }

    /// Go to a moment of an open picture, or as little as possible before it.
    record SeekPicture(int handle, long moment) implements Picture { }

    /// The next frame of an open picture, as [app.galley.media.picture.PictureSource.Wanted] says.
    record NextPicture(int handle, long from, boolean halfway, PictureSize box) implements Picture { }

    /// Close an open picture.
    record ClosePicture(int handle) implements Picture { }

    /// Writes it; the caller flushes.
    default void write(DataOutputStream out) throws IOException {
        switch (this) {
            case Ping() -> out.writeByte(1);
            case Probe(String file) -> {
                out.writeByte(2);
                Wire.text(out, file);
            }
            case Open(String file, PcmFormat format) -> {
                out.writeByte(3);
                Wire.text(out, file);
                out.writeInt(format.sampleRate());
                out.writeInt(format.channels());
            }
            case Read(int handle, int frames) -> {
                out.writeByte(4);
                out.writeInt(handle);
                out.writeInt(frames);
            }
            case Seek(int handle, long frame) -> {
                out.writeByte(5);
                out.writeInt(handle);
                out.writeLong(frame);
            }
            case Close(int handle) -> {
                out.writeByte(6);
                out.writeInt(handle);
            }
            case OpenPicture(String file) -> {
                out.writeByte(20);
                Wire.text(out, file);
            }
            case SeekPicture(int handle, long moment) -> {
                out.writeByte(21);
                out.writeInt(handle);
                out.writeLong(moment);
            }
            case NextPicture(int handle, long from, boolean halfway, PictureSize box) -> {
                out.writeByte(22);
                out.writeInt(handle);
                out.writeLong(from);
                out.writeBoolean(halfway);
                Wire.size(out, box);
            }
            case ClosePicture(int handle) -> {
                out.writeByte(23);
                out.writeInt(handle);
            }
        }
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws java.io.EOFException at the end of the pipe
    static Request read(DataInputStream in) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case 1 -> new Ping();
            case 2 -> new Probe(Wire.text(in));
            case 3 -> new Open(Wire.text(in), new PcmFormat(in.readInt(), in.readInt()));
            case 4 -> new Read(in.readInt(), in.readInt());
            case 5 -> new Seek(in.readInt(), in.readLong());
            case 6 -> new Close(in.readInt());
            case 20 -> new OpenPicture(Wire.text(in));
            case 21 -> new SeekPicture(in.readInt(), in.readLong());
            case 22 -> new NextPicture(in.readInt(), in.readLong(), in.readBoolean(), Wire.size(in));
            case 23 -> new ClosePicture(in.readInt());
            default -> throw Wire.unknown(kind);
        };
    }
}
