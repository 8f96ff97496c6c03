package app.galley.cli;

import java.io.PrintStream;
import java.util.Locale;

/// A line on standard error that shows how far something is. On a terminal it is drawn over itself; in a file each new step
/// is one line. Only what was measured is shown as a bar.
final class ProgressBar {
    private static final int WIDTH = 28;
    private final PrintStream err;
    private final boolean quiet;
    private final boolean redraw;
    private String step = "";
    private String drawn = "";

    ProgressBar(PrintStream err, boolean quiet) {
        this.err = err;
        this.quiet = quiet;
        this.redraw = System.console() != null && System.console().isTerminal();
    }

    /// Shows a step and its measured share, 0 to 1; a negative share draws no bar.
    synchronized void show(String newStep, double share) {
        if (quiet) {
            return;
        }
        String line = share < 0 ? newStep : bar(share) + "  " + newStep;
        if (redraw) {
            if (!line.equals(drawn)) {
                err.print("\r" + line + " ".repeat(Math.max(0, drawn.length() - line.length())));
                err.flush();
                drawn = line;
            }
        } else if (!newStep.equals(step) || share >= 1 && !line.equals(drawn)) {
            err.println(line);
            drawn = line;
        }
        step = newStep;
    }

    /// Ends the line.
    synchronized void end() {
        if (redraw && !drawn.isEmpty()) {
            err.println();
        }
        drawn = "";
        step = "";
    }

    private static String bar(double share) {
        int full = (int) Math.round(Math.clamp(share, 0, 1) * WIDTH);
        return "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "]"
                + String.format(Locale.ROOT, " %3d %%", Math.round(Math.clamp(share, 0, 1) * 100));
    }
}
