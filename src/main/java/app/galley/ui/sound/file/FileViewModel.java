package app.galley.ui.sound.file;

import app.galley.media.file.Chapter;
import app.galley.media.file.Contents;
import app.galley.media.file.SoundStream;
import app.galley.transcript.frame.TimeCodes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What the file of the open recording holds, and how one likes to read its time. Used by the FX thread; needs no toolkit.
public final class FileViewModel {
    /// Who goes back in the first moments of a chapter wants the one before.
    private static final Duration JUST_BEGUN = Duration.ofSeconds(2);
    private static final String FRAMES = "frames";
    private final ReadOnlyObjectWrapper<Contents> contents = new ReadOnlyObjectWrapper<>(this, "contents", Contents.UNKNOWN);
    private final BooleanProperty frames = new SimpleBooleanProperty(this, "frames");
    private final BooleanProperty choosable = new SimpleBooleanProperty(this, "choosable", true);
    private final ObservableValue<@Nullable TimeCodes> timeCodes = frames.flatMap(
            wanted -> contents.map(known -> wanted ? known.timeCodes().orElse(null) : null));
    private Consumer<OptionalInt> choosing = stream -> { };

    /// Nothing is open.
    public FileViewModel() {
    }

    /// Another file is open; [Contents#UNKNOWN] for none.
    public void show(Contents known) {
        contents.set(known);
    }

    /// What it holds.
    public ReadOnlyObjectProperty<Contents> contentsProperty() {
        return contents.getReadOnlyProperty();
    }

    /// Whether one likes to read the time in frames, as far as the recording has any.
    public BooleanProperty framesProperty() {
        return frames;
    }

    /// Whether it has frames.
    public ObservableValue<Boolean> hasFrames() {
        return contents.map(known -> known.frameRate().isPresent());
    }

    /// Whether there is more than one sound to choose from, and the player can play another one than the usual.
    public ObservableValue<Boolean> hasSounds() {
        return choosable.flatMap(can -> contents.map(known -> can && known.sounds().size() > 1));
    }

    /// Whether the player can play another sound of a file than the usual one; it can at first.
    public BooleanProperty choosableProperty() {
        return choosable;
    }

    /// Whether it has chapters.
    public ObservableValue<Boolean> hasChapters() {
        return contents.map(known -> !known.chapters().isEmpty());
    }

    /// Goes on with what was kept, and hands every change to a keeper from now on.
    ///
    /// @param kept what the keeper got last; empty at first
    public void keep(String kept, Consumer<String> keeper) {
        frames.set(kept.equals(FRAMES));
        frames.subscribe((before, now) -> keeper.accept(now ? FRAMES : ""));
    }

    /// Sets who lets another sound be heard; gets its number, or nothing for the usual one.
    public void setOnChoose(Consumer<OptionalInt> chooser) {
        choosing = chooser;
    }

    /// Hears another sound of the file.
    public void choose(SoundStream sound) {
        if (sound.number() != contents.get().sound()) {
            choosing.accept(sound.number() == contents.get().usual() ? OptionalInt.empty() : OptionalInt.of(sound.number()));
        }
    }

    /// Hears the sound behind the present one; behind the last, the first.
    public void chooseNext() {
        List<SoundStream> all = contents.get().sounds();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).number() == contents.get().sound()) {
                choose(all.get((i + 1) % all.size()));
                return;
            }
        }
    }

    /// How moments are written in frames; null while they are not to be, or the recording has none.
    public ObservableValue<@Nullable TimeCodes> timeCodes() {
        return timeCodes;
    }

    /// Whether the time is read in frames and two moments are not of the same one.
    public boolean isAnotherFrame(Duration one, Duration other) {
        TimeCodes codes = timeCodes.getValue();
        return codes != null && codes.rate().frameAt(one) != codes.rate().frameAt(other);
    }

    /// How moments that are typed in frames are read.
    public Optional<TimeCodes> codes() {
        return contents.get().timeCodes();
    }

    /// Where the next chapter begins; the same moment behind the last.
    public Duration nextChapter(Duration here) {
        return contents.get().chapters().stream().map(Chapter::start).filter(start -> start.compareTo(here) > 0).findFirst().orElse(here);
    }

    /// Where the chapter begins in which one is; in its first moments, where the one before begins.
    public Duration previousChapter(Duration here) {
        return contents.get().chapters().reversed().stream().map(Chapter::start)
                .filter(start -> start.compareTo(here.minus(JUST_BEGUN)) <= 0).findFirst().orElse(Duration.ZERO);
    }
}
