package app.galley.ui.library;

import app.galley.problem.Wording;
import app.galley.ui.kit.SignedCell;
import javafx.scene.control.ProgressBar;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The state of a recording as a word with an icon, with a bar while something measurable goes on.
final class StateCell extends SignedCell<RecordingRow, String> {
    private static final double BAR = 60;
    private final Wording words;
    /// Made for the first measure.
    private @Nullable ProgressBar bar;

    StateCell(Wording words) {
        this.words = words;
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        RecordingRow row = getTableRow() == null ? null : getTableRow().getItem();
        if (empty || row == null) {
            showNothing();
        } else if (row.progress() >= 0) {
            setText(words.say(row.stateKey()));
            measure(row.progress());
        } else {
            String key = row.isMissing() ? "library.state.missing" : row.stateKey();
            show(switch (key) {
                case "library.state.missing", "library.state.failed" -> Feather.ALERT_TRIANGLE;
                case "library.state.transcribed" -> Feather.FILE_TEXT;
                case "library.state.none" -> Feather.CIRCLE;
                default -> Feather.CLOCK;
            }, words.say(key));
        }
    }

    private void measure(double progress) {
        ProgressBar shown = bar;
        if (shown == null) {
            shown = new ProgressBar();
            shown.setPrefWidth(BAR);
            bar = shown;
        }
        shown.setProgress(progress);
        setGraphic(shown);
    }
}
