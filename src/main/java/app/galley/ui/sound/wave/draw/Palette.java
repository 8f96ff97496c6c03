package app.galley.ui.sound.wave.draw;

import app.galley.ui.text.turn.SpeakerLook;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// The colours, shapes and letters of the waveform as the style sheet has them now, for what is drawn rather than laid out: nodes of
/// no size take them up. Used by the FX thread.
public final class Palette extends Group {
    /// The size of the letters at 100 %, as in the style sheet.
    private static final double LETTER_SIZE = 12;
    private final Map<Ink, Rectangle> inks = new EnumMap<>(Ink.class);
    private final List<Rectangle> speakers = new ArrayList<>();
    private final List<Region> shapes = new ArrayList<>();
    private final Region check = new Region();
    private final Text letters = new Text();

    /// @param changed told when any of them is another one
    public Palette(Runnable changed) {
        setManaged(false);
        setMouseTransparent(true);
        getStyleClass().add("wave-palette");
        for (Ink ink : Ink.values()) {
            Rectangle swatch = new Rectangle();
            swatch.getStyleClass().add(ink.style());
            inks.put(ink, swatch);
        }
        for (int n = 0; n <= SpeakerLook.COUNT; n++) {
            SpeakerLook look = new SpeakerLook("", n, n);
            Rectangle swatch = new Rectangle();
            swatch.getStyleClass().add("ink-speaker");
            look.dress(swatch, null);
            speakers.add(swatch);
            Region shape = new Region();
            shape.getStyleClass().add("speaker-mark");
            look.dress(shape, null);
            shapes.add(shape);
        }
        check.getStyleClass().add("verified-mark");
        letters.getStyleClass().add("wave-letters");
        letters.setTextOrigin(VPos.TOP);
        getChildren().addAll(inks.values());
        getChildren().addAll(speakers);
        getChildren().addAll(shapes);
        getChildren().addAll(check, letters);
        inks.values().forEach(swatch -> swatch.fillProperty().addListener((property, old, now) -> changed.run()));
        speakers.forEach(swatch -> swatch.fillProperty().addListener((property, old, now) -> changed.run()));
        letters.fontProperty().addListener((property, old, now) -> changed.run());
    }

    /// A colour.
    public Color of(Ink ink) {
        return colour(Objects.requireNonNull(inks.get(ink)));
    }

    /// The colour of a speaker.
    public Color of(SpeakerLook look) {
        return colour(speakers.get(look.colour()));
    }

    private static Color colour(Rectangle swatch) {
        return swatch.getFill() instanceof Color colour ? colour : Color.GRAY;
    }

    /// The shape of a speaker, as an SVG path in a square of 10; empty before the style sheet was read.
    String shape(SpeakerLook look) {
        return path(shapes.get(look.shape()));
    }

    /// The check of what was verified, likewise.
    String check() {
        return path(check);
    }

    private static String path(Region region) {
        return region.getShape() instanceof SVGPath path ? path.getContent() : "";
    }

    /// The size of a pixel at 100 %.
    public double unit() {
        return font().getSize() / LETTER_SIZE;
    }

    /// The letters of the words and names.
    Font font() {
        return letters.getFont();
    }
}
