package app.galley.ui.sound.picture;

import app.galley.media.picture.PictureFrame;
import app.galley.media.picture.PictureSource;
import app.galley.media.picture.StillFile;
import app.galley.transcript.TimeCode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/// A frame to be kept as an image, exactly the one that was in sight, in full size.
///
/// @param opening opens the picture
/// @param moment when the frame is to be shown
/// @param title of the recording
public record Still(Supplier<PictureSource> opening, Duration moment, String title) {
    private static final Duration INSIDE = Duration.ofNanos(1000);
    private static final int LONGEST_NAME = 80;

    /// A name for its file that every system takes: the recording's title and the time code.
    String fileName() {
        String plain = title.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]+", " ").replaceAll("\\s+", " ").strip();
        String shortened = plain.codePointCount(0, plain.length()) <= LONGEST_NAME ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_NAME)).strip();
        String code = TimeCode.of(moment.toMillis()).replace(':', '-') + String.format(java.util.Locale.ROOT, ".%03d", Math.floorMod(moment.toMillis(), 1000L));
        return (shortened.isEmpty() ? "" : shortened + " ") + code + ".png";
    }

    /// Decodes it and writes it; blocks.
    ///
    /// @throws app.galley.problem.ProblemException when it cannot be decoded or written
    void write(Path file) {
        try (PictureSource source = opening.get()) {
            source.seek(moment);
            PictureSource.Wanted wanted = new PictureSource.Wanted(moment.plus(INSIDE), false, source.info().size());
            while (true) {
                switch (source.next(wanted, byte[]::new)) {
                    case PictureSource.Shown(PictureFrame frame) -> {
                        StillFile.write(frame, file);
                        return;
                    }
                    case PictureSource.Passed _ -> { }
                    case PictureSource.End() -> throw new IllegalStateException("the picture has no frame any more");
                }
            }
        }
    }
}
