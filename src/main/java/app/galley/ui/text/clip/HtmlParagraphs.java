package app.galley.ui.text.clip;

import app.galley.transcript.Position;
import app.galley.transcript.Speaker;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.ui.kit.Times;
import app.galley.ui.text.turn.Script;
import java.time.Duration;
import java.util.List;

/// A piece of a transcript as HTML: a paragraph for each turn, struck words struck through. Speaker and time stand before the
/// text, but for a piece out of the middle of a single turn.
final class HtmlParagraphs {
    private HtmlParagraphs() { }

    static String of(Transcript document, Position from, Position to) {
        StringBuilder html = new StringBuilder("<meta charset=\"utf-8\">");
        boolean heads = from.turn() != to.turn();
        for (int i = from.turn(); i <= to.turn(); i++) {
            Turn turn = document.turns().get(i);
            int start = i == from.turn() ? from.offset() : 0;
            int end = i == to.turn() ? to.offset() : turn.text().length();
            boolean whole = start == 0 && end == turn.text().length();
            html.append(Script.isRightToLeft(turn.text()) ? "<p dir=\"rtl\">" : "<p>");
            if (heads && start < end || whole) {
                head(html, document, turn);
            }
            text(html, turn, start, end);
            html.append("</p>\n");
        }
        return html.toString();
    }

    private static void head(StringBuilder html, Transcript document, Turn turn) {
        document.speaker(turn.speaker()).map(Speaker::name).ifPresent(name -> {
            html.append("<b>");
            escape(html, name);
            html.append("</b> ");
        });
        html.append(Times.clock(Duration.ofMillis(turn.time().start()))).append("<br>");
    }

    private static void text(StringBuilder html, Turn turn, int start, int end) {
        List<Word> words = turn.words();
        int at = start;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).struck()) {
                int last = i;
                while (last + 1 < words.size() && words.get(last + 1).struck()) {
                    last++;
                }
                int from = Math.clamp(words.get(i).start(), at, end);
                int to = Math.clamp(words.get(last).end(), from, end);
                escape(html, turn.text().substring(at, from));
                if (from < to) {
                    html.append("<s>");
                    escape(html, turn.text().substring(from, to));
                    html.append("</s>");
                }
                at = to;
                i = last;
            }
        }
        escape(html, turn.text().substring(at, end));
    }

    private static void escape(StringBuilder html, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                default -> html.append(c);
            }
        }
    }
}
