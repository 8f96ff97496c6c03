package app.galley.ui.shell;

import app.galley.media.file.Soundtrack;
import app.galley.problem.Wording;
import app.galley.task.Outcome;
import app.galley.ui.desk.Desk;
import app.galley.ui.editor.EditorView;
import app.galley.ui.sound.TransportViewModel;
import app.galley.ui.sound.picture.PicturePane;
import app.galley.ui.sound.picture.PictureViewModel;
import org.jspecify.annotations.Nullable;

/// The moving picture of the open recording, where it has one; keeps how one likes it. Used by the FX thread.
final class PictureRoom {
    private static final String KEPT = "picture";
    private final ShellViewModel model;
    private final PictureViewModel picture;
    private int shown;

    private PictureRoom(ShellViewModel model, PictureViewModel picture) {
        this.model = model;
        this.picture = picture;
        LatestKept<String> choices = new LatestKept<>(model.background(), model.fx(), text -> model.preferences().remember(KEPT, text),
                model::say);
        picture.choices().keep(model.preferences().remembered(KEPT).orElse(""), choices::keep);
    }

    /// Puts the place of the picture into the editor.
    static PictureRoom furnish(EditorView editor, Desk desk, TransportViewModel transport, ShellViewModel model, Wording words, boolean mac) {
        PictureViewModel picture = new PictureViewModel(transport, desk, model.fx());
        PictureRoom room = new PictureRoom(model, picture);
        editor.setPicture(new PicturePane(picture, editor.commands(), editor.openBinding(), words, mac, model.background(), model.fx(),
                model::say));
        return room;
    }

    /// Shows the picture that belongs to another sound; null none. Only files that hold a moving picture get a worker for it.
    void show(@Nullable Soundtrack sound) {
        int mine = ++shown;
        picture.clear();
        if (sound == null) {
            return;
        }
        model.background().start("look for a picture", cancellation -> model.playback().probe(sound).hasPicture())
                .whenEnded(model.fx(), outcome -> {
                    // A file that cannot be probed cannot be played either, which the transport says.
                    if (mine == shown && outcome instanceof Outcome.Done<Boolean>(Boolean has) && has) {
                        picture.open(() -> model.pictures().openPicture(sound));
                    }
                });
    }
}
