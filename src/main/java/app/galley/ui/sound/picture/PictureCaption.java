package app.galley.ui.sound.picture;

import java.text.Bidi;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// The words on the picture, and the outline of the area in which every screen shows them. Used by the FX thread.
final class PictureCaption {
    /// What lies outside of it may be cut off by a screen: a twentieth on each side (EBU R 95).
    static final double SAFE = 0.05;
    private static final double SMALLEST_LETTERS = 11;
    private final CaptionLook look;
    private final Label label = new Label();
    private final Region guide = new Region();

    /// @param changed told when it is to be laid out
    PictureCaption(CaptionLook look, Runnable changed) {
        this.look = look;
        label.getStyleClass().add("picture-caption");
        label.setId("picture-caption");
        label.setMouseTransparent(true);
        guide.getStyleClass().add("picture-safe-area");
        guide.setId("picture-safe-area");
        guide.setMouseTransparent(true);
        look.safeAreaProperty().subscribe(guide::setVisible);
        look.all().forEach(choice -> choice.addListener(now -> changed.run()));
    }

    Region guide() {
        return guide;
    }

    Label label() {
        return label;
    }

    /// Shows other lines.
    ///
    /// @param wraps whether a line that is too long for the picture becomes two; captions that somebody works on are shown as they are
    void say(List<String> lines, boolean wraps) {
        String text = String.join("\n", lines);
        label.setVisible(!lines.isEmpty());
        label.setWrapText(wraps);
        label.setText(text);
        label.setNodeOrientation(new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()
                ? NodeOrientation.LEFT_TO_RIGHT : NodeOrientation.RIGHT_TO_LEFT);
    }

    /// Puts them on a picture that stands there, in pixels.
    void lay(double left, double top, double wide, double high) {
        String family = look.lettersProperty().get().family();
        label.setStyle("-fx-font-size: " + Math.max(SMALLEST_LETTERS, Math.round(look.sizeProperty().get().on(high))) + "px;"
                + (family.isEmpty() ? "" : " -fx-font-family: \"" + family + "\";"));
        label.applyCss();
        double room = label.isWrapText() ? wide * (1 - 2 * SAFE) : wide;
        double width = Math.min(room, Math.ceil(label.prefWidth(-1)));
        double height = Math.min(high * (1 - 2 * SAFE), label.prefHeight(width));
        double y = switch (look.placeProperty().get()) {
            case FOOT -> top + high * (1 - SAFE) - height;
            case HEAD -> top + high * SAFE;
        };
        label.resizeRelocate(Math.rint(left + (wide - width) / 2), Math.rint(y), width, height);
        guide.resizeRelocate(Math.rint(left + wide * SAFE), Math.rint(top + high * SAFE), Math.rint(wide * (1 - 2 * SAFE)), Math.rint(high * (1 - 2 * SAFE)));
    }
}
