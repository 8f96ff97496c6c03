package app.galley.main;

import java.util.Locale;

/// Whether a window can be opened here.
final class Display {
    private Display() { }

    /// On Linux a display is named by the environment; elsewhere there is one. A platform of JavaFX that needs none counts.
    static boolean isThere() {
        if ("Headless".equals(System.getProperty("glass.platform"))) {
            return true;
        }
        boolean isLinux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return !isLinux || isNamed("DISPLAY") || isNamed("WAYLAND_DISPLAY");
    }

    private static boolean isNamed(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }
}
