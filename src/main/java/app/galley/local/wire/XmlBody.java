package app.galley.local.wire;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// An element of an XML request.
///
/// @param name without its name space
/// @param text the text in it, without that of its children
/// @param children the elements in it
public record XmlBody(String name, StringBuilder text, List<XmlBody> children) {
    /// The root element of a document; an element of another name, broken XML, or a document type is refused.
    public static XmlBody parse(byte[] bytes, String root) {
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            XmlBody document = read(factory.createXMLStreamReader(new ByteArrayInputStream(bytes), "UTF-8"));
            return document.children(root).findFirst().orElseThrow(S3Error.MALFORMED_XML::refuse);
        } catch (XMLStreamException e) {
            throw S3Error.MALFORMED_XML.refuse();
        }
    }

    private static XmlBody read(XMLStreamReader reader) throws XMLStreamException {
        XmlBody document = new XmlBody("", new StringBuilder(), new ArrayList<>());
        Deque<XmlBody> open = new ArrayDeque<>(List.of(document));
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlBody element = new XmlBody(reader.getLocalName(), new StringBuilder(), new ArrayList<>());
                    open.element().children.add(element);
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> open.element().text.append(reader.getText());
                case XMLStreamConstants.DTD -> throw S3Error.MALFORMED_XML.refuse();
                default -> { }
            }
        }
        return document;
    }

    /// The elements of that name in it.
    public Stream<XmlBody> children(String childName) {
        return children.stream().filter(c -> c.name.equals(childName));
    }

    /// The text of the first child of that name, empty when there is none.
    public String child(String childName) {
        return children(childName).findFirst().map(c -> c.text.toString()).orElse("");
    }
}
