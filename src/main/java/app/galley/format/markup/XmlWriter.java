package app.galley.format.markup;

import java.io.BufferedWriter;
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
    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();

    /// Begins a document.
    public XmlWriter(OutputStream stream) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /// Names the document type, without a definition.
    public void doctype(String name) throws IOException {
        out.write("<!DOCTYPE " + name + ">\n");
    }

    /// Begins an element.
    ///
    /// @param attributes names and values in turn; null for a value leaves the attribute out
    public void open(String name, @Nullable String... attributes) throws IOException {
        start(name, attributes);
        out.write(">\n");
        open.push(name);
    }

    /// An element without content.
    public void empty(String name, @Nullable String... attributes) throws IOException {
        start(name, attributes);
        out.write("/>\n");
    }

    /// An element with text.
    public void text(String name, String text, @Nullable String... attributes) throws IOException {
        lines(name, List.of(text), "", attributes);
    }

    /// An element with lines of text, an empty element between them.
    public void lines(String name, List<String> lines, String between, @Nullable String... attributes) throws IOException {
        start(name, attributes);
        out.write('>');
        for (int i = 0; i < lines.size(); i++) {
            out.write(i == 0 ? "" : "<" + between + "/>");
            escape(lines.get(i), false);
        }
        out.write("</" + name + ">\n");
    }

    /// Ends the element that was begun last.
    public void close() throws IOException {
        String name = open.pop();
        indent();
        out.write("</" + name + ">\n");
    }

    /// Ends all elements, and hands everything to the stream.
    public void finish() throws IOException {
        while (!open.isEmpty()) {
            close();
        }
        out.flush();
    }

    private void start(String name, @Nullable String... attributes) throws IOException {
        indent();
        out.write('<');
        out.write(name);
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                out.write(" " + attributes[i] + "=\"");
                escape(value, true);
                out.write('"');
            }
        }
    }

    private void indent() throws IOException {
        for (int i = 0; i < open.size(); i++) {
            out.write("  ");
        }
    }

    private void escape(String text, boolean attribute) throws IOException {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            switch (c) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '"' -> out.write(attribute ? "&quot;" : "\"");
                case '\t', '\n', '\r' -> out.write(attribute ? "&#" + c + ";" : Character.toString(c));
                default -> out.write(isAllowed(c) ? Character.toString(c) : " ");
            }
        }
    }

    private static boolean isAllowed(int c) {
        return c >= ' ' && c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE && c != 0xFFFE && c != 0xFFFF;
    }
}
