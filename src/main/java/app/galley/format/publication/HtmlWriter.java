package app.galley.format.publication;

import app.galley.format.Text;
import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.format.page.PageWords;
import app.galley.problem.Wording;
import app.galley.transcript.TimeCode;
import app.galley.transcript.Transcript;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/// Writes an interactive page, HTML in UTF-8 with everything in it but the recording, and that too where one wants it: a player, and a paragraph for each turn with a time code that plays it
/// from there. The paragraph that is heard is marked for eyes and for screen readers, the word for eyes where a browser can mark it without mark-up (CSS Custom
/// Highlight API) and less motion is not asked for; a click on a word plays from it. The page loads nothing but the recording and runs no script but its own,
/// by its content security policy.
public final class HtmlWriter implements TranscriptWriter {
    private static final int MILLI = 3;
    private final Wording words;

    /// Makes a writer.
    ///
    /// @param words in which time codes say what they do
    public HtmlWriter(Wording words) {
        this.words = words;
    }

    @Override
    public String name() {
        return "html";
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.WITHOUT_TIMES, Ability.STRUCK_SHOWN, Ability.SOUND_INSIDE);
    }

    @Override
    public void write(Transcript transcript, Writing writing, OutputStream out) throws IOException {
        SoundInside inside = writing.form().soundInside() ? new SoundInside(writing) : null;
        Writer page = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        String language = Markup.language(transcript, words.locale());
        String script = Markup.resource("page.js");
        page.write(head(language, Markup.escaped(Text.oneLine(writing.title())), script));
        page.write("<audio controls preload=\"metadata\" src=\"");
        if (inside == null) {
            page.write(Markup.escaped(writing.address()));
        } else {
            page.flush();
            inside.writeTo(out);
        }
        page.write("\"></audio>\n");
        String own = words.locale().toLanguageTag().equals(language) ? "" : " lang=\"" + words.locale().toLanguageTag() + "\"";
        List<Said> turns = Said.of(transcript, writing.look());
        Headings headings = new Headings(turns, writing.chapters());
        page.write(contents(headings.all(), own));
        int chapter = 0;
        for (int i = 0; i < turns.size(); i++) {
            for (String title : headings.before(i)) {
                page.write("<h2 id=\"chapter-" + ++chapter + "\" dir=\"auto\">" + Markup.escaped(title) + "</h2>\n");
            }
            page.write(paragraph(turns.get(i), writing.look().times(), own));
        }
        page.write("</main>\n<script>" + script + "</script>\n</body>\n</html>\n");
        page.flush();
    }

    private static String head(String language, String title, String script) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-%s'; media-src * file: data: blob:">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                <h1 dir="auto">%s</h1>
                """.formatted(language, digest(script), title, Markup.resource("page.css"), title);
    }

    /// Links to the chapters; empty without any.
    private String contents(List<String> titles, String language) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < titles.size(); i++) {
            list.append("<li><a href=\"#chapter-").append(i + 1).append("\" dir=\"auto\">").append(Markup.escaped(titles.get(i))).append("</a></li>\n");
        }
        return list.isEmpty() ? "" : "<nav" + language + " aria-label=\"" + Markup.escaped(words.say("format.chapters")) + "\">\n<ol>\n" + list + "</ol>\n</nav>\n";
    }

    private String paragraph(Said said, boolean timed, String language) {
        String time = TimeCode.of(said.time().start());
        String button = "<button type=\"button\"" + language + " aria-label=\"" + Markup.escaped(words.say("format.playFrom", time)) + "\">" + time + "</button>";
        String speaker = said.speaker().isEmpty() ? "" : " <cite dir=\"auto\">" + Markup.escaped(said.speaker()) + ":</cite>";
        String text = said.runs().isEmpty() ? " – <time>" + TimeCode.of(said.time().end()) + "</time>" : " <span dir=\"auto\"" + words(said) + ">" + Markup.text(said) + "</span>";
        return "<p id=\"turn-" + said.turn() + "\" data-start=\"" + seconds(said.time().start()) + "\" data-end=\"" + seconds(said.time().end()) + "\">"
                + (timed ? button : "") + speaker + text + "</p>\n";
    }

    private static String words(Said said) {
        return said.words().isEmpty() ? "" : " data-words=\"" + PageWords.written(said.words(), said.time().start()) + "\"";
    }

    private static String seconds(long millisecond) {
        return BigDecimal.valueOf(millisecond, MILLI).toPlainString();
    }

    private static String digest(String script) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
