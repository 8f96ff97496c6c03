package app.galley.ui.sound.wave.draw;

import app.galley.transcript.Speaker;
import app.galley.transcript.Transcript;
import app.galley.ui.sound.wave.model.Block;
import app.galley.ui.sound.wave.model.Blocks;
import app.galley.ui.text.turn.SpeakerLook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.paint.Color;

/// Draws who speaks when. Where turns are wide enough, each has its speaker's shape and name, and who talks into another's turn is drawn
/// over its lower half; where they are not, each speaker has a row.
final class LaneInk {
    /// Turns that are narrower than this on average, at 100 %, bear no names.
    private static final double NAMED = 40;
    private static final int MOST_ROWS = 5;
    private static final double GROUND = 0.16;
    private final String nobody;
    private Map<Integer, SpeakerLook> looks = new HashMap<>();
    private List<Speaker> known = List.of();

    /// @param nobody what is written for nobody
    LaneInk(String nobody) {
        this.nobody = nobody;
    }

    void draw(Sheet sheet, Blocks blocks) {
        Transcript transcript = blocks.transcript();
        if (transcript.turns().isEmpty()) {
            return;
        }
        if (looks.isEmpty() || known != transcript.speakers()) {
            known = transcript.speakers();
            looks = SpeakerLook.of(known, nobody);
        }
        double mean = sheet.axis().length() / transcript.turns().size() / sheet.axis().scale();
        if (mean < NAMED * sheet.bands().unit()) {
            rows(sheet, blocks);
        } else {
            names(sheet, blocks);
        }
    }

    /// How a speaker looks.
    SpeakerLook look(int speaker) {
        return looks.getOrDefault(speaker, SpeakerLook.nobody(nobody));
    }

    private void rows(Sheet sheet, Blocks blocks) {
        Bands bands = sheet.bands();
        int rows = Math.clamp(known.size(), 1, MOST_ROWS);
        double top = bands.lanes() + 1;
        double height = (bands.words() - top) / rows;
        double[] drawn = new double[rows];
        Arrays.fill(drawn, -1);
        Map<Integer, Integer> places = new HashMap<>();
        known.forEach(speaker -> places.put(speaker.id(), Math.min(places.size(), rows - 1)));
        blocks.between(sheet.from(), sheet.to(), turn -> {
            Block block = blocks.of(turn);
            int row = places.getOrDefault(block.turn().speaker(), rows - 1);
            double from = Math.max(drawn[row], sheet.x(block.time().start()));
            double to = Math.max(from + 1, sheet.x(block.time().end()));
            if (to > drawn[row] && from < sheet.axis().width()) {
                double y = Math.rint(top + row * height);
                sheet.fill(sheet.palette().of(look(block.turn().speaker())), from, y, to - from,
                        Math.max(1, Math.rint(top + (row + 1) * height) - y - (height > 3 ? 1 : 0)));
                drawn[row] = to;
            }
        });
    }

    private void names(Sheet sheet, Blocks blocks) {
        List<Block> seen = new ArrayList<>();
        blocks.between(sheet.from(), sheet.to(), turn -> seen.add(blocks.of(turn)));
        double busy = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < seen.size(); i++) {
            double from = sheet.x(seen.get(i).time().start());
            double to = Math.max(from + 2, sheet.x(seen.get(i).time().end()) - 1);
            double free = Math.clamp(busy, from, to);
            block(sheet, seen.get(i), from, free, to);
            name(sheet, seen.get(i), free, i + 1 < seen.size() ? Math.min(to, sheet.x(seen.get(i + 1).time().start())) : to);
            busy = Math.max(busy, to);
        }
    }

    /// @param free up to where somebody else is still speaking
    private void block(Sheet sheet, Block block, double from, double free, double to) {
        Bands bands = sheet.bands();
        Color colour = sheet.palette().of(look(block.turn().speaker()));
        Color ground = colour.deriveColor(0, 1, 1, GROUND);
        double top = bands.lanes() + 1;
        double height = bands.words() - top;
        double half = Math.rint(height / 2);
        sheet.on().clearRect(from, top + half, free - from, height - half);
        for (double[] part : new double[][] {{from, free, half}, {free, to, 0}}) {
            sheet.fill(ground, part[0], top + part[2], part[1] - part[0], height - part[2]);
        }
        sheet.fill(colour, from, top, bands.px(2), height);
        if (free > from) {
            sheet.on().clearRect(from, top, bands.px(2), half);
        }
    }

    /// Shape and name, and the check of what was verified, as far as there is room.
    private void name(Sheet sheet, Block block, double free, double to) {
        Bands bands = sheet.bands();
        SpeakerLook look = look(block.turn().speaker());
        Color colour = sheet.palette().of(look);
        double top = bands.lanes() + 1;
        double size = bands.px(7);
        double left = Math.max(free, 0) + bands.px(2) + bands.px(4);
        double end = to - bands.px(3);
        double middle = (top + bands.words()) / 2;
        if (block.turn().verified() && end - left > size + bands.px(14)) {
            end -= bands.px(10);
            sheet.shape(sheet.palette().check(), sheet.palette().of(Ink.VERIFIED), Math.min(end, sheet.axis().width() - bands.px(11)),
                    middle - bands.px(4), bands.px(8));
        }
        if (end - left < size) {
            return;
        }
        sheet.shape(sheet.palette().shape(look), colour, left, Math.rint(middle - size / 2), size);
        double after = left + size + bands.px(4);
        sheet.text(sheet.letters().cut(look.name(), Math.min(end, sheet.axis().width()) - after), colour, after, middle);
    }
}
