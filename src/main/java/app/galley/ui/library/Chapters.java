package app.galley.ui.library;

import app.galley.media.file.Chapter;
import app.galley.media.file.Contents;
import app.galley.problem.Wording;
import app.galley.ui.kit.Wrapping;
import app.galley.ui.sound.file.StreamNames;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The chapters of the selected recording, the first of them where there are many.
public final class Chapters extends VBox {
    private static final int MOST = 30;
    private final Wording words;

    /// Over its model.
    public Chapters(DetailsViewModel model, Wording words) {
        this.words = words;
        getStyleClass().add("file-details");
        setId("chapters");
        visibleProperty().bind(model.contentsProperty().map(known -> !known.chapters().isEmpty()));
        managedProperty().bind(visibleProperty());
        model.contentsProperty().subscribe(this::show);
    }

    private void show(Contents known) {
        Label head = new Label(words.say("sound.chapters"));
        head.getStyleClass().add("file-title");
        getChildren().setAll(head);
        List<Chapter> all = known.chapters();
        all.stream().limit(MOST).forEach(chapter -> add(StreamNames.of(chapter, known, words)));
        if (all.size() > MOST) {
            add(words.say("sound.moreChapters", all.size() - MOST));
        }
    }

    private void add(String said) {
        Label label = new Label(said);
        label.getStyleClass().add("muted");
        Wrapping.wrap(label);
        getChildren().add(label);
    }
}
