package app.galley.format.page;

import app.galley.format.Text;
import app.galley.format.mend.Mends;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A file in HTML, read as browsers read it, however broken its mark-up is. Nothing in it is run or loaded.
final class Page {
    /// What is no text of the page.
    private static final String APART = "script, style, template, noscript, iframe, object, svg, nav, select, textarea, [hidden], [aria-hidden=true]";
    private static final Pattern CHARSET = Pattern.compile("<meta[^>]{1,200}charset", Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE = Pattern.compile("^\\s*(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--.{0,2000}?-->\\s*){0,4}<(?:!doctype\\s+html|html[\\s>])",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final byte[] DATA = "=\"data:".getBytes(StandardCharsets.ISO_8859_1);

    private Page() {
    }

    /// Whether a file begins as a page does.
    static boolean is(byte[] bytes) {
        return PAGE.matcher(Text.startOf(bytes)).find();
    }

    /// The beginning of a page without the recording in it, in lower case, for looking at; what is not ASCII is not legible.
    static String start(byte[] bytes, int length) {
        byte[] light = light(bytes);
        return new String(light, 0, Math.min(light.length, length), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    /// The page, without what is no text of it. Its letters are those it names itself, else as [Text] finds them.
    static Document of(byte[] bytes, Mends mends) {
        byte[] light = light(bytes);
        Document page = CHARSET.matcher(Text.startOf(light)).find() ? declared(light) : Jsoup.parse(Text.of(light, mends));
        page.select(APART).remove();
        return page;
    }

    private static Document declared(byte[] bytes) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory were not read", e);
        }
    }

    /// The text of an element in one line.
    static String text(Element element) {
        return Text.oneLine(element.text());
    }

    /// The name an element tells, without the colon behind it.
    static String name(Element element) {
        return text(element).replaceFirst("\\s*[:：]$", "");
    }

    /// The bytes without recordings and pictures that are part of the page: they may be a hundred times as long as the rest.
    private static byte[] light(byte[] bytes) {
        int found = next(bytes, 0);
        if (found == bytes.length) {
            return bytes;
        }
        ByteArrayOutputStream light = new ByteArrayOutputStream();
        int from = 0;
        while (found < bytes.length) {
            light.write(bytes, from, found - from);
            from = found;
            while (from < bytes.length && bytes[from] != '"') {
                from++;
            }
            found = next(bytes, from);
        }
        light.write(bytes, from, bytes.length - from);
        return light.toByteArray();
    }

    /// Where the next of them begins, behind its quotation mark; the length when there is none.
    private static int next(byte[] bytes, int from) {
        for (int at = from; at + DATA.length <= bytes.length; at++) {
            int same = 0;
            while (same < DATA.length && bytes[at + same] == DATA[same]) {
                same++;
            }
            if (same == DATA.length) {
                return at + 2;
            }
        }
        return bytes.length;
    }
}
