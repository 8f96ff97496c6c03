package app.galley.ui.library;

import app.galley.library.Recording;
import app.galley.media.file.Contents;
import app.galley.media.file.SoundStream;
import app.galley.media.picture.Cover;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.workbench.Catalogue;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What the file of the selected recording holds: read in the background, and which of its sounds is meant. Used on the FX thread.
public final class DetailsViewModel {
    private final ObjectProperty<@Nullable Recording> recording = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Contents> contents = new ReadOnlyObjectWrapper<>(this, "contents", Contents.UNKNOWN);
    private final ReadOnlyObjectWrapper<@Nullable Cover> cover = new ReadOnlyObjectWrapper<>(this, "cover");
    private final Looking looking;
    private final Catalogue catalogue;
    private final Background background;
    private final Executor fx;
    private int looks;

    /// Looks into files. Blocks; called in the background.
    public interface Looking {
        /// What the file of a recording holds; nothing is known where it is not in its place.
        ///
        /// @throws app.galley.problem.ProblemException when it cannot be read
        Contents contents(Recording recording);

        /// Its cover, small.
        ///
        /// @throws app.galley.problem.ProblemException when it cannot be read
        Optional<Cover> cover(Recording recording);
    }

    /// Over the files.
    public DetailsViewModel(Looking looking, Catalogue catalogue, Background background, Executor fx) {
        this.looking = looking;
        this.catalogue = catalogue;
        this.background = background;
        this.fx = fx;
        recording.subscribe((before, now) -> {
            if (now == null || before == null || !now.soundtrack().equals(before.soundtrack()) || !now.id().equals(before.id())) {
                boolean same = now != null && before != null && now.id().equals(before.id());
                look(now, same);
            }
        });
    }

    /// The recording that is selected; null for none.
    public ObjectProperty<@Nullable Recording> recordingProperty() {
        return recording;
    }

    ReadOnlyObjectProperty<Contents> contentsProperty() {
        return contents.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Cover> coverProperty() {
        return cover.getReadOnlyProperty();
    }

    /// Which of the sounds is meant from now on.
    void choose(SoundStream sound) {
        Recording present = recording.get();
        Contents file = contents.get();
        if (present != null && sound.number() != file.sound()) {
            OptionalInt wanted = sound.number() == file.usual() ? OptionalInt.empty() : OptionalInt.of(sound.number());
            background.start("choose sound", cancellation -> {
                catalogue.choose(present.id(), wanted);
                return true;
            });
        }
    }

    /// Of the same recording what is known stays until there is something newer.
    private void look(@Nullable Recording now, boolean same) {
        int mine = ++looks;
        if (!same) {
            contents.set(Contents.UNKNOWN);
            cover.set(null);
        }
        if (now == null || now.file() == null) {
            return;
        }
        background.start("look into the file", cancellation -> looking.contents(now)).whenEnded(fx, outcome -> {
            // Why a file cannot be read is said where it is played or transcribed.
            if (mine == looks && outcome instanceof Outcome.Done<Contents>(Contents found)) {
                contents.set(found);
                if (found.hasCover() && !same) {
                    lookAtCover(now, mine);
                }
            }
        });
    }

    private void lookAtCover(Recording now, int mine) {
        background.start("look at the cover", cancellation -> looking.cover(now)).whenEnded(fx, outcome -> {
            if (mine == looks && outcome instanceof Outcome.Done<Optional<Cover>>(Optional<Cover> found)) {
                cover.set(found.orElse(null));
            }
        });
    }
}
