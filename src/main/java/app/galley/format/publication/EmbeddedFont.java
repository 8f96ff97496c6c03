package app.galley.format.publication;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// A font that comes with the program and goes into the documents it writes, as far as its letters are used.
enum EmbeddedFont {
    /// Text.
    REGULAR("Inter-Regular.ttf", 400),
    /// Headings and names.
    SEMI_BOLD("Inter-SemiBold.ttf", 600);

    /// The family of all of them.
    static final String FAMILY = "Inter";
    private final String file;
    private final int weight;

    EmbeddedFont(String file, int weight) {
        this.file = file;
        this.weight = weight;
    }

    /// How bold it is, as style sheets count.
    int weight() {
        return weight;
    }

    /// The font in a document, which must stay open until it is saved.
    PDFont in(PDDocument document) throws IOException {
        TrueTypeFont font = open();
        // Putting ligatures in takes two thirds of the time a long document takes.
        font.setEnableGsub(false);
        return PDType0Font.load(document, font, true);
    }

    /// The characters of texts it has no picture of, in order.
    Set<String> missing(Iterable<String> texts) throws IOException {
        Set<String> missing = new TreeSet<>();
        try (TrueTypeFont font = open()) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            for (String text : texts) {
                text.codePoints().filter(c -> c != ' ' && glyphs.getGlyphId(c) == 0).forEach(c -> missing.add(Character.toString(c)));
            }
        }
        return missing;
    }

    private TrueTypeFont open() throws IOException {
        try (InputStream in = Objects.requireNonNull(EmbeddedFont.class.getResourceAsStream("/app/galley/fonts/" + file), file)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in));
        }
    }
}
