package app.galley.workbench.export;

import app.galley.format.document.PdfPages;
import java.util.List;

/// What a file will look like: made of the very bytes that the writer writes.
public sealed interface Glimpse {
    /// Whether there is more than is shown.
    boolean goesOn();

    /// A file of text.
    ///
    /// @param text its beginning, byte for byte
    /// @param size of the whole file in bytes
    /// @param goesOn whether the file is longer than the text
    record Plain(String text, long size, boolean goesOn) implements Glimpse { }

    /// A document for Word: its paragraphs with the names of their styles.
    ///
    /// @param lines a paragraph each
    /// @param goesOn whether the transcript is longer than what was written for this
    record Styled(List<String> lines, boolean goesOn) implements Glimpse {
        public Styled {
            lines = List.copyOf(lines);
        }
    }

    /// A PDF: its pages as pictures.
    ///
    /// @param goesOn whether there are more pages
    record Pages(List<PdfPages.Page> pages, boolean goesOn) implements Glimpse {
        public Pages {
            pages = List.copyOf(pages);
        }
    }
}
