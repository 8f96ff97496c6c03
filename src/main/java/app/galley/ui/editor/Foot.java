package app.galley.ui.editor;

import app.galley.problem.Wording;
import app.galley.ui.kit.Commands;
import app.galley.ui.sound.TransportView;
import app.galley.ui.sound.TransportViewModel;
import app.galley.ui.sound.TypingPause;
import app.galley.ui.sound.wave.WaveCommands;
import app.galley.ui.sound.wave.WaveView;
import app.galley.ui.sound.wave.model.WaveViewModel;
import app.galley.ui.text.TranscriptView;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.VBox;

/// What stands under the page: the waveform and the transport. Used by the FX thread.
final class Foot extends VBox {
    private final WaveViewModel wave;

    /// @param inSight whether the editor is in sight, so that its commands can be asked for
    Foot(EditorViewModel model, TransportViewModel transport, TypingPause typing, TranscriptView page, Commands commands,
         ObservableBooleanValue inSight, Wording words, boolean mac) {
        wave = new WaveViewModel(model.desk(), transport, page.selectionProperty(), page::selectHeard);
        wave.doubtBelowProperty().bind(model.doubtBelow());
        WaveView[] shown = new WaveView[1];
        WaveCommands.register(commands, wave, inSight, () -> shown[0].focusPicture(), mac);
        shown[0] = new WaveView(wave, commands, words);
        getChildren().setAll(shown[0], new TransportView(transport, typing, commands, inSight, words, mac));
    }

    /// The waveform.
    WaveViewModel wave() {
        return wave;
    }
}
