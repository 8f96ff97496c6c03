package app.galley.workbench.export;

import app.galley.problem.Wording;
import app.galley.transcript.TimeCode;
import app.galley.transcript.content.Excerpt;
import java.util.List;

/// A passage as journalists quote it: who says what, when, in which recording.
///
/// @param plain as plain text, a line for each speaker
/// @param html the same for programs that take mark-up
public record Quote(String plain, String html) {
    /// The quote of what is said in a recording.
    ///
    /// @param said not empty
    public static Quote of(List<Excerpt> said, String title, Wording words) {
        StringBuilder plain = new StringBuilder();
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < said.size(); i++) {
            Excerpt one = said.get(i);
            String from = TimeCode.of(one.time().start());
            String to = TimeCode.of(one.time().end());
            String whose = one.speaker().isEmpty() ? words.say("export.quote.when", from, to) : words.say("export.quote.who", one.speaker(), from, to);
            whose = i + 1 < said.size() ? whose : words.say("export.quote.where", whose, title);
            plain.append(i == 0 ? "" : "\n").append(words.say("export.quote.said", one.text(), whose));
            html.append("<p dir=\"auto\">").append(escaped(words.say("export.quote.said", one.text(), whose))).append("</p>");
        }
        return new Quote(plain.toString(), "<blockquote>" + html + "</blockquote>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
