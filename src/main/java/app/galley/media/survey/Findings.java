package app.galley.media.survey;

import app.galley.transcript.TimeSpan;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What one pass over a whole recording has found.
///
/// @param length its true length, counted in decoded samples
/// @param loudness how loud it is on the whole (EBU R 128), in LUFS; negative infinity for silence
/// @param samplePeak its highest sample, in decibels below full scale; negative infinity for silence
/// @param speech where someone speaks, in order
/// @param gaps what is missing in the file and is played as silence, or is damaged, in order
/// @param sha256 the checksum of the file, 64 hexadecimal digits
/// @param seeksExactly whether going to a place in the file leads there; else it is played from a copy that is exact
public record Findings(Duration length, double loudness, double samplePeak, List<TimeSpan> speech, List<TimeSpan> gaps,
                       String sha256, boolean seeksExactly) {
    public Findings {
        speech = List.copyOf(speech);
        gaps = List.copyOf(gaps);
    }

    /// Writes it, for the pipe of a worker and for the cache.
    public void write(DataOutputStream out) throws IOException {
        out.writeLong(length.toNanos());
        out.writeDouble(loudness);
        out.writeDouble(samplePeak);
        write(out, speech);
        write(out, gaps);
        out.writeUTF(sha256);
        out.writeBoolean(seeksExactly);
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws IOException when this is something else
    public static Findings read(DataInputStream in) throws IOException {
        return new Findings(Duration.ofNanos(in.readLong()), in.readDouble(), in.readDouble(), spans(in), spans(in), in.readUTF(),
                in.readBoolean());
    }

    private static void write(DataOutputStream out, List<TimeSpan> spans) throws IOException {
        out.writeInt(spans.size());
        for (TimeSpan span : spans) {
            out.writeLong(span.start());
            out.writeLong(span.end());
        }
    }

    private static List<TimeSpan> spans(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<TimeSpan> spans = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long start = in.readLong();
            long end = in.readLong();
            if (start < 0 || end < start) {
                throw new IOException("not a stretch of time");
            }
            spans.add(new TimeSpan(start, end));
        }
        return spans;
    }
}
