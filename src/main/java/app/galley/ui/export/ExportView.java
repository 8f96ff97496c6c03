package app.galley.ui.export;

import app.galley.library.Recording;
import app.galley.problem.Wording;
import app.galley.ui.export.safe.StandingPane;
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
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Where transcripts are handed out: the formats at one side, what is chosen beside them, then the file as it will be; below, where it goes. Escape leaves.
public final class ExportView extends BorderPane {
    private final Wording words;
    private final FormatList formats;
    private final Label title = new Label();
    private final TargetBar target;
    private final StandingPane standing;
    private final Columns columns;

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
        PreviewPane preview = new PreviewPane(model, words);
        VBox.setVgrow(preview, Priority.ALWAYS);
        this.standing = new StandingPane(model.safe(), words);
        VBox outcome = new VBox(standing, preview);
        ScrollPane seen = new ScrollPane(outcome);
        seen.setFitToWidth(true);
        seen.setFitToHeight(true);
        seen.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        seen.getStyleClass().add("export-seen");
        columns = new Columns(words, formats, options, seen);
        setCenter(columns);
        setBottom(target);
        model.recordingsProperty().subscribe(this::say);
        where.problemProperty().subscribe(why -> {
            if (why != null && why.key().equals("export.safe.undecided")) {
                refused();
            }
        });
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

    /// What has to be decided first comes into sight.
    private void refused() {
        if (standing.isAsking()) {
            columns.show(Columns.PREVIEW);
            standing.focusFirst();
        }
    }

    /// Puts the cursor where work begins: the list of formats.
    public void focusStart() {
        columns.show(Columns.FORMATS);
        formats.focusList();
    }
}
