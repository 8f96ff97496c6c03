package app.galley.ui.sound.wave.draw;

import app.galley.ui.sound.wave.model.Ruler;

/// Draws the scale.
final class RulerInk {
    private static final double APART = 88;

    private RulerInk() { }

    static void draw(Sheet sheet) {
        Bands bands = sheet.bands();
        if (!bands.hasRuler()) {
            return;
        }
        Ruler ruler = Ruler.of(sheet.axis(), APART * bands.unit());
        double foot = bands.peaks();
        double middle = (bands.ruler() + foot) / 2;
        int parts = ruler.parts();
        for (long i = ruler.firstAfter(sheet.axis().start()) - 1; ruler.moment(i) <= sheet.axis().end(); i++) {
            double moment = ruler.moment(i);
            for (int part = 0; part < parts; part++) {
                double x = Math.rint(sheet.axis().x(moment + ruler.step() * part / parts));
                double height = part == 0 ? foot - bands.ruler() - bands.px(2) : bands.px(3);
                if (x >= 0 && x < sheet.axis().width()) {
                    sheet.fill(sheet.palette().of(Ink.RULE), x, foot - height, 1, height);
                }
            }
            String number = ruler.written(moment);
            double x = Math.rint(sheet.axis().x(moment)) + bands.px(4);
            if (i >= 0 && x + sheet.letters().width(number) <= sheet.axis().width()) {
                sheet.text(number, sheet.palette().of(Ink.NUMBER), x, middle);
            }
        }
    }
}
