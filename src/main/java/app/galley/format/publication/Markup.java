package app.galley.format.publication;

import app.galley.transcript.Transcript;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/// What pages in HTML have in common.
final class Markup {
    private Markup() {
    }

    /// Text as the content of an element or the value of an attribute in double quotes; what HTML and XML cannot hold becomes a blank.
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        plain(text).codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    /// What is said as the content of an element, struck words in elements of their own.
    static String text(Said said) {
        return said.runs().stream().map(run -> run.struck() ? "<s>" + escaped(run.text()) + "</s>" : escaped(run.text())).collect(Collectors.joining());
    }

    /// Text in which what HTML and XML cannot hold is blanks, as long as it was.
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> plain.append(isText(c) ? Character.toString(c) : " ".repeat(Character.charCount(c))));
        return plain.toString();
    }

    private static boolean isText(int c) {
        return !Character.isISOControl(c) && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) && (c & 0xFFFE) != 0xFFFE;
    }

    /// The language of what is said: the transcript's where it names one that is well-formed, else that of the program's words.
    static String language(Transcript transcript, Locale words) {
        String tag = Locale.forLanguageTag(transcript.language()).toLanguageTag();
        return tag.equals("und") ? words.toLanguageTag() : tag;
    }

    /// A text that comes with the program.
    static String resource(String name) {
        try (InputStream in = Markup.class.getResourceAsStream("/app/galley/format/publication/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
