package app.galley.ui.shell;

import app.galley.media.MediaInfo;
import app.galley.media.file.Contents;
import app.galley.media.file.Soundtrack;
import app.galley.task.Outcome;
import app.galley.transcript.frame.TimeCodes;
import app.galley.ui.sound.file.FileViewModel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the file of the open recording holds, its moving picture among it; keeps how one likes to read its time. Used by the FX thread.
final class FileRoom {
    private static final String KEPT = "time";
    private final ShellViewModel model;
    private final FileViewModel file;
    private final PictureRoom picture;
    private int shown;

    FileRoom(ShellViewModel model, FileViewModel file, PictureRoom picture) {
        this.model = model;
        this.file = file;
        this.picture = picture;
        LatestKept<String> choices = new LatestKept<>(model.background(), model.fx(), text -> model.preferences().remember(KEPT, text),
                model::say);
        file.keep(model.preferences().remembered(KEPT).orElse(""), choices::keep);
        file.setOnChoose(model::chooseSound);
    }

    /// How the frames of the open recording are numbered; empty when it has none.
    Optional<TimeCodes> codes() {
        return file.codes();
    }

    /// Looks into the file of another sound; null none.
    void show(@Nullable Soundtrack sound) {
        int mine = ++shown;
        picture.clear();
        if (sound == null) {
            file.show(Contents.UNKNOWN);
            return;
        }
        model.background().start("look into the file", cancellation -> model.playback().probe(sound)).whenEnded(model.fx(), outcome -> {
            if (mine == shown) {
                show(sound, outcome);
            }
        });
    }

    /// A file that cannot be probed cannot be played either, which the transport says.
    private void show(Soundtrack sound, Outcome<MediaInfo> outcome) {
        if (outcome instanceof Outcome.Done<MediaInfo>(MediaInfo info)) {
            file.show(info.contents());
            if (info.hasPicture()) {
                picture.show(sound);
            }
        } else {
            file.show(Contents.UNKNOWN);
        }
    }
}
