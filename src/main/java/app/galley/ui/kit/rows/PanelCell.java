package app.galley.ui.kit.rows;

import app.galley.ui.kit.Wrapping;
import java.text.Bidi;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// A cell as wide as its list, in which text wraps; as high as that makes it.
///
/// @param <T> what the list holds
public abstract class PanelCell<T> extends ListCell<T> {
    /// What the scroll bar of the list takes.
    private static final double BAR = 18;
    private static final PseudoClass BIDI = PseudoClass.getPseudoClass("bidi");
    /// A list that has no width yet must not wrap within words: of text from right to left that would fail.
    private static final double LEAST = 160;
    /// Chars that surely fit on a line of a panel at its narrowest.
    private static final int FITTING = 12;
    private @Nullable Region content;

    /// Sets what is shown.
    protected final void show(ListView<T> list, Region shown) {
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        content = shown;
        shown.prefWidthProperty().bind(Bindings.createDoubleBinding(
                () -> Math.max(LEAST, list.getWidth() - BAR - getInsets().getLeft() - getInsets().getRight()),
                list.widthProperty(), insetsProperty()));
        shown.setMaxWidth(Region.USE_PREF_SIZE);
        // Else it is laid out for no width at all, only to learn how low it could be: text would wrap within words.
        shown.setMinHeight(0);
    }

    /// Fills what is shown with an item; yields what a screen reader says.
    protected abstract String fill(T item);

    @Override
    protected final void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        boolean filled = !empty && item != null;
        setAccessibleText(filled && item != null ? fill(item) : null);
        setGraphic(filled ? content : null);
    }

    @Override
    protected double computePrefHeight(double width) {
        Region shown = content;
        return shown == null || isEmpty() ? super.computePrefHeight(width)
                : snappedTopInset() + Math.ceil(shown.prefHeight(shown.getPrefWidth())) + snappedBottomInset();
    }

    /// A text of a style, for a flow.
    public static Text text(String style) {
        Text text = new Text();
        text.getStyleClass().add(style);
        return text;
    }

    /// Shows those of the texts that say something, in the direction in which they are read.
    public static void fill(TextFlow flow, Text... texts) {
        StringBuilder all = new StringBuilder();
        flow.getChildren().clear();
        for (Text text : texts) {
            if (!text.getText().isEmpty()) {
                flow.getChildren().addAll(pieces(text));
                all.append(text.getText());
            }
        }
        boolean leftToRight = new Bidi(all.toString(), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        flow.setNodeOrientation(leftToRight ? NodeOrientation.LEFT_TO_RIGHT : NodeOrientation.RIGHT_TO_LEFT);
    }

    private static List<Text> pieces(Text text) {
        boolean mixed = Wrapping.isMixed(text.getText());
        return mixed || Wrapping.isShaped(text.getText()) ? Wrapping.apart(text.getText(), FITTING).stream().map(word -> {
            Text piece = new Text(word);
            piece.getStyleClass().setAll(text.getStyleClass());
            piece.pseudoClassStateChanged(BIDI, mixed);
            return piece;
        }).toList() : List.of(text);
    }
}
