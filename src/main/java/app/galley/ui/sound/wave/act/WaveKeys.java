package app.galley.ui.sound.wave.act;

import app.galley.ui.sound.wave.model.WaveViewModel;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/// The keys of the waveform while it has the focus: arrows and Page keys go along the recording, with Shift they select; + and - zoom, 0
/// shows all; Space plays, Enter plays what is selected. Used by the FX thread.
public final class WaveKeys {
    private static final double CLOSER = 2;
    private final WaveViewModel model;
    private final WaveMouse mouse;

    /// Hears the keys of a node.
    public WaveKeys(WaveViewModel model, Node field, WaveMouse mouse) {
        this.model = model;
        this.mouse = mouse;
        field.addEventHandler(KeyEvent.KEY_PRESSED, pressed -> {
            boolean plain = !pressed.isControlDown() && !pressed.isAltDown() && !pressed.isMetaDown();
            if (plain && does(pressed)) {
                pressed.consume();
            }
        });
    }

    private boolean does(KeyEvent pressed) {
        double before = model.playhead();
        switch (pressed.getCode()) {
            case LEFT, KP_LEFT, DOWN, KP_DOWN -> model.step(-1);
            case RIGHT, KP_RIGHT, UP, KP_UP -> model.step(1);
            case PAGE_UP -> model.page(-1);
            case PAGE_DOWN -> model.page(1);
            case HOME -> model.seek(0);
            case END -> model.seek(model.axisProperty().get().length());
            case PLUS, ADD, EQUALS -> model.zoom(CLOSER);
            case MINUS, SUBTRACT -> model.zoom(1 / CLOSER);
            case DIGIT0, NUMPAD0 -> model.showWhole();
            case SPACE -> model.transport().playOrPause();
            case ENTER -> model.play();
            case ESCAPE -> {
                return mouse.cancel() || unselects();
            }
            default -> {
                return false;
            }
        }
        if (pressed.isShiftDown() && pressed.getCode().isNavigationKey()) {
            model.hand().extend(before);
        }
        return true;
    }

    private boolean unselects() {
        boolean selected = model.hand().selection().spanProperty().get() != null;
        model.hand().selection().clear();
        return selected;
    }
}
