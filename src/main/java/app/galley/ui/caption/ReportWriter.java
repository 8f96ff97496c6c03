package app.galley.ui.caption;

import app.galley.format.report.CheckReport;
import app.galley.problem.Wording;
import app.galley.task.Background;
import app.galley.task.Running;
import app.galley.workbench.Exports;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/// Writes reports of what was found in captions, in the background.
///
/// @param exports writes files
/// @param words of the report
record ReportWriter(Exports exports, Background background, Wording words) {
    /// Writes a table when the name of the file ends with `.csv`, else a page.
    Running<Boolean> write(CheckReport report, Path file) {
        boolean isTable = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        return background.start("write report", cancellation -> {
            exports.write((isTable ? report.csv(words) : report.html(words)).getBytes(StandardCharsets.UTF_8), file);
            return true;
        });
    }
}
