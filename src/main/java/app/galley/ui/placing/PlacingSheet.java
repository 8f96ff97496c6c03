package app.galley.ui.placing;

import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.transcript.Position;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Wrapping;
import app.galley.workbench.placing.TextPlacing.Prepared;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The sheet above the page that says what becomes of a text before it is put in: how many of its words are heard, and what in its file was read
/// differently. It takes no room while there is none; where letters are so large that there is no room for it, it scrolls. Escape leaves the text out.
public final class PlacingSheet extends BorderPane {
    /// The height of a row in em.
    private static final double ROW = 1.75;
    private static final int ROWS = 6;
    /// So much of the height of the window it takes at most.
    private static final double MOST = 0.6;
    private final PlacingViewModel model;
    private final Wording words;
    private final PlacingWords saying;
    private final Label title = new Label();
    private final VBox content = new VBox();
    private final VBox facts = new VBox();
    private final Label trouble = new Label();
    private final ToggleButton mends;
    private final ListView<String> list = new ListView<>();
    private final Button put = new Button();
    private final Button leave = new Button();
    private Runnable leaving = () -> { };
    private Supplier<@Nullable Path> asking = this::ask;

    /// Over its model.
    ///
    /// @param caret where the caret of the page is
    public PlacingSheet(PlacingViewModel model, Supplier<Position> caret, Wording words) {
        this.model = model;
        this.words = words;
        saying = new PlacingWords(words);
        mends = Icons.dress(new ToggleButton(), Feather.CHEVRON_DOWN, words.say("placing.mendsList"));
        getStyleClass().add("placing-sheet");
        build();
        put.setOnAction(event -> {
            model.put(caret.get());
            leave.requestFocus();
        });
        leave.setOnAction(event -> leave());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                leave();
                event.consume();
            }
        });
        model.preparedProperty().subscribe(this::show);
        model.doneProperty().subscribe(() -> show(model.preparedProperty().get()));
        model.readingProperty().subscribe(() -> show(model.preparedProperty().get()));
        model.problemProperty().subscribe(this::say);
    }

    private void build() {
        title.getStyleClass().add("placing-title");
        title.setId("placing-title");
        Wrapping.wrap(title);
        Wrapping.wrap(trouble);
        trouble.getStyleClass().add("placing-trouble");
        trouble.setId("placing-trouble");
        facts.getStyleClass().add("placing-facts");
        facts.setId("placing-facts");
        mends.setId("placing-mends");
        mends.getStyleClass().add("flat");
        list.setId("placing-mends-list");
        list.setAccessibleText(words.say("placing.mendsList"));
        mends.setWrapText(true);
        mends.setMinHeight(USE_PREF_SIZE);
        list.fixedCellSizeProperty().bind(mends.fontProperty().map(font -> ROW * font.getSize()));
        list.prefHeightProperty().bind(Bindings.createDoubleBinding(() -> list.getFixedCellSize() * Math.min(ROWS, list.getItems().size()) + 2,
                list.itemsProperty(), list.fixedCellSizeProperty()));
        list.minHeightProperty().bind(list.prefHeightProperty());
        list.visibleProperty().bind(mends.selectedProperty().and(mends.visibleProperty()));
        put.setId("placing-put");
        put.setText(words.say("placing.put"));
        put.getStyleClass().add("accent");
        put.managedProperty().bind(put.visibleProperty());
        leave.setId("placing-leave");
        HBox buttons = new HBox(put, leave);
        buttons.getStyleClass().add("placing-buttons");
        buttons.setAlignment(Pos.CENTER_LEFT);
        for (Node node : List.of(trouble, facts, mends, list)) {
            node.managedProperty().bind(node.visibleProperty());
        }
        // however long the list of mends is, the buttons stay in sight
        content.getChildren().setAll(title, trouble, facts, buttons, mends, list);
        content.getStyleClass().add("placing-content");
        ScrollPane all = new ScrollPane(content);
        all.setFitToWidth(true);
        all.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        all.setFocusTraversable(false);
        all.getStyleClass().add("placing-scroll");
        setCenter(all);
        // where all of it has no room: the list when it is opened or entered, the buttons when one of them is
        list.heightProperty().subscribe(() -> all.setVvalue(list.isVisible() ? all.getVmax() : all.getVmin()));
        content.heightProperty().subscribe(() -> all.setVvalue(list.isVisible() ? all.getVmax() : all.getVmin()));
        list.focusedProperty().subscribe(entered -> all.setVvalue(entered ? all.getVmax() : all.getVvalue()));
        buttons.focusWithinProperty().subscribe(entered -> all.setVvalue(entered ? all.getVmin() : all.getVvalue()));
        // with large letters the page would have no room left
        maxHeightProperty().bind(sceneProperty().flatMap(Scene::heightProperty).map(height -> height.doubleValue() * MOST).orElse(Double.MAX_VALUE));
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /// How high it is depends on how wide it is: its sentences wrap.
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double across = snappedLeftInset() + snappedRightInset();
        double whole = content.prefHeight(width < 0 ? -1 : width - across) + snappedTopInset() + snappedBottomInset();
        return Math.min(whole, getMaxHeight());
    }

    /// Reads a file for the open document, and shows what becomes of it.
    public void read(Path file) {
        model.choose(file);
    }

    /// Asks for a file.
    ///
    /// @param then told the file
    public void chooseFile(Consumer<Path> then) {
        Path file = asking.get();
        if (file != null) {
            then.accept(file);
        }
    }

    /// Sets who asks for the file: the platform's own dialog unless somebody else is named. Null when one does not want one after all.
    public void setOnAsk(Supplier<@Nullable Path> asks) {
        asking = asks;
    }

    private @Nullable Path ask() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.say("placing.choose"));
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(words.say("placing.files"), "*.txt", "*.md", "*.docx", "*.pdf", "*.html", "*.htm", "*.srt", "*.vtt",
                "*.sbv", "*.ass", "*.ssa", "*.ttml", "*.xml", "*.dfxp", "*.scc", "*.stl", "*.json", "*.eaf", "*.TextGrid", "*.exb", "*.csv", "*.tsv"),
                new FileChooser.ExtensionFilter(words.say("placing.allFiles"), "*.*"));
        File file = chooser.showOpenDialog(getScene() == null ? null : getScene().getWindow());
        return file == null ? null : file.toPath();
    }

    /// Sets what happens when the sheet goes, such as giving the page the focus.
    public void setOnLeave(Runnable listener) {
        leaving = listener;
    }

    private void leave() {
        model.dismiss();
        leaving.run();
    }

    private void show(@Nullable Prepared prepared) {
        boolean reads = !model.readingProperty().get().isEmpty();
        boolean done = model.doneProperty().get();
        setVisible(prepared != null || reads || model.problemProperty().get() != null);
        put.setVisible(prepared != null && !done);
        leave.setText(words.say(put.isVisible() || reads ? "placing.leave" : "placing.close"));
        facts.setVisible(prepared != null && !done);
        mends.setVisible(prepared != null && !prepared.mends().isEmpty());
        if (prepared == null) {
            title.setText(model.fileName().isEmpty() ? "" : words.say(reads ? "placing.working" : "placing.refused", model.fileName()));
            mends.setSelected(false);
            return;
        }
        title.setText(words.say(done ? "placing.done" : "placing.title", prepared.file()));
        facts.getChildren().setAll(saying.about(prepared).stream().map(PlacingSheet::fact).toList());
        mends.setText(words.say("placing.mends", prepared.mends().count()));
        list.setItems(FXCollections.observableArrayList(saying.mends(prepared)));
        setAccessibleText(title.getText());
        if (!done) {
            put.requestFocus();
        }
    }

    private static Label fact(String sentence) {
        Label label = new Label(sentence);
        Wrapping.wrap(label);
        return label;
    }

    private void say(@Nullable Problem problem) {
        trouble.setVisible(problem != null);
        trouble.setText(problem == null ? "" : words.say(problem));
        show(model.preparedProperty().get());
        if (problem != null && !put.isVisible()) {
            leave.requestFocus();
        }
    }
}
