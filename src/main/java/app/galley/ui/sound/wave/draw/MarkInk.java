package app.galley.ui.sound.wave.draw;

import app.galley.transcript.Passage;
import app.galley.transcript.Position;
import app.galley.transcript.Turn;
import app.galley.ui.sound.wave.model.Block;
import app.galley.ui.sound.wave.model.Blocks;
import java.util.List;
import javafx.scene.paint.Color;

/// Draws what is marked: at the head of the peaks a diamond for a search hit, at their foot a ring for a doubtful word and a flag for a
/// marker. Where more of them lie closer together than they are wide, one stands for them.
final class MarkInk {
    private static final String RING = "M5 0A5 5 0 1 1 5 10A5 5 0 1 1 5 0ZM5 2.4A2.6 2.6 0 1 0 5 7.6A2.6 2.6 0 1 0 5 2.4Z";
    private static final String DIAMOND = "M5 0L10 5L5 10L0 5Z";
    private static final String FLAG = "M1 0H10L7.5 3L10 6H2.6V10H1Z";
    private final Sheet sheet;
    private final double size;
    private double last;

    MarkInk(Sheet sheet) {
        this.sheet = sheet;
        this.size = sheet.bands().px(7);
    }

    void draw(Blocks blocks, List<Passage> hits) {
        double foot = sheet.bands().lanes() - size - 1;
        double head = sheet.bands().peaks() + 1;
        Color doubt = sheet.palette().of(Ink.DOUBT);
        Color marker = sheet.palette().of(Ink.MARKER);
        last = Double.NEGATIVE_INFINITY;
        blocks.between(sheet.from(), sheet.to(), turn -> moments(blocks.of(turn).doubts(), RING, doubt, foot));
        last = Double.NEGATIVE_INFINITY;
        blocks.between(sheet.from(), sheet.to(), turn -> moments(blocks.of(turn).markers(), FLAG, marker, foot));
        last = Double.NEGATIVE_INFINITY;
        for (Passage hit : hits) {
            hit(blocks, hit, head);
        }
    }

    private void hit(Blocks blocks, Passage hit, double y) {
        Position at = hit.from();
        if (at.turn() >= blocks.transcript().turns().size()) {
            return;
        }
        Block block = blocks.of(at.turn());
        Turn turn = block.turn();
        if (block.time().end() >= sheet.from() && block.time().start() <= sheet.to() && !turn.words().isEmpty()) {
            int word = Math.max(0, turn.wordAt(at.offset()));
            mark(turn.words().get(word).time().start(), DIAMOND, sheet.palette().of(Ink.HIT), y);
        }
    }

    private void moments(long[] moments, String shape, Color colour, double y) {
        for (long moment : moments) {
            mark(moment, shape, colour, y);
        }
    }

    private void mark(long millisecond, String shape, Color colour, double y) {
        double x = sheet.axis().x(millisecond / 1000.0);
        if (x >= -size && x <= sheet.axis().width() + size && Math.abs(x - last) >= size) {
            sheet.shape(shape, colour, Math.rint(x - size / 2), y, size);
            last = x;
        }
    }
}
