package app.galley.media.shot;

import app.galley.transcript.frame.FrameRate;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The shot changes of a recording.
///
/// @param rate the frames a second of its moving picture, by the word of the file; empty when it has no moving picture
/// @param cuts when the first frame behind each cut is to be shown, in order, counted from the beginning of the sound; to the microsecond
public record Shots(Optional<FrameRate> rate, List<Duration> cuts) {
    /// Of a recording without a moving picture.
    public static final Shots NONE = new Shots(Optional.empty(), List.of());
    private static final int MOST = 1 << 22;

    public Shots {
        cuts = List.copyOf(cuts);
    }

    /// Writes it, for the cache.
    public void write(DataOutputStream out) throws IOException {
        FrameRate frames = rate.orElse(null);
        out.writeInt(frames == null ? 0 : frames.numerator());
        out.writeInt(frames == null ? 0 : frames.denominator());
        out.writeBoolean(frames != null && frames.dropFrame());
        out.writeInt(cuts.size());
        for (Duration cut : cuts) {
            out.writeLong(cut.toNanos() / 1_000);
        }
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws IOException when this is something else
    public static Shots read(DataInputStream in) throws IOException {
        int numerator = in.readInt();
        int denominator = in.readInt();
        boolean dropping = in.readBoolean();
        int count = in.readInt();
        if (numerator < 0 || denominator < 0 || numerator == 0 != (denominator == 0) || count < 0 || count > MOST) {
            throw new IOException("no list of shots");
        }
        List<Duration> cuts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cuts.add(Duration.of(in.readLong(), ChronoUnit.MICROS));
        }
        return new Shots(numerator == 0 ? Optional.empty() : Optional.of(new FrameRate(numerator, denominator, dropping)), cuts);
    }
}
