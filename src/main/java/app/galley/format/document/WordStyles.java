package app.galley.format.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The paragraphs of a Word document with the names of their styles: `‹Turn› ‹Time›0:00:04 ‹Speaker›Ann Lee: Good evening.` Struck text stands
/// between `~~`. Stateless; any thread.
public final class WordStyles {
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private boolean inRun;
    private boolean struck;

    private WordStyles() { }

    /// The paragraphs of a document that Galley wrote.
    public static List<String> lines(byte[] docx) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new WordStyles().read(zip);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return List.of();
    }

    private List<String> read(ZipInputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> start(xml);
                case XMLStreamReader.END_ELEMENT -> end(xml.getLocalName());
                default -> { }
            }
        }
        return lines;
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "pStyle" -> line.append('‹').append(value(xml)).append("› ");
            case "r" -> inRun = true;
            case "rStyle" -> line.append(inRun ? "‹" + value(xml) + "›" : "");
            case "strike" -> struck = inRun && !"false".equals(value(xml)) && !"0".equals(value(xml));
            case "t" -> {
                String text = xml.getElementText();
                line.append(struck ? "~~" + text + "~~" : text);
            }
            default -> { }
        }
    }

    private static String value(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("val")) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private void end(String element) {
        if (element.equals("r")) {
            inRun = false;
            struck = false;
        } else if (element.equals("p")) {
            lines.add(line.toString());
            line.setLength(0);
        }
    }
}
