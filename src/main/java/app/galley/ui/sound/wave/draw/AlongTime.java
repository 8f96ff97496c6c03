package app.galley.ui.sound.wave.draw;

import app.galley.ui.sound.wave.model.TimeAxis;
import app.galley.ui.sound.wave.model.WaveViewModel;
import javafx.scene.canvas.Canvas;

/// What lies along the time over the peaks: the scale, marks, speakers, words, captions. Drawn when something of it changes, never by itself.
/// Used by the FX thread.
public final class AlongTime extends Canvas {
    private final WaveViewModel model;
    private final Palette palette;
    private final LaneInk lanes;
    private final Letters letters = new Letters();

    /// @param nobody what is written where nobody is named
    public AlongTime(WaveViewModel model, Palette palette, String nobody) {
        this.model = model;
        this.palette = palette;
        this.lanes = new LaneInk(nobody);
        setMouseTransparent(true);
    }

    /// Draws all of it.
    public void draw(TimeAxis axis, Bands bands) {
        setWidth(axis.width());
        setHeight(bands.bottom());
        getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
        letters.font(palette.font());
        Sheet sheet = new Sheet(getGraphicsContext2D(), axis, bands, palette, letters);
        RulerInk.draw(sheet);
        lanes.draw(sheet, model.blocksProperty().get());
        WordInk.draw(sheet, model.blocksProperty().get(), model.hand().edges().moveProperty().get());
        new CueInk(sheet, model.hand().cues().strip(), model.hand().cues().moveProperty().get()).draw();
        new MarkInk(sheet).draw(model.blocksProperty().get(), model.hitsProperty().get(), model.chapters());
    }
}
