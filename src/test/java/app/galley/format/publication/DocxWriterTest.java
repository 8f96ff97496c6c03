package app.galley.format.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.Fixture;
import app.galley.format.Writing;
import app.galley.problem.ProblemException;
import app.galley.problem.Wording;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

class DocxWriterTest {
    private final DocxWriter writer = new DocxWriter(new Wording(Locale.ENGLISH));

    @Test void everyTurnIsAParagraphInStylesOfItsOwn() throws IOException {
        byte[] file = Talk.bytes(writer, Talk.TRANSCRIPT);
        assertEquals(new String(Fixture.file("/app/galley/format/publication/talk.docx.xml"), StandardCharsets.UTF_8).strip(), body(file));
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertEquals("Title, Turn, Turn, Turn, Turn", read.getParagraphs().stream().map(XWPFParagraph::getStyle).collect(Collectors.joining(", ")));
            assertEquals("The river #1", read.getProperties().getCoreProperties().getTitle());
            for (XWPFParagraph paragraph : read.getParagraphs()) {
                assertTrue(read.getStyles().styleExist(String.valueOf(paragraph.getStyle())), paragraph.getText());
            }
        }
        assertTrue(entry(file, "word/styles.xml").matches("(?s).*<w:lang [^>]*w:val=\"en-GB\".*"), entry(file, "word/styles.xml"));
        assertTrue(style(file, "Title").contains("<w:outlineLvl w:val=\"0\"/>"), style(file, "Title"));
        assertTrue(style(file, "Speaker").matches("(?s).*<w:b/>.*") && style(file, "Speaker").contains("w:type=\"character\""), style(file, "Speaker"));
        assertTrue(style(file, "TimeCode").contains("<w:color w:val=\"595959\"/>"), style(file, "TimeCode"));
        assertTrue(style(file, "Normal").contains("<w:sz w:val=\"22\"/>"), style(file, "Normal"));
        assertTrue(entry(file, "docProps/core.xml").contains("<dc:language>en-GB</dc:language>"), entry(file, "docProps/core.xml"));
    }

    @Test void textFromRightToLeftIsMarkedSo() {
        Transcript hebrew = new Transcript(List.of(new Turn(1, 0, new TimeSpan(0, 1_000), "\u05E9\u05DC\u05D5\u05DD", List.of())),
                List.of(new Speaker(0, "Ann")), "he");
        String body = body(Talk.bytes(writer, hebrew));
        assertTrue(body.contains("<w:bidi/>"), body);
        assertEquals(2, body.split("<w:rtl/>", -1).length, body);
    }

    @Test void itSaysWhenTheTranscriptWasLastChanged() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(Talk.TRANSCRIPT, Talk.WRITING.changed(Instant.parse("2026-03-04T05:06:07.890Z")), out);
        assertTrue(entry(out.toByteArray(), "docProps/core.xml").contains(">2026-03-04T05:06:07Z</dcterms:modified>"));
    }

    @Test void aTranscriptWithNothingInItIsATitle() throws IOException {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(Talk.bytes(writer, Transcript.empty())))) {
            assertEquals(1, read.getParagraphs().size());
        }
    }

    @Test void theStreamIsLeftOpen() throws IOException {
        boolean[] closed = {false};
        writer.write(Talk.TRANSCRIPT, new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        });
        assertFalse(closed[0]);
    }

    @Test void aTableHasARowForEachTurnAndAHeadOnEachPage() throws IOException {
        try (XWPFDocument read = formed(new Writing.Form(true, true, null, false))) {
            XWPFTable table = read.getTables().getFirst();
            assertEquals(5, table.getRows().size());
            assertTrue(table.getRow(0).isRepeatHeader());
            assertEquals(List.of("No.", "Time", "Speaker", "Text"), table.getRow(0).getTableCells().stream().map(XWPFTableCell::getText).toList());
            assertEquals(List.of("1", "0:00:01", "Ann *Lee*", "1. Fish & <b>chips</b>, [sic] she said."), table.getRow(1).getTableCells().stream().map(XWPFTableCell::getText).toList());
            assertEquals("Turn", table.getRow(1).getCell(3).getParagraphs().getFirst().getStyle());
            assertFalse(read.getDocument().getBody().isSetSectPr(), "programs number no lines of tables");
        }
        try (XWPFDocument read = formed(new Writing.Form(true, false, null, false))) {
            String section = read.getDocument().getBody().getSectPr().xmlText();
            assertTrue(section.startsWith("<w:lnNumType w:countBy=\"1\" w:restart=\"continuous\""), section);
        }
    }

    @Test void aHouseStyleIsTakenFromATemplate(@TempDir Path folder) throws IOException {
        Path template = folder.resolve("house.docx");
        try (XWPFDocument house = new XWPFDocument(); OutputStream out = Files.newOutputStream(template)) {
            CTStyle turn = CTStyle.Factory.newInstance();
            turn.setType(STStyleType.PARAGRAPH);
            turn.setStyleId("Absatz1");
            turn.addNewName().setVal("Turn");
            house.createStyles().addStyle(new XWPFStyle(turn));
            house.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("The Long Acre Courier");
            house.createParagraph().createRun().setText("Text of the template");
            house.write(out);
        }
        try (XWPFDocument read = formed(new Writing.Form(false, false, template, false))) {
            assertEquals("Title, Absatz1, Absatz1, Absatz1, Absatz1", read.getParagraphs().stream().map(XWPFParagraph::getStyle).collect(Collectors.joining(", ")));
            assertEquals("The Long Acre Courier", read.getHeaderList().getFirst().getText().strip());
            assertTrue(read.getParagraphs().stream().noneMatch(paragraph -> paragraph.getText().contains("template")));
            assertTrue(read.getStyles().styleExist("Speaker"), "what the house has no style for is Galley's");
        }
    }

    @Test void whatIsNoTemplateIsRefused(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("notes.docx"), "no document");
        assertEquals("The template notes.docx cannot be read. Choose a document that Word has saved as .docx or .dotx.", refusal(text));
        assertTrue(refusal(folder.resolve("gone.docx")).contains("gone.docx"));
    }

    private String refusal(Path template) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ProblemException refused = assertThrows(ProblemException.class,
                () -> writer.write(Talk.TRANSCRIPT, Talk.WRITING.formed(new Writing.Form(false, false, template, false)), out));
        assertEquals(0, out.size(), "nothing is written");
        return Fixture.sentence(refused);
    }

    private XWPFDocument formed(Writing.Form form) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(Talk.TRANSCRIPT, Talk.WRITING.formed(form), out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }

    @Test void libreOfficeOpensIt(@TempDir Path folder) throws IOException, InterruptedException {
        Assumptions.assumeTrue(isInstalled("soffice"), "LibreOffice (soffice) is not installed");
        Path file = Files.write(folder.resolve("talk.docx"), Talk.bytes(writer, Talk.TRANSCRIPT));
        Process office = new ProcessBuilder("soffice", "--headless", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--convert-to", "txt:Text (encoded):UTF8",
                "--outdir", folder.toString(), file.toString()).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        assertTrue(office.waitFor(2, TimeUnit.MINUTES), "LibreOffice hangs");
        List<String> lines = Files.readString(folder.resolve("talk.txt")).replace("\uFEFF", "").lines().toList();
        assertEquals(List.of("The river #1", "0:00:01 Ann *Lee*: 1. Fish & <b>chips</b>, [sic] she said.", "0:00:06 Ben: =`SUM`(A1), \"was\" it? No.",
                "1:00:01 - 5 $ | ~x_", "1:00:04 – 1:00:06 Ann *Lee*:"), lines);
    }

    @Test void fourHoursAreADocument() throws IOException {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(Talk.bytes(writer, Talk.fourHours())))) {
            assertEquals(901, read.getParagraphs().size());
        }
    }

    private static boolean isInstalled(String program) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream().anyMatch(dir -> Files.isExecutable(Path.of(dir, program)));
    }

    private static String body(byte[] file) {
        String document = entry(file, "word/document.xml");
        return document.substring(document.indexOf("<w:body>"), document.indexOf("</w:body>") + "</w:body>".length()).replace("<w:p>", "\n<w:p>");
    }

    private static String style(byte[] file, String id) {
        return List.of(entry(file, "word/styles.xml").split("(?=<w:style )")).stream().filter(style -> style.contains("w:styleId=\"" + id + "\""))
                .findFirst().orElseThrow();
    }

    private static String entry(byte[] file, String name) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError(name + " is missing");
    }
}
