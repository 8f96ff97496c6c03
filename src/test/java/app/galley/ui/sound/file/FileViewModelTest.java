package app.galley.ui.sound.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.file.Chapter;
import app.galley.media.file.Contents;
import app.galley.media.file.SoundStream;
import app.galley.problem.Wording;
import app.galley.transcript.frame.FrameRate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FileViewModelTest {
    private final Wording words = new Wording(Locale.ENGLISH);
    private final FileViewModel file = new FileViewModel();
    private final List<OptionalInt> chosen = new ArrayList<>();

    /// A film with three sounds, of which the second is heard and the first is the usual one, and two chapters.
    private static Contents film() {
        return new Contents(2, 1, List.of(new SoundStream(1, "aac", 48_000, 2, "eng", "", true),
                new SoundStream(2, "ac3", 48_000, 6, "ger", "Kommentar", false), new SoundStream(5, "pcm_s16le", 0, 1, "", "", false)), List.of(),
                List.of(new Chapter("Before the flood", Duration.ZERO, Duration.ofSeconds(10)), new Chapter("", Duration.ofSeconds(10), Duration.ofSeconds(60))),
                Optional.of(new FrameRate(30_000, 1001, true)), Optional.of("01:00:00;00"), false);
    }

    @Test
    void soundsAndChaptersAreNamed() {
        assertEquals(List.of("1: English, stereo, AAC", "2: German, 6 channels, AC-3 (Kommentar)", "3: mono, PCM"),
                film().sounds().stream().map(sound -> StreamNames.of(sound, film(), words)).toList());
        assertEquals(List.of("0:00:00  Before the flood", "0:00:10  Chapter 2"),
                film().chapters().stream().map(chapter -> StreamNames.of(chapter, film(), words)).toList());
    }

    @Test
    void anotherSoundIsChosenByItsNumberAndTheUsualOneWithout() {
        file.setOnChoose(chosen::add);
        file.show(film());
        file.choose(film().sounds().get(1));
        assertTrue(chosen.isEmpty(), "it is heard already");
        file.choose(film().sounds().get(2));
        file.choose(film().sounds().get(0));
        file.chooseNext();
        assertEquals(List.of(OptionalInt.of(5), OptionalInt.empty(), OptionalInt.of(5)), chosen);
    }

    @Test
    void chaptersAreReachedInBothDirections() {
        file.show(film());
        assertEquals(Duration.ofSeconds(10), file.nextChapter(Duration.ofSeconds(3)));
        assertEquals(Duration.ofSeconds(30), file.nextChapter(Duration.ofSeconds(30)), "there is none behind the last");
        assertEquals(Duration.ofSeconds(10), file.previousChapter(Duration.ofSeconds(30)));
        assertEquals(Duration.ZERO, file.previousChapter(Duration.ofSeconds(11)), "in its first moments, the one before");
        assertEquals(Duration.ZERO, file.previousChapter(Duration.ZERO));
    }

    @Test
    void timeIsReadInFramesWhereThereAreAnyAndOneLikesTo() {
        List<String> kept = new ArrayList<>();
        file.keep("", kept::add);
        file.show(film());
        assertNull(file.timeCodes().getValue());
        file.framesProperty().set(true);
        assertEquals("01:00:59;29", Objects.requireNonNull(file.timeCodes().getValue()).at(Duration.ofMillis(60_040)));
        file.show(Contents.UNKNOWN);
        assertNull(file.timeCodes().getValue());
        assertEquals(List.of("frames"), kept);
        FileViewModel again = new FileViewModel();
        again.keep("frames", kept::add);
        assertTrue(again.framesProperty().get());
    }
}
