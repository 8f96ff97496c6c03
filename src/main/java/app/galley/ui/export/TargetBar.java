package app.galley.ui.export;

import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.ui.export.safe.ProofWords;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Wrapping;
import app.galley.workbench.export.ManyExports.Result;
import app.galley.workbench.export.safe.SafeCopy;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Where the file goes, and what became of it: name, folder, the question about files that are there, how far it is, what was written.
final class TargetBar extends VBox {
    private static final int NAMED = 3;
    private final ExportViewModel model;
    private final TargetViewModel target;
    private final Wording words;
    private final Runnable leave;
    private final Button export;
    private final HBox question = new HBox(8);
    private final Label asked = new Label();
    private final Button keep;
    private final VBox results = new VBox(4);

    TargetBar(ExportViewModel model, TargetViewModel target, Wording words, Runnable leave, Function<Path, @Nullable Path> folder) {
        this.model = model;
        this.target = target;
        this.words = words;
        this.leave = leave;
        getStyleClass().add("export-target");
        this.export = Icons.wordedButton(Feather.DOWNLOAD, words.say("export.export"), target::export);
        this.keep = new Button(words.say("export.keepOld"));
        export.setId("export-now");
        export.getStyleClass().add("accent");
        export.setMinWidth(USE_PREF_SIZE);
        export.disableProperty().bind(Bindings.createBooleanBinding(() -> target.goingProperty().get() != null || !target.askedProperty().get().isEmpty()
                || model.materialProperty().get() == null || !target.isOfMany() && model.problemProperty().get() != null,
                target.goingProperty(), target.askedProperty(), model.materialProperty(), model.problemProperty()));
        getChildren().setAll(question(), progress(), outcome(), row(folder));
    }

