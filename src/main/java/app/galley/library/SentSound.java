package app.galley.library;

import app.galley.media.extract.Coding;
import app.galley.transcript.TimeSpan;
import java.time.Duration;
import java.util.UUID;

/// Sound of a recording that is sent in a file of its own, instead of the recording as it is.
public sealed interface SentSound {
    /// How the file is coded.
    Coding coding();

    /// How much of a recording of this length is sent.
    default Duration length(Duration recording) {
        return switch (this) {
            case All all -> recording;
            case Stretch(Coding coding, TimeSpan sound, TimeSpan asked) -> sound.length();
            case Piece(Coding coding, TimeSpan sound, UUID series, int number, int count) -> sound.length();
        };
    }

    /// All of the sound: out of a film, or coded anew.
    record All(Coding coding) implements SentSound { }

    /// A stretch that is transcribed once more.
    ///
    /// @param sound what is sent: the stretch with a bit of room around it
    /// @param asked the stretch for which the result counts, within `sound`
    record Stretch(Coding coding, TimeSpan sound, TimeSpan asked) implements SentSound {
        public Stretch {
            if (asked.start() < sound.start() || asked.end() > sound.end() || sound.start() == sound.end()) {
                throw new IllegalArgumentException("not a stretch: " + asked + " in " + sound);
            }
        }
    }

    /// One of the pieces into which a recording was divided; their results are joined when all of them are there.
    ///
    /// @param sound what is sent
    /// @param series names the pieces that belong together
    /// @param number which one it is, 1 for the first
    /// @param count how many there are
    record Piece(Coding coding, TimeSpan sound, UUID series, int number, int count) implements SentSound {
        public Piece {
            if (number < 1 || number > count || sound.start() == sound.end()) {
                throw new IllegalArgumentException("not a piece: " + number + " of " + count + ", " + sound);
            }
        }
    }
}
