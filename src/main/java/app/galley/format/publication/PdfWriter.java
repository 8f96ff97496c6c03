package app.galley.format.publication;

import app.galley.format.Text;
import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.transcript.TimeCode;
import app.galley.transcript.Transcript;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/// Writes a tagged PDF (PDF/UA-1, ISO 14289-1), which screen readers read: the title as a heading, then a paragraph for each turn with its time code, speaker and
/// text. Title, description and language are stated and the font is in the file; a transcript with signs that the font does not have is refused. The
/// whole document is in memory while it is written.
public final class PdfWriter implements TranscriptWriter {
    private static final int NAMED = 12;
    private static final Pattern DATES = Pattern.compile("<xmp:(CreateDate|ModifyDate|MetadataDate)>[^<]*</xmp:\\1>|\\s+xmp:(CreateDate|ModifyDate|MetadataDate)=\"[^\"]*\"");
    private final Wording words;

    /// Makes a writer.
    ///
    /// @param words in which the document describes itself
    public PdfWriter(Wording words) {
        this.words = words;
    }

    @Override
    public String name() {
        return "pdf";
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.WITHOUT_TIMES, Ability.STRUCK_SHOWN);
    }

    @Override
    public void write(Transcript transcript, Writing writing, OutputStream out) throws IOException {
        String title = Text.oneLine(writing.title());
        List<Said> turns = Said.of(transcript, writing.look());
        Headings headings = new Headings(turns, writing.chapters());
        refuseSigns(title, headings.all(), turns);
        XRLog.setLoggingEnabled(false);
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            builder.usePdfUaAccessibility(true);
            for (EmbeddedFont font : EmbeddedFont.values()) {
                builder.useFont(new PDFontSupplier(font.in(document)), EmbeddedFont.FAMILY, font.weight(), FontStyle.NORMAL, true);
            }
            builder.withProducer("Galley");
            builder.withHtmlContent(page(title, turns, headings, writing.look().times(), Markup.language(transcript, words.locale())), null);
            boolean dated = !writing.changed().equals(Instant.EPOCH);
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            builder.toStream(dated ? out : whole);
            builder.run();
            if (!dated) {
                undated(whole.toByteArray(), out);
            }
        }
    }

    /// Where no date is to be told the library tells the present moment: it is taken out of the properties and the metadata.
    private static void undated(byte[] pdf, OutputStream out) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getDocumentInformation().getCOSObject().removeItem(COSName.CREATION_DATE);
            document.getDocumentInformation().getCOSObject().removeItem(COSName.MOD_DATE);
            PDMetadata metadata = document.getDocumentCatalog().getMetadata();
            if (metadata != null) {
                String text = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
                document.getDocumentCatalog().setMetadata(new PDMetadata(document,
                        new ByteArrayInputStream(DATES.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8))));
            }
            document.save(out);
        }
    }

    private static void refuseSigns(String title, List<String> headings, List<Said> turns) throws IOException {
        Set<String> missing = EmbeddedFont.REGULAR.missing(Stream.concat(Stream.concat(Stream.of(title), headings.stream()),
                turns.stream().flatMap(said -> Stream.of(said.speaker(), said.text()))).map(Markup::plain)::iterator);
        if (!missing.isEmpty()) {
            throw Problem.badInput("format.pdf.signs", missing.stream().limit(NAMED).collect(Collectors.joining(" "))).asException();
        }
    }

    private String page(String title, List<Said> turns, Headings headings, boolean timed, String language) {
        String name = Markup.escaped(title);
        String head = """
                <html lang="%s">
                <head>
                <title>%s</title>
                <meta name="description" content="%s"/>
                <style>%s</style>
                </head>
                <body>
                <h1>%s</h1>
                """.formatted(language, name, Markup.escaped(words.say("format.pdf.description")), Markup.resource("document.css"), name);
        StringBuilder page = new StringBuilder(head);
        for (int i = 0; i < turns.size(); i++) {
            headings.before(i).forEach(heading -> page.append("<h2>").append(Markup.escaped(heading)).append("</h2>\n"));
            page.append(paragraph(turns.get(i), timed));
        }
        return page.append("</body>\n</html>\n").toString();
    }

    private static String paragraph(Said said, boolean timed) {
        String end = said.runs().isEmpty() ? " – " + TimeCode.of(said.time().end()) : "";
        String speaker = said.speaker().isEmpty() ? "" : " <span class=\"speaker\">" + Markup.escaped(said.speaker()) + ":</span>";
        String time = timed ? "<span class=\"time\">" + TimeCode.of(said.time().start()) + end + "</span>" : "";
        return "<p>" + time + speaker + " " + Markup.text(said) + "</p>\n";
    }
}
