package app.galley.ui.shell;

import app.galley.media.file.Soundtrack;
import app.galley.problem.Wording;
import app.galley.ui.desk.Desk;
import app.galley.ui.editor.EditorView;
import app.galley.ui.sound.TransportViewModel;
import app.galley.ui.sound.picture.PicturePane;
import app.galley.ui.sound.picture.PictureViewModel;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The moving picture of the open recording, where it has one; keeps how one likes it. Used by the FX thread.
final class PictureRoom {
    private static final String KEPT = "picture";
    private final ShellViewModel model;
    private final PictureViewModel picture;

    private final PicturePane pane;

    private PictureRoom(ShellViewModel model, PictureViewModel picture, PicturePane pane) {
        this.model = model;
        this.picture = picture;
        this.pane = pane;
        LatestKept<String> choices = new LatestKept<>(model.background(), model.fx(), text -> model.preferences().remember(KEPT, text),
                model::say);
        picture.choices().keep(model.preferences().remembered(KEPT).orElse(""), choices::keep);
    }

    /// Puts the place of the picture into the editor.
    static PictureRoom furnish(EditorView editor, Desk desk, TransportViewModel transport, ShellViewModel model, Wording words, boolean mac) {
        PictureViewModel picture = new PictureViewModel(transport, desk, model.fx());
        PicturePane pane = new PicturePane(picture, editor.commands(), editor.openBinding(), words, mac, model.background(), model.fx(),
                model::say);
        editor.setPicture(pane);
        return new PictureRoom(model, picture, pane);
    }

    /// Shows the picture of the player itself, while it has one.
    void film(ObservableValue<@Nullable Node> shown) {
        shown.subscribe(pane::film);
    }

    /// There is no picture to see. Only files that hold one get a worker for it.
    void clear() {
        picture.clear();
    }

    /// Shows the picture that belongs to a sound, for whose file it is known that it has one.
    void show(Soundtrack sound) {
        picture.open(() -> model.pictures().openPicture(sound));
    }
}