    private Node row(Function<Path, @Nullable Path> folder) {
        TextField name = new TextField();
        name.setId("file-name");
        name.setAccessibleText(words.say("export.name"));
        name.textProperty().bindBidirectional(target.nameProperty());
        name.setOnAction(e -> target.export());
        HBox.setHgrow(name, Priority.ALWAYS);
        Label many = new Label(words.say("export.namesMany"));
        many.getStyleClass().add("muted");
        many.setWrapText(true);
        many.setMinHeight(USE_PREF_SIZE);
        model.recordingsProperty().subscribe(recordings -> {
            many.setVisible(recordings.size() > 1);
            name.setVisible(recordings.size() <= 1);
        });
        many.managedProperty().bind(many.visibleProperty());
        name.managedProperty().bind(name.visibleProperty());
        Button choose = Icons.wordedButton(Feather.FOLDER, "", () -> {
            Path chosen = folder.apply(target.folderProperty().get());
            if (chosen != null) {
                target.folderProperty().set(chosen);
            }
        });
        choose.setId("choose-folder");
        choose.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        Tooltip tip = new Tooltip();
        choose.setTooltip(tip);
        target.folderProperty().subscribe(now -> {
            choose.setText(now.toString());
            tip.setText(words.say("export.folder", now.toString()));
            choose.setAccessibleText(words.say("export.folder", now.toString()));
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button cancel = new Button(words.say("export.cancel"));
        cancel.setId("export-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(e -> leave.run());
        target.resultsProperty().subscribe(all -> cancel.setText(words.say(all.isEmpty() ? "export.cancel" : "export.close")));
        HBox row = new HBox(8, name, many, choose, space, cancel, export);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node question() {
        question.setId("overwrite");
        question.setAlignment(Pos.CENTER_LEFT);
        question.getStyleClass().add("export-question");
        question.managedProperty().bind(question.visibleProperty());
        Wrapping.wrap(asked);
        HBox.setHgrow(asked, Priority.ALWAYS);
        asked.setMaxWidth(Double.MAX_VALUE);
        Button replace = new Button(words.say("export.replace"));
        replace.setId("replace");
        replace.setMinWidth(USE_PREF_SIZE);
        replace.setOnAction(e -> target.replace());
        keep.setId("keep-old");
        keep.setMinWidth(USE_PREF_SIZE);
        keep.setOnAction(e -> target.leave());
        question.getChildren().setAll(Icons.of(Feather.ALERT_TRIANGLE), asked, replace, keep);
        target.askedProperty().subscribe(this::ask);
        return question;
    }

    private void ask(List<Path> there) {
        question.setVisible(!there.isEmpty());
        if (!there.isEmpty()) {
            asked.setText(there.size() == 1 ? words.say("export.thereOne", String.valueOf(there.getFirst().getFileName()))
                    : words.say("export.thereMany", there.size(), String.join(", ", there.stream().limit(NAMED).map(file -> String.valueOf(file.getFileName())).toList())));
            keep.requestFocus();
        } else if (getScene() != null && getScene().getFocusOwner() == keep) {
            export.requestFocus();
        }
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label said = new Label();
        said.setId("export-progress");
        Button stop = new Button(words.say("export.stop"));
        stop.setId("export-stop");
        stop.setOnAction(e -> target.stop());
        HBox row = new HBox(8, said, bar, stop);
        row.setAlignment(Pos.CENTER_LEFT);
        row.managedProperty().bind(row.visibleProperty());
        target.goingProperty().subscribe(now -> {
            row.setVisible(now != null);
            if (now != null) {
                boolean many = now.of() > 1;
                said.setText(many ? words.say("export.writingMany", now.done(), now.of()) : now.part() >= 0 ? words.say("export.safe.writingPart", now.part())
                        : words.say("export.writing"));
                bar.setProgress(many ? now.done() / (double) now.of() : now.part() >= 0 ? now.part() : ProgressBar.INDETERMINATE_PROGRESS);
                stop.setVisible(many || model.safe().onProperty().get());
            }
        });
        return row;
    }

    private Node outcome() {
        results.setId("export-results");
        ScrollPane scroll = new ScrollPane(results);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("export-results");
        scroll.managedProperty().bind(scroll.visibleProperty());
        Runnable look = () -> {
            Problem why = target.problemProperty().get();
            List<Result> all = target.resultsProperty().get();
            scroll.setVisible(why != null || !all.isEmpty());
            results.getChildren().setAll(why != null ? List.of(line(Feather.ALERT_TRIANGLE, words.say(why), true)) : said(all));
        };
        target.problemProperty().subscribe(look);
        target.resultsProperty().subscribe(look);
        model.safe().proofProperty().subscribe(look);
        look.run();
        return scroll;
    }

    private List<Node> said(List<Result> all) {
        List<Node> lines = new java.util.ArrayList<>();
        if (all.size() == 1 && all.getFirst().problem().isEmpty()) {
            lines.add(line(Feather.CHECK, words.say("export.written", all.getFirst().planned().file().toString()), false));
            SafeCopy.Proof proof = model.safe().proofProperty().get();
            if (proof != null) {
                ProofWords.proved(proof, words).forEach(said -> lines.add(line(Feather.CHECK, said, false)));
                lines.add(line(Feather.INFO, ProofWords.open(proof, words), false));
            }
            return lines;
        }
        long failed = all.stream().filter(result -> result.problem().isPresent()).count();
        int asked = model.recordingsProperty().get().size();
        if (!all.isEmpty()) {
            lines.add(line(failed == 0 && all.size() == asked ? Feather.CHECK : Feather.ALERT_TRIANGLE,
                    words.say("export.writtenMany", all.size() - failed, asked, failed, asked - all.size()), failed > 0));
        }
        all.stream().filter(result -> result.problem().isPresent()).forEach(result -> lines.add(line(Feather.X,
                words.say("export.failedOne", result.planned().recording().title(), words.say(result.problem().orElseThrow())), true)));
        all.stream().filter(result -> result.problem().isEmpty()).forEach(result -> lines.add(line(Feather.CHECK,
                String.valueOf(result.planned().file().getFileName()), false)));
        return lines;
    }

    private static Label line(Feather icon, String said, boolean isProblem) {
        Label line = new Label(said, Icons.of(icon));
        line.getStyleClass().add("export-line");
        if (isProblem) {
            line.getStyleClass().add("problem-text");
        }
        Wrapping.wrap(line);
        return line;
    }

    /// Escape answers the question with no, else leaves.
    void escape() {
        if (!target.askedProperty().get().isEmpty()) {
            target.leave();
        } else {
            leave.run();
        }
    }
}
