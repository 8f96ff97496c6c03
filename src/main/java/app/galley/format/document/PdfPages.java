package app.galley.format.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Draws the pages of a PDF. Stateless; any thread.
public final class PdfPages {
    private PdfPages() { }

    /// A drawn page.
    ///
    /// @param pixels row by row, `0xAARRGGBB`
    public record Page(int width, int height, int[] pixels) { }

    /// The first pages of a document.
    ///
    /// @param count how many pages the document has
    public record Rendered(List<Page> pages, int count) {
        public Rendered {
            pages = List.copyOf(pages);
        }
    }

    /// Draws the first pages of a document.
    ///
    /// @param most the most pages that are drawn
    /// @param pause called before each page; ends the drawing by an exception
    public static Rendered render(byte[] pdf, int most, int dotsPerInch, Runnable pause) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<Page> pages = new ArrayList<>();
            for (int i = 0; i < Math.min(most, document.getNumberOfPages()); i++) {
                pause.run();
                BufferedImage image = renderer.renderImageWithDPI(i, dotsPerInch, ImageType.RGB);
                pages.add(new Page(image.getWidth(), image.getHeight(), image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())));
            }
            return new Rendered(pages, document.getNumberOfPages());
        }
    }
}
