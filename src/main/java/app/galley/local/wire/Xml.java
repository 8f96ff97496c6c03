package app.galley.local.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/// An XML answer in the making.
public final class Xml {
    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /// Begins a document.
    ///
    /// @param root its root element, in the name space of S3 unless it is `Error`
    public Xml(String root) {
        text.append('<').append(root)
                .append(root.equals("Error") ? ">" : " xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">");
        open.push(root);
    }

    /// Begins an element.
    public Xml open(String name) {
        text.append('<').append(name).append('>');
        open.push(name);
        return this;
    }

    /// Ends the element that is open.
    public Xml close() {
        text.append("</").append(open.pop()).append('>');
        return this;
    }

    /// An element with a text.
    public Xml leaf(String name, Object value) {
        text.append('<').append(name).append('>');
        escape(value.toString());
        text.append("</").append(name).append('>');
        return this;
    }

    /// Text of the element that is open.
    public Xml text(String value) {
        escape(value);
        return this;
    }

    /// A leaf, unless its value is empty.
    public Xml leafUnlessEmpty(String name, String value) {
        return value.isEmpty() ? this : leaf(name, value);
    }

    /// The document; ends what is open.
    public byte[] bytes() {
        while (!open.isEmpty()) {
            close();
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                default -> {
                    if (c < ' ') {
                        text.append("&#x").append(Integer.toHexString(c)).append(';');
                    } else {
                        text.append(c);
                    }
                }
            }
        }
    }
}
