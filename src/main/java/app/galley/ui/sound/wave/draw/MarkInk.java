package app.galley.ui.sound.wave.draw;

import app.galley.media.file.Chapter;
import app.galley.transcript.Passage;
import app.galley.transcript.Position;
import app.galley.transcript.Turn;
import app.galley.ui.sound.wave.model.Block;
import app.galley.ui.sound.wave.model.Blocks;
import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.scene.canvas.GraphicsContext;

/// Draws what is marked: at the head of the peaks a diamond for a search hit, at their foot a ring for a doubtful word and a flag for a
/// marker; where a chapter begins, a line with a pennant. Where more of them lie closer together than they are wide, one stands for them.
final class MarkInk {
    private final Sheet sheet;
    private final GraphicsContext on;
    private final double size;
    private double last;

    MarkInk(Sheet sheet) {
        this.sheet = sheet;
        this.on = sheet.on();
        this.size = sheet.bands().px(7);
    }

    void draw(Blocks blocks, List<Passage> hits, List<Chapter> chapters) {
        double foot = sheet.bands().lanes() - size - 1;
        double head = sheet.bands().peaks() + 1;
        start(Ink.DOUBT);
        blocks.between(sheet.from(), sheet.to(), turn -> moments(blocks.of(turn).doubts(), x -> ring(x, foot)));
        start(Ink.MARKER);
        blocks.between(sheet.from(), sheet.to(), turn -> moments(blocks.of(turn).markers(), x -> flag(x, foot)));
        start(Ink.CHAPTER);
        chapters.forEach(chapter -> mark(chapter.start().toMillis(), x -> pennant(x, head)));
        start(Ink.HIT);
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
            mark(turn.words().get(word).time().start(), x -> diamond(x, y));
        }
    }

    private void start(Ink ink) {
        last = Double.NEGATIVE_INFINITY;
        on.setFill(sheet.palette().of(ink));
        on.setStroke(sheet.palette().of(ink));
        on.setLineWidth(sheet.bands().px(1.5));
    }

    private void moments(long[] moments, DoubleConsumer shape) {
        for (long moment : moments) {
            mark(moment, shape);
        }
    }

    private void mark(long millisecond, DoubleConsumer shape) {
        double x = sheet.axis().x(millisecond / 1000.0);
        if (x >= -size && x <= sheet.axis().width() + size && Math.abs(x - last) >= size) {
            shape.accept(Math.rint(x - size / 2));
            last = x;
        }
    }

    private void ring(double x, double y) {
        double line = on.getLineWidth();
        on.strokeOval(x + line / 2, y + line / 2, size - line, size - line);
    }

    private void pennant(double x, double y) {
        double middle = Math.rint(x + size / 2);
        on.fillRect(middle, y, sheet.bands().px(1), sheet.bands().lanes() - y);
        on.fillPolygon(new double[] {middle, middle + size, middle}, new double[] {y, y + size / 2, y + size}, 3);
    }

    private void diamond(double x, double y) {
        on.fillPolygon(new double[] {x + size / 2, x + size, x + size / 2, x}, new double[] {y, y + size / 2, y + size, y + size / 2}, 4);
    }

    private void flag(double x, double y) {
        on.fillRect(x, y, on.getLineWidth(), size);
        on.fillPolygon(new double[] {x, x + size, x}, new double[] {y, y + size / 3, y + size * 2 / 3}, 3);
    }
}
