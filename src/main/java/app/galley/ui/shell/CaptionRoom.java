package app.galley.ui.shell;

import app.galley.problem.Wording;
import app.galley.transcript.TimeSpan;
import app.galley.ui.caption.CaptionPanel;
import app.galley.ui.caption.CaptionViewModel;
import app.galley.ui.caption.OtherCaptions;
import app.galley.ui.caption.cue.CueRow;
import app.galley.ui.caption.page.PresetShelf;
import app.galley.ui.desk.Desk;
import app.galley.ui.editor.EditorView;
import app.galley.ui.editor.Inspector;
import app.galley.ui.kit.Commands;
import app.galley.ui.text.caret.Selection;
import app.galley.workbench.OpenDocument;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The captions beside the open transcript.
final class CaptionRoom {
    private final CaptionViewModel captions;
    private final EditorView editor;
    private final Inspector.Panel panel;

    /// Registers its commands. While the captions are shown, keys they share with the review are theirs: they have to be registered first.
    CaptionRoom(EditorView editor, Desk desk, Consumer<TimeSpan> player, ShellViewModel model, Commands commands, Wording words) {
        this.editor = editor;
        captions = new CaptionViewModel(desk, model.captions(), model.exports(), player, model.background(), model.fx(), words);
        captions.onProblem(model::say);
        SimpleBooleanProperty shown = new SimpleBooleanProperty();
        CaptionPanel content = new CaptionPanel(captions, new PresetShelf(model.captions().presets(), model.exports(), model.background(), model.fx(), model::say),
                new OtherCaptions(captions, model.formats(), model.background(), model.fx(), model::say), place -> editor.page().select(Selection.between(place.from(), place.to())), commands,
                editor.openBinding().and(shown), words);
        panel = new Inspector.Panel(words.say("caption.panel.title"), Feather.MESSAGE_SQUARE, content, content::focusStart);
        strip(desk, shown);
        Runnable cuts = () -> desk.cues().cuts(shown.get() ? captions.footageProperty().get().cuts() : List.of());
        shown.subscribe(cuts);
        captions.footageProperty().subscribe(cuts);
        shown.bind(editor.inspector().shownProperty().isEqualTo(panel));
        Map.of("next", "next", "previous", "previous", "play", "hear", "mend", "readings")
                .forEach((own, reviews) -> commands.keys().giveWay("review.command." + reviews, "caption.command." + own));
        commands.add("caption.command.panel", "Shortcut+Shift+C", editor.openBinding(), () -> editor.inspector().enter(panel));
    }

    /// While the panel is shown, its cues are at hand in the waveform and on the picture.
    private void strip(Desk desk, ObservableBooleanValue shown) {
        CaptionStrip strip = new CaptionStrip(desk.cues());
        Runnable show = () -> strip.show(shown.get() ? captions.cues().rowsProperty().get() : List.of());
        shown.subscribe(show);
        captions.cues().rowsProperty().subscribe(show);
        captions.cues().choice().currentProperty().subscribe(strip::mark);
        desk.cues().listen(cue -> captions.cues().choice().choose(strip.row(cue)), (cue, time) -> {
            CueRow row = strip.row(cue);
            if (row != null) {
                captions.decisions().retime(row, time.start(), time.end());
            }
        });
    }

    /// Adds the panel behind the others.
    void place() {
        editor.inspector().add(panel);
    }

    /// Shows another document, which is on the desk already; null none.
    void show(@Nullable OpenDocument document) {
        if (document == null) {
            captions.close();
        } else {
            captions.open(document.recording().id(), document.session(), document.recording().hasPicture());
        }
    }
}
