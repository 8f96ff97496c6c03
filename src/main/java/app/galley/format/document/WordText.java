package app.galley.format.document;

import app.galley.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The text of a Word document (Office Open XML, ISO/IEC 29500, "transitional" and "strict"): its paragraphs and the rows of its tables. What was deleted
/// with changes recorded, field instructions, headers and footnotes are not text. Reads no entity and nothing outside the file.
final class WordText {
    private static final String MAIN = "word/document.xml";
    private final Path file;
    private final List<DocumentLine> lines = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final StringBuilder cell = new StringBuilder();
    private final List<String> row = new ArrayList<>();
    /// How many tables stand around the place that is read; a table in a cell is text of that cell.
    private int tables;

    WordText(Path file) {
        this.file = file;
    }

    List<DocumentLine> lines() {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry main = zip.getEntry(MAIN);
            if (main == null) {
                throw Problem.badInput("format.document.noWord", file.getFileName()).asException();
            }
            try (InputStream in = new BoundedStream(zip.getInputStream(main), Files.size(file), file)) {
                read(in);
            }
            return List.copyOf(lines);
        } catch (IOException | XMLStreamException e) {
            throw Problem.badInput("format.document.broken", file.getFileName()).asException(e);
        }
    }

    private void read(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> start(xml);
                case XMLStreamReader.END_ELEMENT -> end(xml.getLocalName());
                // a document of Word has none; one that has wants to do harm
                case XMLStreamReader.DTD, XMLStreamReader.ENTITY_REFERENCE ->
                        throw Problem.badInput("format.document.broken", file.getFileName()).asException();
                default -> { }
            }
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "t" -> text(xml);
            case "tab", "ptab" -> paragraph.append('\t');
            case "br", "cr" -> paragraph.append(' ');
            case "noBreakHyphen" -> paragraph.append('-');
            case "tbl" -> tables++;
            // tab stops are not tabs; the fallback says what stood in the choice again
            case "pPr", "Fallback" -> skip(xml);
            default -> { }
        }
    }

    private void text(XMLStreamReader xml) throws XMLStreamException {
        paragraph.append(xml.getElementText());
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            depth += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
        }
    }

    private void end(String element) {
        switch (element) {
            case "p" -> endParagraph();
            case "tc" -> {
                if (tables == 1) {
                    row.add(DocumentLine.of(cell.toString().replace('\t', ' ')).cells().stream().findFirst().orElse(""));
                    cell.setLength(0);
                }
            }
            case "tr" -> {
                if (tables == 1) {
                    add(new DocumentLine(row));
                    row.clear();
                }
            }
            case "tbl" -> tables--;
            default -> { }
        }
    }

    private void endParagraph() {
        if (tables > 0) {
            cell.append(paragraph).append(' ');
        } else {
            add(DocumentLine.of(paragraph.toString()));
        }
        paragraph.setLength(0);
    }

    private void add(DocumentLine line) {
        if (!line.cells().stream().allMatch(String::isEmpty)) {
            lines.add(line);
        }
    }
}
