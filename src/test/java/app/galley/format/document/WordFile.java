package app.galley.format.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes a Word document for tests.
public final class WordFile {
    private final StringBuilder body = new StringBuilder();

    /// Adds a paragraph; a tab in it is one of Word's.
    public WordFile paragraph(String text) {
        body.append("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"720\"/></w:tabs></w:pPr>").append(run(text)).append("</w:p>");
        return this;
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + escaped(text).replace("\t", "</w:t><w:tab/><w:t>") + "</w:t></w:r>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /// Adds a table.
    public WordFile table(String[]... rows) {
        body.append("<w:tbl>");
        for (String[] row : rows) {
            body.append("<w:tr>");
            for (String cell : row) {
                body.append("<w:tc><w:p>").append(run(cell)).append("</w:p></w:tc>");
            }
            body.append("</w:tr>");
        }
        body.append("</w:tbl>");
        return this;
    }

    /// Adds XML as it is.
    public WordFile raw(String xml) {
        body.append(xml);
        return this;
    }

    /// Writes it.
    public Path write(Path file) throws IOException {
        return write(file, "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
                + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>" + body + "</w:body></w:document>");
    }

    /// Writes one with a main part of one's own.
    public static Path write(Path file, String main) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            part(zip, "word/document.xml", main);
        }
        return file;
    }

    private static void part(OutputStream out, String name, String text) throws IOException {
        ZipOutputStream zip = (ZipOutputStream) out;
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
