package app.galley.ui.export;

import app.galley.library.Recording;
import app.galley.problem.Wording;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Where transcripts are handed out: the formats at one side, what is chosen beside them, then the file as it will be; below, where it goes. Escape leaves.
public final class ExportView extends BorderPane {
    private final Wording words;
    private final FormatList formats;
    private final Label title = new Label();
    private final TargetBar target;

    /// Over its models.
    ///
    /// @param leave shows what was shown before
    /// @param folder asks for another folder than the one it is given; yields null when none was chosen
    public ExportView(ExportViewModel model, TargetViewModel where, Wording words, Runnable leave, Function<Path, @Nullable Path> folder) {
        this.words = words;
        this.formats = new FormatList(model, words);
        this.target = new TargetBar(model, where, words, leave, folder);
        setId("export");
        getStyleClass().add("export");
        getStylesheets().add(Objects.requireNonNull(ExportView.class.getResource("/app/galley/ui/export.css")).toExternalForm());
        title.getStyleClass().add("view-title");
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox header = new HBox(title, new PresetMenu(model, words));
        header.getStyleClass().add("view-header");
        setTop(header);
        ScrollPane options = new ScrollPane(new OptionsPane(model, words));
        options.setFitToWidth(true);
        options.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        options.getStyleClass().add("export-options-pane");
        options.setMinWidth(Region.USE_PREF_SIZE);
        PreviewPane preview = new PreviewPane(model, words);
        HBox.setHgrow(preview, Priority.ALWAYS);
        HBox middle = new HBox(formats, options, preview);
        middle.getStyleClass().add("export-middle");
        setCenter(middle);
        setBottom(target);
        model.recordingsProperty().subscribe(this::say);
        formats.setOnEscape(target::escape);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                target.escape();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                where.export();
                event.consume();
            }
        });
    }

    private void say(List<Recording> recordings) {
        title.setText(recordings.size() == 1 ? words.say("export.title", recordings.getFirst().title()) : words.say("export.titleMany", recordings.size()));
    }

    /// Puts the cursor where work begins: the list of formats.
    public void focusStart() {
        formats.focusList();
    }
}
