package app.galley.format.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.galley.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Word documents and PDFs as they come, and as they should not.
class DocumentTextTest {
    @TempDir
    private Path folder;

    private static List<List<String>> cells(Path file) {
        return DocumentText.read(file).orElseThrow().stream().map(DocumentLine::cells).toList();
    }

    private void refused(String key, Path file) {
        ProblemException why = assertThrows(ProblemException.class, () -> DocumentText.read(file));
        assertEquals("format.document." + key, why.problem().key());
        assertEquals(file.getFileName(), why.problem().arguments().getFirst());
    }

    private Path pdf(String name, @org.jspecify.annotations.Nullable StandardProtectionPolicy policy, String... lines) throws IOException {
        Path file = folder.resolve(name);
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                int y = 700;
                for (String line : lines) {
                    int x = 72;
                    for (String cell : line.split("\t")) {
                        out.beginText();
                        out.newLineAtOffset(x, y);
                        out.showText(cell);
                        out.endText();
                        x += 200;
                    }
                    y -= 16;
                }
            }
            if (policy != null) {
                document.protect(policy);
            }
            document.save(file.toFile());
        }
        return file;
    }

    private Path pdf(String name, String... lines) throws IOException {
        return pdf(name, null, lines);
    }

    @Test void paragraphsTabsAndTablesOfWordAreRead() throws IOException {
        Path file = new WordFile().paragraph("Names & terms").paragraph("Okavango\tA river in Africa").table(new String[] {"Ann Leigh", "Mayor"},
                new String[] {"Hawthorne", "A street"}).write(folder.resolve("glossary.docx"));
        assertEquals(List.of(List.of("Names & terms"), List.of("Okavango", "A river in Africa"), List.of("Ann Leigh", "Mayor"), List.of("Hawthorne", "A street")),
                cells(file));
    }

    @Test void whatWordKeepsBesidesTheTextIsNoText() throws IOException {
        Path file = new WordFile().raw("<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText><w:t>kept</w:t></w:r></w:p>")
                .raw("<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>once</w:t></mc:Choice><mc:Fallback><w:t>once</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>")
                .raw("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>outer</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>inner</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>")
                .write(folder.resolve("changes.docx"));
        assertEquals(List.of(List.of("kept"), List.of("once"), List.of("outer inner")), cells(file));
    }

    @Test void anXmlBombIsRefusedAndReadsNoOtherFile() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "do not read");
        StringBuilder entities = new StringBuilder("<!ENTITY a0 \"aaaaaaaaaa\">");
        for (int i = 1; i < 12; i++) {
            entities.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        refused("broken", WordFile.write(folder.resolve("bomb.docx"),
                "<!DOCTYPE w [" + entities + "]><w:document xmlns:w=\"x\"><w:p><w:t>&a11;</w:t></w:p></w:document>"));
        refused("broken", WordFile.write(folder.resolve("reads.docx"), "<!DOCTYPE w [<!ENTITY x SYSTEM \"" + secret.toUri()
                + "\">]><w:document xmlns:w=\"x\"><w:p><w:t>&x;</w:t></w:p></w:document>"));
    }

    @Test void whatBecomesFarTooLargeUnpackedIsRefused() throws IOException {
        Path file = folder.resolve("large.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:document xmlns:w=\"x\"><w:p><w:t>".getBytes(StandardCharsets.US_ASCII));
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 300; i++) {
                zip.write(blanks);
            }
            zip.write("</w:t></w:p></w:document>".getBytes(StandardCharsets.US_ASCII));
        }
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> refused("unpacked", file));
    }

    @Test void brokenAndForeignPackagesAreRefusedInOneSentence() throws IOException {
        byte[] whole = Files.readAllBytes(new WordFile().paragraph("Okavango").write(folder.resolve("whole.docx")));
        refused("broken", Files.write(folder.resolve("half.docx"), java.util.Arrays.copyOf(whole, whole.length / 2)));
        refused("broken", WordFile.write(folder.resolve("unclosed.docx"), "<w:document xmlns:w=\"x\"><w:p><w:t>Oka"));
        refused("empty", new WordFile().paragraph(" ").write(folder.resolve("empty.docx")));
        Path sheet = folder.resolve("sheet.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(sheet))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
        }
        refused("noWord", sheet);
        refused("old", Files.write(folder.resolve("old.doc"), new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 0}));
        refused("old", Files.writeString(folder.resolve("rich.rtf"), "{\\rtf1 Okavango}"));
    }

    @Test void theLinesOfAPdfAreReadAndWideGapsDivideThem() throws IOException {
        Path file = pdf("glossary.pdf", "Names and terms", "Okavango\tA river in Africa", "Ann Leigh: the mayor of the town");
        assertEquals(List.of(List.of("Names and terms"), List.of("Okavango", "A river in Africa"), List.of("Ann Leigh: the mayor of the town")), cells(file));
    }

    @Test void aPdfWithAPasswordIsRefused() throws IOException {
        refused("locked", pdf("locked.pdf", new StandardProtectionPolicy("owner", "user", new AccessPermission()), "Okavango"));
        AccessPermission kept = new AccessPermission();
        kept.setCanExtractContent(false);
        refused("kept", pdf("kept.pdf", new StandardProtectionPolicy("owner", "", kept), "Okavango"));
    }

    @Test void aPdfWithoutTextOrWithoutItsEndIsRefused() throws IOException {
        refused("onlyPictures", pdf("empty.pdf"));
        byte[] whole = Files.readAllBytes(pdf("whole.pdf", "Okavango"));
        refused("brokenPdf", Files.write(folder.resolve("half.pdf"), java.util.Arrays.copyOf(whole, 40)));
    }

    @Test void whatIsNeitherMayBePlainText() throws IOException {
        assertFalse(DocumentText.read(Files.writeString(folder.resolve("plain.docx"), "Okavango")).isPresent());
        assertFalse(DocumentText.read(Files.writeString(folder.resolve("nothing.txt"), "")).isPresent());
        refused("notRead", folder.resolve("gone.docx"));
    }
}
