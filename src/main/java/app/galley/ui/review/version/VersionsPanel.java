package app.galley.ui.review.version;

import app.galley.problem.Wording;
import app.galley.ui.kit.Commands;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Notice;
import app.galley.ui.review.version.VersionsViewModel.Version;
import app.galley.ui.text.TranscriptView;
import java.util.Objects;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The panel of the versions: the list, and in its place what a version says differently from now.
public final class VersionsPanel extends BorderPane {
    private final VersionsViewModel model;
    private final Wording words;
    private final ListView<Version> list = new ListView<>();
    private final TextField name = new TextField();
    private final BorderPane listing = new BorderPane();
    private final ComparisonView comparison;

    /// Over its model.
    ///
    /// @param page where differences are shown
    public VersionsPanel(VersionsViewModel model, TranscriptView page, Wording words) {
        this.model = model;
        this.words = words;
        this.comparison = new ComparisonView(model, page, words);
        getStyleClass().add("review");
        getStylesheets().add(Objects.requireNonNull(
                VersionsPanel.class.getResource("/app/galley/ui/review.css")).toExternalForm());
        setId("versions-panel");
        Notice notice = new Notice(words.say("kit.close"));
        model.problemProperty().subscribe(why -> notice.messageProperty().set(why == null ? null : Notice.Message.of(why, words)));
        model.takeOver().problemProperty().subscribe(why -> notice.messageProperty().set(why == null ? null : Notice.Message.of(why, words)));
        listing.setTop(keeping());
        listing.setCenter(new StackPane(list(), empty()));
        setTop(notice);
        setCenter(listing);
        model.shownProperty().subscribe(shown -> show(shown != null));
        // A job may have ended since the panel was last seen.
        parentProperty().subscribe(parent -> {
            if (parent != null) {
                model.load();
            }
        });
    }

    private void show(boolean compares) {
        boolean focused = getScene() != null && getScene().getFocusOwner() != null && isInside(getScene().getFocusOwner());
        setCenter(compares ? comparison : listing);
        if (focused) {
            focusStart();
        }
    }

    private boolean isInside(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    private Node keeping() {
        name.setId("version-name");
        name.setPromptText(words.say("review.versions.name"));
        name.setAccessibleText(words.say("review.versions.name"));
        HBox.setHgrow(name, Priority.ALWAYS);
        Button keep = Icons.wordedButton(Feather.BOOKMARK, words.say("review.versions.keep"), this::keep);
        keep.setId("keep-version");
        keep.setTooltip(new Tooltip(words.say("review.versions.keepHelp")));
        keep.setMinWidth(Region.USE_PREF_SIZE);
        keep.disableProperty().bind(name.textProperty().map(String::isBlank));
        name.setOnAction(e -> keep());
        HBox row = new HBox(name, keep);
        row.getStyleClass().add("review-head");
        row.visibleProperty().bind(model.openProperty());
        return row;
    }

    private void keep() {
        model.keep(name.getText());
        name.clear();
    }

    private Node list() {
        list.setId("versions-list");
        list.getStyleClass().add("review-list");
        list.setAccessibleText(words.say("review.versions.title"));
        list.setCellFactory(made -> new VersionCell(list, words));
        model.listProperty().subscribe(all -> {
            Version chosen = list.getSelectionModel().getSelectedItem();
            list.getItems().setAll(all);
            list.getSelectionModel().select(chosen);
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER && !e.isShortcutDown() && !e.isShiftDown()) {
                openChosen();
                e.consume();
            }
        });
        list.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
                openChosen();
            }
        });
        Button open = Icons.wordedButton(Feather.COLUMNS, words.say("review.versions.open"), this::openChosen);
        open.setId("open-version");
        open.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
        HBox foot = new HBox(open);
        foot.getStyleClass().add("review-foot");
        foot.visibleProperty().bind(model.openProperty());
        BorderPane box = new BorderPane(list);
        box.setBottom(foot);
        return box;
    }

    private void openChosen() {
        Version chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.show(chosen);
        }
    }

    private Node empty() {
        Label say = new Label(words.say("review.versions.none"));
        say.getStyleClass().add("empty-title");
        Label hint = new Label();
        hint.getStyleClass().add("empty-hint");
        hint.setWrapText(true);
        model.openProperty().subscribe(open ->
                hint.setText(words.say(open ? "review.versions.noneHint" : "review.versions.nothingOpen")));
        VBox box = new VBox(Icons.of(Feather.ARCHIVE), say, hint);
        box.getStyleClass().addAll("empty", "review-empty");
        box.setMouseTransparent(true);
        model.listProperty().subscribe(all -> box.setVisible(all.isEmpty()));
        return box;
    }

    /// Adds the commands for the version that is compared.
    public void addTo(Commands commands) {
        VersionActs acts = comparison.acts();
        BooleanBinding compares = model.comparedProperty().isNotNull();
        commands.add("review.command.nextDifference", "Shortcut+F7", compares, acts::next);
        commands.add("review.command.previousDifference", "Shortcut+Shift+F7", compares, acts::previous);
        commands.add("review.command.takeDifference", null, acts.mayTakeChosen(), acts::takeChosen);
        commands.add("review.command.takeMarked", null, acts.mayTakeMarked(), acts::takeMarked);
        commands.add("review.command.takeOver", null, acts.mayTake(), acts::takeWhole);
    }

    /// Puts the cursor into the list, or into the differences that are shown.
    public void focusStart() {
        if (model.shownProperty().get() != null) {
            comparison.focusList();
            return;
        }
        model.load();
        if (list.getSelectionModel().getSelectedItem() == null) {
            list.getSelectionModel().selectFirst();
        }
        list.requestFocus();
    }

    /// Puts the cursor where a version gets its name.
    public void focusName() {
        model.showList();
        name.requestFocus();
    }
}
