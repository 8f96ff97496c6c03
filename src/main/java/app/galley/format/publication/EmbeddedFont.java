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

/// A font that comes with the program and goes into the documents it writes.
final class EmbeddedFont {
    /// The family.
    static final String FAMILY = "Inter";

    private EmbeddedFont() {
    }

    /// The font file of normal weight.
    static InputStream regular() {
        return file("Inter-Regular.ttf");
    }

    /// The font file of headings and names.
    static InputStream semiBold() {
        return file("Inter-SemiBold.ttf");
    }

    private static InputStream file(String name) {
        return Objects.requireNonNull(EmbeddedFont.class.getResourceAsStream("/app/galley/fonts/" + name), name);
    }

    /// The characters of a text it has no picture of, in order, as text.
    static Set<String> missing(Iterable<String> texts) throws IOException {
        Set<String> missing = new TreeSet<>();
        try (InputStream in = regular(); TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            for (String text : texts) {
                text.codePoints().filter(c -> c != ' ' && glyphs.getGlyphId(c) == 0).forEach(c -> missing.add(Character.toString(c)));
            }
        }
        return missing;
    }
}
