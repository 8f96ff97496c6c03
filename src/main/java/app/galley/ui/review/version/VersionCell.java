package app.galley.ui.review.version;

import app.galley.library.MachineTranscript;
import app.galley.library.SentSound;
import app.galley.library.Snapshot;
import app.galley.problem.Wording;
import app.galley.transcript.TimeCode;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Times;
import app.galley.ui.kit.Wrapping;
import app.galley.ui.kit.rows.PanelCell;
import app.galley.ui.review.version.VersionsViewModel.Version;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A version in the list: when, why, and how much had changed.
final class VersionCell extends PanelCell<Version> {
    private final Wording words;
    private final FontIcon icon = Icons.of(Feather.CLOCK);
    private final Label title = new Label();
    private final Label facts = new Label();

    VersionCell(ListView<Version> list, Wording words) {
        this.words = words;
        getStyleClass().add("version-cell");
        VBox said = new VBox(title, facts);
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMinWidth(0);
        HBox box = new HBox(icon, said);
        box.getStyleClass().add("version");
        title.getStyleClass().add("version-title");
        Wrapping.wrap(title);
        facts.getStyleClass().add("muted");
        Wrapping.wrap(facts);
        show(list, box);
    }

    @Override
    protected String fill(Version version) {
        title.setText(title(version, words));
        facts.setText(facts(version, words));
        icon.setIconCode(switch (version) {
            case Version.Machine machine -> Feather.CPU;
            case Version.Kept(Snapshot kept) -> kept.reason() == Snapshot.Reason.NAMED ? Feather.BOOKMARK : Feather.CLOCK;
        });
        return title.getText() + ". " + facts.getText();
    }

    /// What a version is called.
    static String title(Version version, Wording words) {
        return switch (version) {
            case Version.Machine(MachineTranscript result, boolean first) -> words.say("review.versions.machine",
                    origin(result, words), Times.date(result.received(), words.locale()));
            case Version.Kept(Snapshot kept) -> kept.name().isEmpty() ? Times.date(kept.taken(), words.locale()) : kept.name();
        };
    }

    private static String origin(MachineTranscript result, Wording words) {
        return switch (result.origin()) {
            case "amazon", "prepared", "speech-activity" -> words.say("review.versions.origin." + result.origin());
            default -> words.say("review.versions.origin.file");
        };
    }

    private static String facts(Version version, Wording words) {
        return switch (version) {
            case Version.Machine(MachineTranscript result, boolean first) -> {
                SentSound.Stretch stretch = result.stretch();
                yield stretch == null ? words.say(first ? "review.versions.machineFirst" : "review.versions.machineLater")
                        : words.say("review.versions.machineStretch", TimeCode.of(stretch.asked().start()), TimeCode.of(stretch.asked().end()));
            }
            case Version.Kept(Snapshot kept) -> (kept.name().isEmpty()
                    ? words.say("review.versions.reason." + kept.reason().name().toLowerCase(Locale.ROOT))
                    : Times.date(kept.taken(), words.locale()))
                    + (kept.changedWords() == 0 ? "" : " · " + words.say("review.versions.changed", kept.changedWords()));
        };
    }
}
