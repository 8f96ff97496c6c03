package app.galley.format.page;

import app.galley.format.Text;
import app.galley.format.mend.Mends;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// The text of a web page as one would type it: a line for each paragraph, a blank one between two. Of a page that says what its main part is, only that; titles, what
/// stands at the head and the foot of the page, menus and captions of pictures are left out. Not thread-safe.
public final class PageLines implements NodeVisitor {
    private static final String BESIDE = "h1, h2, h3, h4, h5, h6, header, footer, aside, figure, button, audio, video, title";
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private PageLines() {
    }

    /// Whether a file is a web page.
    public static boolean isPage(byte[] bytes) {
        return Page.is(bytes);
    }

    /// The lines of a page.
    ///
    /// @param mends takes what was read differently from how it stands there
    public static List<String> of(byte[] bytes, Mends mends) {
        Document page = Page.of(bytes, mends);
        page.select(BESIDE).remove();
        Element main = page.selectFirst("main, [role=main], article");
        PageLines found = new PageLines();
        (main == null ? page.body() : main).traverse(found);
        found.end();
        return found.lines;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            line.append(text.getWholeText().replaceAll("\\s+", " "));
        } else if (node instanceof Element element) {
            if (element.normalName().equals("br")) {
                end();
            } else {
                around(element);
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            around(element);
        }
    }

    /// A row of a table is one line.
    private void around(Element element) {
        if (element.normalName().equals("td") || element.normalName().equals("th")) {
            line.append(' ');
        } else if (element.isBlock()) {
            paragraph();
        }
    }

    private void paragraph() {
        end();
        if (!lines.isEmpty() && !lines.getLast().isEmpty()) {
            lines.add("");
        }
    }

    private void end() {
        String text = Text.oneLine(line.toString());
        if (!text.isEmpty()) {
            lines.add(text);
        }
        line.setLength(0);
    }
}
