package app.galley.bench.measure;

import app.galley.ui.kit.Theme;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// A view in a window of its own, dressed as in Galley.
public final class Shown {
    private Shown() { }

    /// Shows a view. FX thread.
    public static void in(Stage stage, Parent view) {
        Theme theme = new Theme();
        theme.apply(false);
        Scene scene = new Scene(view, 1200, 800);
        theme.dress(scene, false);
        stage.setScene(scene);
        stage.show();
    }
}
