package app.galley.ui.text.turn;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Where things stand on the page, in pixels, worked out from its font and width. Immutable. Lengths named in the design
/// are pixels at a text size of 15, so all of them grow with the text.
///
/// @param paneWidth the width of the page
/// @param em the text size
/// @param lineSpacing what is added to the font's own line height, so that lines are 1.55 em apart, or as much more or less as was asked for
/// @param wide whether speaker and time stand in the left margin, rather than above the text
/// @param mirrored whether speaker and time stand to the right of the text
/// @param marginX left edge of speaker and time
/// @param marginWidth room for speaker and time
/// @param textX left edge of the text
/// @param textWidth the longest a line may be
public record PageMetrics(double paneWidth, double em, double lineSpacing, boolean wide, boolean mirrored, double marginX,
                          double marginWidth, double textX, double textWidth) {
    /// The fewest characters of a full line that one reads with ease.
    public static final int FEWEST_CHARACTERS = 62;
    /// The most characters of a full line that one reads with ease.
    public static final int MOST_CHARACTERS = 78;
    private static final double LINE_HEIGHT = 1.55;
    private static final double DESIGN_SIZE = 15;
    private static final double WIDE_FROM = 820;
    private static final double MARGIN = 148;
    private static final double WIDEST_MARGIN = 172;
    private static final double GUTTER = 24;
    private static final double BETWEEN_TURNS = 14;
    private static final double BETWEEN_BLOCKS = 6;

    /// What a font measures.
    ///
    /// @param size its size
    /// @param lineHeight its own line height
    /// @param character how wide a character is on average in running text
    public record Face(double size, double lineHeight, double character) {
        private static final String SAMPLE = "the quick brown fox jumps over the lazy dog and then it sleeps all day ";

        /// Measures a font.
        public static Face of(Font font) {
            Text text = new Text(SAMPLE);
            text.setFont(font);
            return new Face(font.getSize(), text.getLayoutBounds().getHeight(),
                    text.getLayoutBounds().getWidth() / SAMPLE.length());
        }
    }

    /// What a person may choose.
    ///
    /// @param characters how many characters a line should hold
    /// @param spread how far apart lines are, 1 for the distance of the design
    /// @param mirrored whether the page is read from right to left
    public record Style(int characters, double spread, boolean mirrored) {
        /// The design's own.
        public static final Style DESIGN = new Style(70, 1, false);
    }

    /// The measures of a page.
    ///
    /// @param width of the pane
    public static PageMetrics of(Face face, Style style, double width) {
        double scale = face.size() / DESIGN_SIZE;
        double gutter = Math.rint(GUTTER * scale);
        double wanted = Math.ceil(style.characters() * face.character());
        double spacing = Math.max(0, Math.rint(LINE_HEIGHT * style.spread() * face.size() - face.lineHeight()));
        boolean wide = width > WIDE_FROM * scale;
        double margin = wide ? Math.rint(MARGIN * scale) : 0;
        double least = wide ? gutter + margin + gutter : gutter;
        double text = Math.max(face.size(), Math.min(wanted, width - least - gutter));
        double x = Math.max(least, Math.rint((width - text) / 2));
        double room = wide ? Math.clamp(x - 2 * gutter, margin, Math.rint(WIDEST_MARGIN * scale)) : text;
        double marginX = wide ? x - gutter - room : x;
        return style.mirrored()
                ? new PageMetrics(width, face.size(), spacing, wide, true, width - marginX - room, room, width - x - text, text)
                : new PageMetrics(width, face.size(), spacing, wide, false, marginX, room, x, text);
    }

    /// The space between two turns: always more than between two lines.
    public double betweenTurns() {
        return Math.max(px(BETWEEN_TURNS), lineSpacing + px(BETWEEN_BLOCKS));
    }

    /// The space between two blocks of a turn.
    public double betweenBlocks() {
        return lineSpacing + px(BETWEEN_BLOCKS);
    }

    /// A length of the design at this text size, on a whole pixel.
    public double px(double atFifteen) {
        return Math.rint(atFifteen * em / DESIGN_SIZE);
    }
}
