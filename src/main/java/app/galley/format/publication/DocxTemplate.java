package app.galley.format.publication;

import app.galley.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;

/// The document of a house that others are made after: its styles, margins, heads and feet stay, its text goes.
final class DocxTemplate {
    private static final String DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";

    private DocxTemplate() {
    }

    /// An empty document after a template.
    ///
    /// @param file a `.docx` or `.dotx`; null for none
    /// @throws app.galley.problem.ProblemException bad input when it cannot be read, is no such document, or holds macros
    static XWPFDocument open(@Nullable Path file) {
        if (file == null) {
            return new XWPFDocument();
        }
        try (InputStream in = Files.newInputStream(file)) {
            XWPFDocument document = new XWPFDocument(in);
            String type = document.getPackagePart().getContentType();
            boolean macros = document.getPackage().getParts().stream().map(PackagePart::getContentType).anyMatch(part -> part.contains("vbaProject"));
            if (macros || !type.equals(DOCUMENT) && !type.equals(TEMPLATE)) {
                document.close();
                throw Problem.badInput(macros ? "format.templateMacros" : "format.templateKind", file.getFileName()).asException();
            }
            if (type.equals(TEMPLATE)) {
                document.getPackage().replaceContentType(TEMPLATE, DOCUMENT);
            }
            while (!document.getBodyElements().isEmpty()) {
                document.removeBodyElement(0);
            }
            return document;
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | InvalidFormatException | IllegalArgumentException e) {
            throw Problem.badInput("format.templateUnreadable", file.getFileName()).asException(e);
        }
    }
}
