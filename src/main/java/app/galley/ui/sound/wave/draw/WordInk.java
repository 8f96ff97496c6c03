package app.galley.ui.sound.wave.draw;

import app.galley.transcript.TimeSpan;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.ui.sound.wave.model.Blocks;
import app.galley.ui.sound.wave.model.EdgeMove;
import java.util.List;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// Draws the words under the peaks, each in its time, with its edges.
final class WordInk {
    private static final double STRUCK = 0.55;

    private WordInk() { }

    /// @param move the edge in hand: its words are drawn where they would be
    static void draw(Sheet sheet, Blocks blocks, @Nullable EdgeMove move) {
        if (!sheet.bands().hasWords()) {
            return;
        }
        double[] written = {Double.NEGATIVE_INFINITY};
        blocks.between(sheet.from(), sheet.to(), turn -> {
            Turn said = blocks.of(turn).turn();
            List<Word> words = said.words();
            for (int w = 0; w < words.size(); w++) {
                Word word = words.get(w);
                TimeSpan time = move == null ? word.time() : move.seen(turn, w, word.time());
                if (time.end() >= sheet.from() && time.start() <= sheet.to()) {
                    word(sheet, said, word, time, written);
                }
            }
        });
    }

    private static void word(Sheet sheet, Turn turn, Word word, TimeSpan time, double[] written) {
        Bands bands = sheet.bands();
        double from = sheet.x(time.start());
        double to = sheet.x(time.end());
        double top = bands.words() + 1;
        double height = bands.cues() - top;
        Color rule = sheet.palette().of(Ink.RULE);
        sheet.fill(rule, from, top, 1, height);
        sheet.fill(rule, to, top, 1, height);
        double left = Math.max(from, 0) + bands.px(3);
        if (left < written[0]) {
            return;
        }
        String text = sheet.letters().cut(turn.textOf(word), Math.min(to, sheet.axis().width()) - left - bands.px(1));
        if (!text.isEmpty()) {
            double middle = top + height / 2;
            Color colour = sheet.palette().of(Ink.WORD);
            sheet.text(text, word.struck() ? colour.deriveColor(0, 1, 1, STRUCK) : colour, left, middle);
            written[0] = left + sheet.letters().width(text) + bands.px(2);
            if (word.struck()) {
                sheet.fill(colour, left, Math.rint(middle), sheet.letters().width(text), 1);
            }
        }
    }
}
