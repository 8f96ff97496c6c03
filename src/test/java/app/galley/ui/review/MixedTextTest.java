package app.galley.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.ui.kit.Wrapping;
import app.galley.ui.kit.rows.PanelCell;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Text from right to left in the panels, at any width: a line that wraps within a node of it makes JavaFX fail.
class MixedTextTest {
    private static final String ARABIC = "مرحبا بكم في برنامج الصباح، معنا اليوم الدكتورة ليلى من جامعة Oxford في المملكة المتحدة.";
    private static final String HEBREW = "שלום לכולם, היום נדבר עם ד\"ר Lee על עליית המים בעיר ובסביבתה מאז שנת 2019.";

    @BeforeEach void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach void end() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private static double[] heights(VBox box) throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            for (String font : new String[] {"Inter-Regular", "Inter-SemiBold"}) {
                Font.loadFont(Objects.requireNonNull(MixedTextTest.class.getResource("/app/galley/fonts/" + font + ".ttf")).toExternalForm(), 15);
            }
            box.setStyle("-fx-font-family: 'Inter'; -fx-font-size: 15px;");
            box.getStylesheets().add(Objects.requireNonNull(MixedTextTest.class.getResource("/app/galley/ui/review.css")).toExternalForm());
            stage.setScene(new Scene(box, 500, 400));
            stage.sizeToScene();
            stage.show();
        });
        double[] heights = new double[500];
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            for (int width = 60; width < 500; width++) {
                box.setMaxWidth(width);
                box.applyCss();
                box.resize(width, 400);
                box.layout();
                heights[width] = box.getChildren().getFirst().getLayoutBounds().getHeight();
                assertTrue(box.getChildren().getFirst().getBoundsInParent().getHeight() > 0);
            }
        });
        return heights;
    }

    private static Text text(String said) {
        Text text = PanelCell.text("doubt-around");
        text.setText(said);
        return text;
    }

    @Test void aSentenceWrapsBetweenItsWords() throws TimeoutException {
        for (String said : new String[] {ARABIC, HEBREW}) {
            TextFlow flow = new TextFlow();
            Text word = PanelCell.text("doubt-word");
            word.setText("المياه ");
            WaitForAsyncUtils.waitForAsyncFx(60_000, () -> PanelCell.fill(flow, text(said + " "), word, text(said)));
            double[] heights = heights(new VBox(flow));
            assertTrue(heights[80] > 2 * heights[450], "a narrow panel needs more lines");
            assertEquals(said + " المياه " + said, flow.getChildren().stream().map(n -> ((Text) n).getText()).reduce("", String::concat));
        }
    }

    /// A row like those of the panels: words before, the word, words behind.
    private static final class SentenceCell extends PanelCell<String> {
        private final TextFlow flow = new TextFlow();

        SentenceCell(ListView<String> list) {
            show(list, new VBox(flow));
        }

        @Override
        protected String fill(String item) {
            Text word = PanelCell.text("doubt-word");
            word.setText("المياه ");
            fill(flow, MixedTextTest.text(item + " "), word, MixedTextTest.text(item));
            return item;
        }
    }

    @Test void aListOfSentencesIsLaidOutAtAnyWidth() throws TimeoutException {
        ListView<String> list = new ListView<>(FXCollections.observableArrayList(ARABIC, HEBREW, "Oxford"));
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> list.setCellFactory(made -> new SentenceCell(made)));
        heights(new VBox(list));
        assertEquals(3, WaitForAsyncUtils.waitForAsyncFx(60_000, () -> list.lookupAll(".doubt-word").stream()
                .filter(word -> word.getParent().getParent().getParent().isVisible()).count()).intValue());
    }

    @Test void aLabelIsCutOffRatherThanWrapped() throws TimeoutException {
        Label label = new Label("plain words that wrap where there is too little room for them");
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> Wrapping.wrap(label));
        double[] plain = heights(new VBox(label));
        assertTrue(plain[80] > plain[450]);
        Label other = new Label(ARABIC);
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> Wrapping.wrap(other));
        double[] mixed = heights(new VBox(other));
        assertEquals(mixed[80], mixed[450]);
        assertEquals(ARABIC, other.getTooltip().getText());
    }

    @Test void longWordsAreCutWithTheirMarks() {
        assertEquals("abc def", String.join("", Wrapping.words("abc def", 2)));
        assertEquals("e\u0301e\u0301", Wrapping.words("e\u0301e\u0301", 3).stream().reduce("", String::concat));
        Wrapping.words("e\u0301e\u0301e\u0301", 3).forEach(word -> assertTrue(word.startsWith("e"), "a mark stays with its letter"));
    }
}
