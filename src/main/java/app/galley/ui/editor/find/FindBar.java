package app.galley.ui.editor.find;

import app.galley.problem.Wording;
import app.galley.transcript.review.search.Query.Option;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Wrapping;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The bar over the page in which one searches: the term, how many hits there are, how to look for it, and below it what comes
/// in its place. Enter goes on, Shift with Enter goes back, Escape closes. Where there is no room, parts of it go to the next line.
/// Used by the FX thread.
public final class FindBar extends VBox {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final double FEWEST_EMS = 9;
    private static final double MOST_EMS = 17;
    private static final double ROW_GAPS = 2.2;
    private final FindViewModel model;
    private final Wording words;
    private final Runnable onClose;
    private final TextField term = new TextField();
    private final TextField replacement = new TextField();
    private final Label said = new Label();
    private final Label replaced = new Label();
    private final Button undo;

    /// Over a model.
    ///
    /// @param onClose puts the cursor back into the text
    public FindBar(FindViewModel model, Wording words, Runnable onClose) {
        this.model = model;
        this.words = words;
        this.onClose = onClose;
        this.undo = new Button(words.say("editor.find.undo"));
        build();
        bind();
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void build() {
        getStyleClass().add("find-bar");
        setId("find-bar");
        field(term, "editor.find.term", "find-term");
        field(replacement, "editor.find.replacement", "find-replacement");
        said.getStyleClass().add("find-said");
        said.setId("find-said");
        Wrapping.wrap(said);
        HBox steps = new HBox(Icons.button(Feather.CHEVRON_UP, words.say("editor.find.previous"), model::previous),
                Icons.button(Feather.CHEVRON_DOWN, words.say("editor.find.next"), model::next));
        HBox options = new HBox(option("case", Option.MATCH_CASE), option("whole", Option.WHOLE_WORDS),
                option("pattern", Option.PATTERN), option("accents", Option.IGNORE_ACCENTS), option("struck", Option.SKIP_STRUCK));
        options.getStyleClass().add("find-options");
        SpeakerChoice speaker = new SpeakerChoice(model, words);
        Button close = Icons.button(Feather.X, words.say("editor.find.close"), this::close);
        close.setId("find-close");
        HBox entry = new HBox(term, said);
        entry.getStyleClass().add("find-entry");
        HBox first = row(close, entry, steps, options, speaker);
        term.prefWidthProperty().bind(Bindings.createDoubleBinding(() -> termWidth(steps, options, speaker, close),
                widthProperty(), said.widthProperty(), steps.widthProperty(), options.widthProperty(), speaker.widthProperty(),
                close.widthProperty(), term.fontProperty(), insetsProperty()));
        replacement.prefWidthProperty().bind(term.widthProperty());
        Button one = new Button(words.say("editor.find.replace"));
        one.setId("replace");
        one.setOnAction(e -> model.replace());
        Button all = new Button(words.say("editor.find.replaceAll"));
        all.setId("replace-all");
        all.setOnAction(e -> model.replaceAll());
        undo.setId("undo-replace-all");
        undo.getStyleClass().add("flat");
        undo.setOnAction(e -> undone());
        replaced.setId("find-replaced");
        Region under = new Region();
        HBox second = row(under, replacement, one, all, replaced, undo);
        second.visibleProperty().bind(model.replacingProperty());
        second.managedProperty().bind(second.visibleProperty());
        getChildren().setAll(first, second);
    }

    private HBox row(Region end, Region... parts) {
        FlowPane flow = new FlowPane(Orientation.HORIZONTAL, parts);
        flow.getStyleClass().add("find-row");
        for (Region part : parts) {
            part.setMinWidth(part instanceof Label || part instanceof TextField ? 0 : USE_PREF_SIZE);
        }
        flow.prefWrapLengthProperty().bind(widthProperty().subtract(end.widthProperty()).subtract(paddingWidth()));
        HBox.setHgrow(flow, Priority.ALWAYS);
        flow.setMinWidth(0);
        return new HBox(flow, end);
    }

    /// The width of the field for the term: what the rest of its row leaves, as long as it stays a field one can type into.
    private double termWidth(Region... others) {
        double em = term.getFont().getSize();
        double taken = getInsets().getLeft() + getInsets().getRight() + said.getWidth() + ROW_GAPS * em;
        for (Region other : others) {
            taken += other.getWidth();
        }
        return Math.clamp(Math.floor(getWidth() - taken), FEWEST_EMS * em, MOST_EMS * em);
    }

    private DoubleBinding paddingWidth() {
        return Bindings.createDoubleBinding(() -> getInsets().getLeft() + getInsets().getRight(), insetsProperty());
    }

    private void field(TextField field, String key, String id) {
        field.setPromptText(words.say(key));
        field.setAccessibleText(words.say(key));
        field.setId(id);
        field.getStyleClass().add("find-field");
    }

    private ToggleButton option(String name, Option option) {
        ToggleButton toggle = new ToggleButton(words.say("editor.find.sign." + name));
        toggle.setTooltip(new Tooltip(words.say("editor.find.option." + name)));
        toggle.setAccessibleText(words.say("editor.find.option." + name));
        toggle.setId("find-" + name);
        toggle.selectedProperty().bindBidirectional(model.optionProperty(option));
        return toggle;
    }

    private void bind() {
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(visibleProperty());
        term.textProperty().bindBidirectional(model.termProperty());
        replacement.textProperty().bindBidirectional(model.replacementProperty());
        model.findingProperty().subscribe(this::show);
        model.replacedProperty().subscribe(now -> {
            replaced.setText(now == null ? "" : now);
            undo.setVisible(now != null);
        });
    }

    private void show(Finding finding) {
        said.setText(finding.words());
        said.setAccessibleText(finding.words());
        pseudoClassStateChanged(FAILED, finding.failed());
        requestLayout();
    }

    private void undone() {
        model.undoReplaceAll();
        replacement.requestFocus();
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close();
            case ENTER -> {
                if (event.getTarget() == replacement && !event.isShiftDown()) {
                    model.replace();
                } else if (event.getTarget() != term && event.getTarget() != replacement) {
                    return;
                } else if (event.isShiftDown()) {
                    model.previous();
                } else {
                    model.next();
                }
            }
            default -> {
                if (isReplaceKey(event) || isToReplacement(event)) {
                    open(true);
                } else {
                    return;
                }
            }
        }
        event.consume();
    }

    /// In a text field Control with H would delete a letter.
    private static boolean isReplaceKey(KeyEvent event) {
        return event.getCode() == KeyCode.H && event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
    }

    /// What one types next after the term is what replaces it; the options between them are reached from there backwards.
    private boolean isToReplacement(KeyEvent event) {
        return event.getCode() == KeyCode.TAB && !event.isShiftDown() && event.getTarget() == term && model.replacingProperty().get()
                && !term.getText().isEmpty();
    }

    /// Opens with the selected words as the term and the cursor where one types next.
    ///
    /// @param replace whether other text is to be put in the place of hits
    public void open(boolean replace) {
        boolean inside = model.openProperty().get() && (term.isFocused() || replacement.isFocused());
        if (inside) {
            model.replacingProperty().set(replace);
        } else {
            model.open(replace);
        }
        TextField next = inside && replace && !term.getText().isEmpty() ? replacement : term;
        next.requestFocus();
        next.selectAll();
    }

    /// Closes and puts the cursor back into the text, at the hit that was gone to.
    public void close() {
        if (model.openProperty().get()) {
            model.close();
            onClose.run();
        }
    }
}
