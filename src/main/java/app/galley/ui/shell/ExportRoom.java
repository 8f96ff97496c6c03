package app.galley.ui.shell;

import app.galley.library.Recording;
import app.galley.problem.Wording;
import app.galley.transcript.Position;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.frame.FrameRate;
import app.galley.ui.export.ExportView;
import app.galley.ui.export.ExportViewModel;
import app.galley.ui.export.TargetViewModel;
import app.galley.ui.export.safe.SafeViewModel;
import app.galley.ui.kit.Commands;
import app.galley.ui.kit.Icons;
import app.galley.ui.text.caret.Selection;
import app.galley.workbench.OpenDocument;
import app.galley.workbench.export.ExportPresets;
import app.galley.workbench.export.Exporting;
import app.galley.workbench.export.safe.SafeCopies;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.stage.DirectoryChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The room in which transcripts are handed out: the open one, or those selected in the library. It stands in place of what was shown before.
final class ExportRoom {
    private static final String COMMAND = "shell.command.export";
    private final ShellViewModel model;
    private final EditorRoom editor;
    private final Wording words;
    private final Runnable show;
    private final ExportViewModel export;
    private final ExportView view;
    private final ObservableValue<List<Recording>> chosen;
    private boolean shown;

    /// @param show shows what is to be shown now
    ExportRoom(ShellViewModel model, EditorRoom editor, Wording words, Runnable show) {
        this.model = model;
        this.editor = editor;
        this.words = words;
        this.show = show;
        Exporting exporting = model.exporting();
        ExportPresets presets = new ExportPresets(model.preferences());
        SafeCopies copies = new SafeCopies(exporting, model.documents(), model.playback(), words);
        export = new ExportViewModel(exporting, presets, new SafeViewModel(copies, model.background(), model.fx()), model.background(), model.fx());
        TargetViewModel target = new TargetViewModel(export, exporting, presets, model.preferences(), model.background(), model.fx(), words);
        view = new ExportView(export, target, words, this::leave, this::folder);
        chosen = model.library().chosenRecordings();
    }

    ExportView view() {
        return view;
    }

    boolean isShown() {
        return shown;
    }

    /// Whether there is something to hand out.
    BooleanBinding possible() {
        return Bindings.createBooleanBinding(() -> model.placeProperty().get() == null ? model.openProperty().get() != null
                : model.placeProperty().get() == Place.LIBRARY && !chosen.getValue().isEmpty(), model.placeProperty(), model.openProperty(), chosen);
    }

    /// A button for the tools above the page.
    Button button(Commands commands) {
        Button button = Icons.button(Feather.DOWNLOAD, "", this::begin);
        button.setId("export-transcript");
        commands.name(button, COMMAND, new SimpleStringProperty(words.say(COMMAND)));
        return button;
    }

    /// Hands out what is in sight.
    void begin() {
        OpenDocument open = model.openProperty().get();
        if (model.placeProperty().get() != null) {
            ofLibrary();
        } else if (open != null && !shown) {
            Transcript transcript = open.session().transcript();
            // a rate that has no name has to be typed
            String rate = editor.codes().map(codes -> codes.rate().label() + (codes.rate().dropFrame() ? "df" : ""))
                    .filter(name -> FrameRate.named(name).isPresent()).orElse("");
            export.open(open.recording(), transcript, heard(transcript, editor.editor().page().selectionProperty().get()), rate,
                    editor.codes().map(codes -> codes.of(0)).orElse(""));
            enter();
        }
    }

    /// Hands out what is selected in the library.
    void ofLibrary() {
        List<Recording> recordings = chosen.getValue();
        if (!recordings.isEmpty() && !shown) {
            export.open(recordings);
            enter();
        }
    }

    private void enter() {
        model.player().pause();
        shown = true;
        show.run();
    }

    /// Goes back to what was shown before.
    private void leave() {
        end();
        show.run();
    }

    /// Another place is going to be shown.
    void end() {
        if (shown) {
            shown = false;
            export.close();
        }
    }

    private @Nullable Path folder(Path now) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(words.say("export.folderTitle"));
        if (Files.isDirectory(now)) {
            chooser.setInitialDirectory(now.toFile());
        }
        File folder = chooser.showDialog(view.getScene().getWindow());
        return folder == null ? null : folder.toPath();
    }

    /// When the words of a selection are heard; null when there are none.
    static @Nullable TimeSpan heard(Transcript transcript, Selection selection) {
        TimeSpan heard = null;
        Position from = selection.from();
        Position to = selection.to();
        for (int t = from.turn(); !selection.isEmpty() && t <= to.turn() && t < transcript.turns().size(); t++) {
            Turn turn = transcript.turns().get(t);
            int first = t == from.turn() ? from.offset() : 0;
            int last = t == to.turn() ? to.offset() : turn.text().length();
            for (Word word : turn.words()) {
                if (word.end() > first && word.start() < last) {
                    heard = heard == null ? word.time() : heard.hull(word.time());
                }
            }
        }
        return heard;
    }
}
