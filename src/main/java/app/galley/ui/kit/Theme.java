package app.galley.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// How the window looks: the theme's colours, the bundled letters, Galley's own style sheets. Used on the FX thread.
public final class Theme {
    private static final String[] FONTS = {"Inter-Regular.ttf", "Inter-SemiBold.ttf"};

    /// Loads the bundled letters.
    public Theme() {
        for (String font : FONTS) {
            Font.loadFont(resource("/app/galley/fonts/" + font), 15);
        }
    }

    /// Light or dark for all windows.
    public void apply(boolean dark) {
        Application.setUserAgentStylesheet(dark ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet());
    }

    /// Whether the system asks for dark windows.
    public boolean systemIsDark() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    }

    /// Sets who hears that the system asks for the other colours.
    public void onSystemChange(Runnable listener) {
        Platform.getPreferences().colorSchemeProperty().addListener((property, old, now) -> listener.run());
    }

    /// Gives a scene Galley's style sheets.
    public void dress(Scene scene, boolean dark) {
        dress(scene, dark, false);
    }

    /// Gives a scene Galley's style sheets.
    ///
    /// @param contrast whether everything stands out as much as it can
    public void dress(Scene scene, boolean dark, boolean contrast) {
        scene.getStylesheets().setAll(resource("/app/galley/ui/galley.css"), resource("/app/galley/ui/text.css"));
        if (contrast) {
            scene.getStylesheets().add(resource("/app/galley/ui/contrast.css"));
        }
        scene.getRoot().getStyleClass().removeAll("light", "dark");
        scene.getRoot().getStyleClass().add(dark ? "dark" : "light");
    }

    private static String resource(String path) {
        return Objects.requireNonNull(Theme.class.getResource(path), path).toExternalForm();
    }
}
