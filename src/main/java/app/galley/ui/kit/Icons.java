package app.galley.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons: one family of strokes, 16 pixels at 100 %, coloured by the style sheet.
public final class Icons {
    private Icons() { }

    /// An icon.
    public static FontIcon of(Feather shape) {
        FontIcon icon = new FontIcon(shape);
        icon.getStyleClass().add("icon");
        return icon;
    }

    /// A button that shows only an icon; its words are the tooltip and what a screen reader says.
    public static Button button(Feather shape, String words, Runnable action) {
        Button button = dress(new Button(), shape, words);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("flat", "button-icon");
        button.setOnAction(e -> action.run());
        return button;
    }

    /// A button with an icon and words.
    public static Button wordedButton(Feather shape, String words, Runnable action) {
        Button button = new Button(words, of(shape));
        button.setOnAction(e -> action.run());
        return button;
    }

    /// Gives a button an icon, a tooltip and words for a screen reader.
    public static <B extends ButtonBase> B dress(B button, Feather shape, String words) {
        button.setGraphic(of(shape));
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        return button;
    }
}
