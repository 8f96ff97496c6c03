package app.galley.format.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.problem.Wording;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/// Chapters of a recording: one begins with the first turn, one while somebody speaks, one behind everything.
class ChaptersTest {
    static final Writing PARTED = Talk.WRITING.parted(List.of(new Writing.Chapter("The river & <us>", 0), new Writing.Chapter("Money", 5_000),
            new Writing.Chapter("Credits", 9_000_000)));
    private final Wording words = new Wording(Locale.ENGLISH);

    private static byte[] written(TranscriptWriter writer, Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(Talk.TRANSCRIPT, writing, out);
        return out.toByteArray();
    }

    private static String text(TranscriptWriter writer, Writing writing) throws IOException {
        return new String(written(writer, writing), StandardCharsets.UTF_8);
    }

    @Test void podcastsGetThemAsJson() throws IOException {
        assertEquals("""
                {
                  "version" : "1.2.0",
                  "title" : "The river #1",
                  "chapters" : [ {
                    "startTime" : 0.000,
                    "title" : "The river & <us>"
                  }, {
                    "startTime" : 5.000,
                    "title" : "Money"
                  }, {
                    "startTime" : 9000.000,
                    "title" : "Credits"
                  } ]
                }
                """, text(new ChaptersWriter(), PARTED));
    }

    @Test void pagesHaveAHeadingForEachAndLinksToThem() throws IOException {
        String page = text(new HtmlWriter(words), PARTED);
        assertTrue(page.contains("<nav lang=\"en\" aria-label=\"Chapters\">\n<ol>\n<li><a href=\"#chapter-1\" dir=\"auto\">The river &amp; &lt;us&gt;</a></li>\n"
                + "<li><a href=\"#chapter-2\" dir=\"auto\">Money</a></li>\n</ol>\n</nav>"), page);
        int heading = page.indexOf("<h2 id=\"chapter-2\" dir=\"auto\">Money</h2>");
        assertTrue(heading > page.indexOf("data-start=\"1.000\"") && heading < page.indexOf("data-start=\"6.000\""), "before the first turn that begins in it");
        assertFalse(page.contains("Credits"), "nothing is said in it");
        assertFalse(text(new HtmlWriter(words), Talk.WRITING).contains("<nav"));
    }

    @Test void documentsHaveAHeadingForEach() throws IOException {
        String markdown = text(new MarkdownWriter(), PARTED);
        assertTrue(markdown.contains("\n## The river \\& \\<us\\>\n") && markdown.contains("\n## Money\n"), markdown);
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(written(new DocxWriter(words), PARTED)))) {
            assertEquals(List.of("The river & <us>", "Money"), read.getParagraphs().stream().filter(paragraph -> "Heading2".equals(paragraph.getStyle()))
                    .map(paragraph -> paragraph.getText()).collect(Collectors.toList()));
        }
        try (PDDocument read = Loader.loadPDF(written(new PdfWriter(words), PARTED))) {
            List<String> lines = new PDFTextStripper().getText(read).lines().map(String::strip).toList();
            assertTrue(lines.contains("The river & <us>") && lines.contains("Money"), lines.toString());
        }
    }
}
