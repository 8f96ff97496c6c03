package app.galley.media.ffmpeg.wire;

import app.galley.media.MediaInfo;
import app.galley.media.file.Chapter;
import app.galley.media.file.Contents;
import app.galley.media.file.SoundStream;
import app.galley.media.file.Tag;
import app.galley.transcript.frame.FrameRate;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a file says about itself, as it goes through the pipe.
final class InfoWire {
    private InfoWire() { }

    /// Something that is written or read many times.
    private interface Writing<T> {
        void write(T one) throws IOException;
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    static void write(DataOutputStream out, MediaInfo info) throws IOException {
        Wire.text(out, info.container());
        Wire.text(out, info.audioCodec());
        out.writeInt(info.sampleRate());
        out.writeInt(info.channels());
        writeLength(out, info.statedLength());
        writeLength(out, info.indexedLength());
        out.writeBoolean(info.hasPicture());
        writeContents(out, info.contents());
    }

    static MediaInfo read(DataInputStream in) throws IOException {
        String container = Wire.text(in);
        String codec = Wire.text(in);
        int rate = in.readInt();
        int channels = in.readInt();
        return new MediaInfo(container, codec, rate, channels, readLength(in), readLength(in), in.readBoolean(), readContents(in));
    }

    private static void writeContents(DataOutputStream out, Contents contents) throws IOException {
        out.writeInt(contents.sound());
        out.writeInt(contents.usual());
        writeAll(out, contents.sounds(), stream -> {
            out.writeInt(stream.number());
            Wire.text(out, stream.codec());
            out.writeInt(stream.sampleRate());
            out.writeInt(stream.channels());
            Wire.text(out, stream.language());
            Wire.text(out, stream.title());
            out.writeBoolean(stream.isDefault());
        });
        writeAll(out, contents.tags(), tag -> {
            Wire.text(out, tag.name());
            Wire.text(out, tag.text());
        });
        writeAll(out, contents.chapters(), chapter -> {
            Wire.text(out, chapter.title());
            out.writeLong(chapter.start().toNanos());
            out.writeLong(chapter.end().toNanos());
        });
        out.writeBoolean(contents.frameRate().isPresent());
        if (contents.frameRate().isPresent()) {
            writeRate(out, contents.frameRate().get());
        }
        Wire.text(out, contents.startTimeCode().orElse(""));
        out.writeBoolean(contents.hasCover());
    }

    private static Contents readContents(DataInputStream in) throws IOException {
        int sound = in.readInt();
        int usual = in.readInt();
        List<SoundStream> sounds = readAll(in, () -> new SoundStream(in.readInt(), Wire.text(in), in.readInt(), in.readInt(),
                Wire.text(in), Wire.text(in), in.readBoolean()));
        List<Tag> tags = readAll(in, () -> new Tag(Wire.text(in), Wire.text(in)));
        List<Chapter> chapters = readAll(in, () -> new Chapter(Wire.text(in), Duration.ofNanos(in.readLong()),
                Duration.ofNanos(in.readLong())));
        Optional<FrameRate> rate = in.readBoolean() ? Optional.of(readRate(in)) : Optional.empty();
        return new Contents(sound, usual, sounds, tags, chapters, rate, readCode(in), in.readBoolean());
    }

    static void writeRate(DataOutputStream out, FrameRate rate) throws IOException {
        out.writeInt(rate.numerator());
        out.writeInt(rate.denominator());
        out.writeBoolean(rate.dropFrame());
    }

    static FrameRate readRate(DataInputStream in) throws IOException {
        return new FrameRate(in.readInt(), in.readInt(), in.readBoolean());
    }

    static Optional<String> readCode(DataInputStream in) throws IOException {
        return Optional.of(Wire.text(in)).filter(code -> !code.isEmpty());
    }

    private static <T> void writeAll(DataOutputStream out, List<T> all, Writing<T> writing) throws IOException {
        out.writeInt(all.size());
        for (T one : all) {
            writing.write(one);
        }
    }

    private static <T> List<T> readAll(DataInputStream in, Reading<T> reading) throws IOException {
        int count = Wire.count(in);
        List<T> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(reading.read());
        }
        return all;
    }

    private static void writeLength(DataOutputStream out, Optional<Duration> length) throws IOException {
        out.writeLong(length.map(Duration::toNanos).orElse(-1L));
    }

    private static Optional<Duration> readLength(DataInputStream in) throws IOException {
        long nanos = in.readLong();
        return nanos < 0 ? Optional.empty() : Optional.of(Duration.ofNanos(nanos));
    }
}
