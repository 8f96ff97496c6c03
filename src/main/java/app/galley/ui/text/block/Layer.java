package app.galley.ui.text.block;

import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import org.jspecify.annotations.Nullable;

/// Shapes of one look, drawn under or over a text. Most texts have few marks, so the node comes into being with the first thing
/// to draw: what is not there need not be styled. Used by the FX thread.
final class Layer {
    private final ObservableList<Node> home;
    private final String style;
    private final double depth;
    private double x;
    private double y;
    private @Nullable Path path;

    /// A layer with nothing on it.
    ///
    /// @param home the nodes beside which it lies
    /// @param style the class of its look
    /// @param depth how deep it lies: more than 0 is under the text, less is over it
    Layer(ObservableList<Node> home, String style, double depth) {
        this.home = home;
        this.style = style;
        this.depth = depth;
    }

    /// Moves to where the text stands.
    void place(double toX, double toY) {
        x = toX;
        y = toY;
        Path known = path;
        if (known != null) {
            known.setLayoutX(x);
            known.setLayoutY(y);
        }
    }

    /// Draws these shapes instead of those drawn before.
    void draw(List<PathElement> elements) {
        Path known = path;
        if (known != null && !(elements.isEmpty() && known.getElements().isEmpty())) {
            known.getElements().setAll(elements);
        } else if (known == null && !elements.isEmpty()) {
            Path made = make(elements);
            path = made;
            home.add(made);
            made.applyCss();
        }
    }

    private Path make(List<PathElement> elements) {
        Path made = new Path(elements);
        made.getStyleClass().setAll(style);
        made.setManaged(false);
        made.setMouseTransparent(true);
        made.setStroke(null);
        made.setViewOrder(depth);
        made.setLayoutX(x);
        made.setLayoutY(y);
        return made;
    }
}
