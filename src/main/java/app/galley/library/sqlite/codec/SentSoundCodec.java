package app.galley.library.sqlite.codec;

import app.galley.library.SentSound;
import app.galley.media.extract.Coding;
import app.galley.transcript.TimeSpan;
import java.util.UUID;

/// Writes and reads what is sent of a recording as a line: `FLAC` for all of it, `FLAC 1000-9000 2000-8000` for a stretch and what it is
/// asked for, `FLAC 0-9000 SERIES 1/3` for a piece; times in milliseconds. Stateless; any thread.
public final class SentSoundCodec {
    private SentSoundCodec() { }

    /// The line.
    public static String encode(SentSound sent) {
        return switch (sent) {
            case SentSound.All(Coding coding) -> coding.name();
            case SentSound.Stretch(Coding coding, TimeSpan sound, TimeSpan asked) -> coding.name() + " " + written(sound) + " " + written(asked);
            case SentSound.Piece(Coding coding, TimeSpan sound, UUID series, int number, int count) ->
                    coding.name() + " " + written(sound) + " " + series + " " + number + "/" + count;
        };
    }

    /// What a line says.
    ///
    /// @throws IllegalArgumentException when it is damaged
    public static SentSound decode(String line) {
        String[] parts = line.split(" ");
        Coding coding = Coding.valueOf(parts[0]);
        return switch (parts.length) {
            case 1 -> new SentSound.All(coding);
            case 3 -> new SentSound.Stretch(coding, span(parts[1]), span(parts[2]));
            case 4 -> {
                long[] place = numbers(parts[3], "/");
                yield new SentSound.Piece(coding, span(parts[1]), UUID.fromString(parts[2]), (int) place[0], (int) place[1]);
            }
            default -> throw new IllegalArgumentException("not what is sent: " + line);
        };
    }

    private static String written(TimeSpan span) {
        return span.start() + "-" + span.end();
    }

    private static TimeSpan span(String text) {
        long[] ends = numbers(text, "-");
        return new TimeSpan(ends[0], ends[1]);
    }

    private static long[] numbers(String text, String between) {
        String[] parts = text.split(between);
        if (parts.length != 2) {
            throw new IllegalArgumentException("not two numbers: " + text);
        }
        return new long[] {Long.parseLong(parts[0]), Long.parseLong(parts[1])};
    }
}
