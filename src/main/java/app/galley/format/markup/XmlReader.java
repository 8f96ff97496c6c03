package app.galley.format.markup;

import app.galley.format.Text;
import app.galley.format.mend.Mends;
import app.galley.problem.Problem;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Walks over the elements of an XML document. No document type is read, so that no entity grows or fetches anything; the depth is
/// bounded. The encoding is found as [Text] finds it. Not thread-safe.
public final class XmlReader {
    private static final int DEEPEST = 64;

    private final XMLStreamReader xml;
    private int depth;

    /// Opens a document.
    ///
    /// @throws app.galley.problem.ProblemException bad input, naming the line, when it is none
    public XmlReader(byte[] bytes) {
        this(bytes, new Mends());
    }

    /// Opens a document.
    ///
    /// @param mends told when its encoding is not the usual one
    /// @throws app.galley.problem.ProblemException bad input, naming the line, when it is none
    public XmlReader(byte[] bytes, Mends mends) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // the limits count every &amp; of a long text; without a document type there are no entities that could grow
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        try {
            xml = factory.createXMLStreamReader(new StringReader(Text.of(bytes, mends).stripLeading()));
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    /// Goes on to the next of these elements; false when the document is over, or when the element `within` ends first.
    ///
    /// @param within the name of an element that is open; empty for the whole document
    /// @throws app.galley.problem.ProblemException bad input, naming the line, when the document is broken
    public boolean next(String within, String... names) {
        List<String> wanted = List.of(names);
        while (step()) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT && wanted.contains(xml.getLocalName())) {
                return true;
            }
            if (xml.getEventType() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(within)) {
                return false;
            }
        }
        return false;
    }

    /// The name of the element.
    public String name() {
        return xml.getLocalName();
    }

    /// An attribute of the element; empty when it has none of this name.
    public String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /// All text of the element, which then is over, in one line.
    ///
    /// @throws app.galley.problem.ProblemException bad input, naming the line, when the document is broken
    public String text() {
        return String.join(" ", lines(""));
    }

    /// The text of the element itself, which then is over, as it stands there, without that of the elements inside.
    ///
    /// @throws app.galley.problem.ProblemException bad input, naming the line, when the document is broken
    public String content() {
        StringBuilder text = new StringBuilder();
        int outside = depth - 1;
        while (depth > outside && step()) {
            boolean own = depth == outside + 1;
            if (own && (xml.getEventType() == XMLStreamConstants.CHARACTERS || xml.getEventType() == XMLStreamConstants.CDATA)) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    /// All text of the element, which then is over, each line without runs of blanks; at least one line, which may be empty.
    ///
    /// @param between the name of the element between lines; empty for none
    /// @throws app.galley.problem.ProblemException bad input, naming the line, when the document is broken
    public List<String> lines(String between) {
        List<String> lines = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int outside = depth - 1;
        while (depth > outside && step()) {
            switch (xml.getEventType()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                case XMLStreamConstants.START_ELEMENT -> {
                    if (xml.getLocalName().equals(between)) {
                        lines.add(Text.oneLine(text.toString()));
                        text.setLength(0);
                    }
                }
                default -> { }
            }
        }
        lines.add(Text.oneLine(text.toString()));
        return lines;
    }

    /// The line it is at, counted from 1.
    public int line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    private boolean step() {
        try {
            if (!xml.hasNext()) {
                return false;
            }
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw Problem.badInput("format.documentType", line()).asException();
                default -> { }
            }
            if (depth > DEEPEST) {
                throw Problem.badInput("format.brokenXml", line()).asException();
            }
            return true;
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    private static RuntimeException broken(XMLStreamException broken) {
        Location place = broken.getLocation();
        return Problem.badInput("format.brokenXml", place == null ? 1 : Math.max(1, place.getLineNumber())).asException(broken);
    }
}
