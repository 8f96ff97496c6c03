package app.galley.media.ffmpeg.wire;

import app.galley.media.PcmFormat;
import app.galley.media.extract.Coding;
import app.galley.media.picture.PictureSize;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// What the window's process asks of a media worker; each is answered by one [Response], in order.
public sealed interface Request {
    /// Are you there, with the native code loaded?
    record Ping() implements Request { }

    /// What does the file say about itself and this sound?
    record Probe(Track sound) implements Request { }

    /// Open a sound in a format.
    record Open(Track sound, PcmFormat format) implements Request { }

    /// The next frames of an open file.
    record Read(int handle, int frames) implements Request { }

    /// Go to a frame of an open file.
    record Seek(int handle, long frame) implements Request { }

    /// Close what is open.
    record Close(int handle) implements Request { }

    /// Begin to read a whole sound, in a format.
    record Survey(Track sound, PcmFormat format) implements Request { }

    /// Read on in what [Survey] has opened, so many frames or fewer.
    record Look(int handle, int frames) implements Request { }

    /// Begin to write a sound, from a frame on, into another file.
    record Extract(Track sound, PcmFormat format, long from, Coding coding, String target) implements Request { }

    /// Write the next frames of what [Extract] has opened.
    record Encode(int handle, int frames) implements Request { }

    /// Make the file of an extract whole, and close it.
    record Finish(int handle) implements Request { }

    /// Open the moving picture that belongs to a sound. Its times are microseconds from the beginning of that.
    record OpenPicture(Track sound) implements Request { }

    /// Go to a moment of an open picture, or as little as possible before it.
    record SeekPicture(int handle, long moment) implements Request { }

    /// The next frame of an open picture, as [app.galley.media.picture.PictureSource.Wanted] says.
    record NextPicture(int handle, long from, boolean halfway, boolean roughly, PictureSize box) implements Request { }

    /// The cover of a file, made smaller until it fits into a box; answered by [Response.Done] where there is none.
    record ShowCover(String file, PictureSize box) implements Request { }

    /// Begin to look for the cuts of the moving picture that belongs to a sound; answered by [Response.Done] where there is none.
    record FindShots(Track sound) implements Request { }

    /// Look on for a moment in what [FindShots] has opened.
    record LookForShots(int handle) implements Request { }

    /// Writes it; the caller flushes.
    default void write(DataOutputStream out) throws IOException {
        switch (this) {
            case Ping() -> out.writeByte(1);
            case Probe(Track sound) -> {
                out.writeByte(2);
                sound.write(out);
            }
            case Open(Track sound, PcmFormat format) -> {
                out.writeByte(3);
                sound.write(out);
                Wire.format(out, format);
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
            case Survey(Track sound, PcmFormat format) -> {
                out.writeByte(10);
                sound.write(out);
                Wire.format(out, format);
            }
            case Look(int handle, int frames) -> {
                out.writeByte(11);
                out.writeInt(handle);
                out.writeInt(frames);
            }
            case Extract(Track sound, PcmFormat format, long from, Coding coding, String target) -> {
                out.writeByte(30);
                sound.write(out);
                Wire.format(out, format);
                out.writeLong(from);
                out.writeByte(coding.ordinal());
                Wire.text(out, target);
            }
            case Encode(int handle, int frames) -> {
                out.writeByte(31);
                out.writeInt(handle);
                out.writeInt(frames);
            }
            case Finish(int handle) -> {
                out.writeByte(32);
                out.writeInt(handle);
            }
            case OpenPicture(Track sound) -> {
                out.writeByte(20);
                sound.write(out);
            }
            case SeekPicture(int handle, long moment) -> {
                out.writeByte(21);
                out.writeInt(handle);
                out.writeLong(moment);
            }
            case NextPicture(int handle, long from, boolean halfway, boolean roughly, PictureSize box) -> {
                out.writeByte(22);
                out.writeInt(handle);
                out.writeLong(from);
                out.writeBoolean(halfway);
                out.writeBoolean(roughly);
                Wire.size(out, box);
            }
            case ShowCover(String file, PictureSize box) -> {
                out.writeByte(23);
                Wire.text(out, file);
                Wire.size(out, box);
            }
            case FindShots(Track sound) -> {
                out.writeByte(40);
                sound.write(out);
            }
            case LookForShots(int handle) -> {
                out.writeByte(41);
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
            case 2 -> new Probe(Track.read(in));
            case 3 -> new Open(Track.read(in), Wire.format(in));
            case 4 -> new Read(in.readInt(), in.readInt());
            case 5 -> new Seek(in.readInt(), in.readLong());
            case 6 -> new Close(in.readInt());
            case 10 -> new Survey(Track.read(in), Wire.format(in));
            case 11 -> new Look(in.readInt(), in.readInt());
            case 20 -> new OpenPicture(Track.read(in));
            case 21 -> new SeekPicture(in.readInt(), in.readLong());
            case 22 -> new NextPicture(in.readInt(), in.readLong(), in.readBoolean(), in.readBoolean(), Wire.size(in));
            case 23 -> new ShowCover(Wire.text(in), Wire.size(in));
            case 30 -> new Extract(Track.read(in), Wire.format(in), in.readLong(), coding(in), Wire.text(in));
            case 31 -> new Encode(in.readInt(), in.readInt());
            case 32 -> new Finish(in.readInt());
            case 40 -> new FindShots(Track.read(in));
            case 41 -> new LookForShots(in.readInt());
            default -> throw Wire.unknown(kind);
        };
    }

    private static Coding coding(DataInputStream in) throws IOException {
        int number = in.readByte();
        if (number < 0 || number >= Coding.values().length) {
            throw Wire.unknown(number);
        }
        return Coding.values()[number];
    }
}
