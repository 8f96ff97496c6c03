package app.galley.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.ui.text.turn.SpeakerLook;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The colours that the style sheets give to what one reads.
class ThemeTest {
    @Test void inHighContrastEveryWordAndSpeakerStandsOutSevenTimes() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        for (boolean dark : new boolean[] {false, true}) {
            List<String> faint = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> below(7, dark, true));
            assertEquals(List.of(), faint, dark ? "dark" : "light");
        }
    }

    @Test void otherwiseTheyStandOutFourAndAHalfTimesAndNotAllSeven() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        for (boolean dark : new boolean[] {false, true}) {
            assertEquals(List.of(), WaitForAsyncUtils.waitForAsyncFx(60_000, () -> below(4.5, dark, false)), dark ? "dark" : "light");
            assertTrue(WaitForAsyncUtils.waitForAsyncFx(60_000, () -> below(7, dark, false)).size() > 1);
        }
    }

    private static List<String> below(double least, boolean dark, boolean contrast) {
        List<Label> labels = new ArrayList<>();
        for (String style : List.of("label", "muted", "hint", "problem-text", "inspector-title")) {
            Label label = new Label(style);
            label.getStyleClass().add(style);
            labels.add(label);
        }
        IntStream.rangeClosed(0, SpeakerLook.COUNT).forEach(n -> {
            Label name = new Label("colour-" + n);
            name.getStyleClass().add("speaker-name");
            name.pseudoClassStateChanged(PseudoClass.getPseudoClass("colour-" + n), true);
            labels.add(name);
        });
        VBox page = new VBox(labels.toArray(Label[]::new));
        page.getStyleClass().addAll("speaker-colours", "page");
        page.setStyle("-fx-background-color: -color-bg-default;");
        Theme theme = new Theme();
        theme.apply(dark);
        Scene scene = new Scene(page, 300, 600);
        theme.dress(scene, dark, contrast);
        page.applyCss();
        Color ground = (Color) page.getBackground().getFills().getFirst().getFill();
        return labels.stream().filter(l -> Contrast.of((Color) l.getTextFill(), ground) < least).map(Label::getText).toList();
    }
}
