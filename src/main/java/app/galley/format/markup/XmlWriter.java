package app.galley.format.markup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes an XML document (XML 1.0, UTF-8), one element a line, indented. What XML cannot hold (control characters, half characters)
/// becomes a blank. The stream is left open. Not thread-safe.
public final class XmlWriter {
    private static final int ENOUGH = 1 << 14;

    private final Writer out;
    private final StringBuilder buffer = new StringBuilder(2 * ENOUGH);
    private final Deque<String> open = new ArrayDeque<>();

    /// Begins a document.
    public XmlWriter(OutputStream stream) {
        out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /// Names the document type, without a definition.
    public void doctype(String name) {
        buffer.append("<!DOCTYPE ").append(name).append(">\n");
    }

    /// Begins an element.
    ///
    /// @param attributes names and values in turn; null for a value leaves the attribute out
    public void open(String name, @Nullable String... attributes) throws IOException {
        start(name, attributes);
        buffer.append(">\n");
        open.push(name);
    }

    /// An element without content.
    public void empty(String name, @Nullable String... attributes) throws IOException {
        start(name, attributes);
        buffer.append("/>\n");
    }

    /// An element with text.
    public void text(String name, String text, @Nullable String... attributes) throws IOException {
        lines(name, List.of(text), "", attributes);
    }

    /// An element with lines of text, an empty element between them.
    public void lines(String name, List<String> lines, String between, @Nullable String... attributes) throws IOException {
        start(name, attributes);
        buffer.append('>');
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                buffer.append('<').append(between).append("/>");
            }
            escape(lines.get(i), false);
        }
        buffer.append("</").append(name).append(">\n");
    }

    /// Ends the element that was begun last.
    public void close() {
        String name = open.pop();
        indent();
        buffer.append("</").append(name).append(">\n");
    }

    /// Ends all elements, and hands everything to the stream.
    public void finish() throws IOException {
        while (!open.isEmpty()) {
            close();
        }
        out.append(buffer).flush();
        buffer.setLength(0);
    }

    private void start(String name, @Nullable String... attributes) throws IOException {
        if (buffer.length() > ENOUGH) {
            out.append(buffer);
            buffer.setLength(0);
        }
        indent();
        buffer.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                buffer.append(' ').append(attributes[i]).append("=\"");
                escape(value, true);
                buffer.append('"');
            }
        }
    }

    private void indent() {
        buffer.repeat("  ", open.size());
    }

    private void escape(String text, boolean attribute) {
        int copied = 0;
        for (int at = 0; at < text.length(); at++) {
            if (!isPlain(text.charAt(at))) {
                int sign = text.codePointAt(at);
                buffer.append(text, copied, at);
                escape(sign, attribute);
                at += Character.charCount(sign) - 1;
                copied = at + 1;
            }
        }
        buffer.append(text, copied, text.length());
    }

    private void escape(int sign, boolean attribute) {
        switch (sign) {
            case '&' -> buffer.append("&amp;");
            case '<' -> buffer.append("&lt;");
            case '>' -> buffer.append("&gt;");
            case '"' -> buffer.append(attribute ? "&quot;" : "\"");
            case '\t', '\n', '\r' -> buffer.append(attribute ? "&#" + sign + ";" : Character.toString(sign));
            default -> buffer.appendCodePoint(isAllowed(sign) ? sign : ' ');
        }
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < Character.MIN_SURROGATE && c != '&' && c != '<' && c != '>' && c != '"';
    }

    private static boolean isAllowed(int c) {
        return c >= ' ' && c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE && c != 0xFFFE && c != 0xFFFF;
    }
}
