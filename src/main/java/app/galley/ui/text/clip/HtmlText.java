package app.galley.ui.text.clip;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text of a piece of HTML from another program: blocks become lines, all else loses its tags.
final class HtmlText {
    private static final Pattern TAG = Pattern.compile("<!--.*?(?:-->|$)|<(/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*>|<[!?][^>]*>", Pattern.DOTALL);
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n\\f]+");
    private static final Set<String> UNSEEN = Set.of("head", "script", "style", "title", "template");
    private static final Set<String> BLOCKS = Set.of("address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt",
            "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre",
            "section", "table", "tr", "ul");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Map<String, String> NAMED = Map.ofEntries(Map.entry("amp", "&"), Map.entry("lt", "<"),
            Map.entry("gt", ">"), Map.entry("quot", "\""), Map.entry("apos", "'"), Map.entry("nbsp", "\u00A0"),
            Map.entry("ndash", "\u2013"), Map.entry("mdash", "\u2014"), Map.entry("hellip", "\u2026"),
            Map.entry("lsquo", "\u2018"), Map.entry("rsquo", "\u2019"), Map.entry("ldquo", "\u201C"),
            Map.entry("rdquo", "\u201D"), Map.entry("laquo", "\u00AB"), Map.entry("raquo", "\u00BB"), Map.entry("shy", ""));

    private HtmlText() { }

    static String of(String html) {
        StringBuilder text = new StringBuilder();
        String source = fragment(html);
        Matcher tag = TAG.matcher(source);
        String unseen = "";
        int at = 0;
        while (tag.find()) {
            if (unseen.isEmpty()) {
                add(text, source.substring(at, tag.start()));
            }
            at = tag.end();
            String name = tag.group(2) == null ? "" : tag.group(2).toLowerCase(Locale.ROOT);
            boolean closes = "/".equals(tag.group(1));
            if (unseen.isEmpty() && UNSEEN.contains(name) && !closes) {
                unseen = name;
            } else if (unseen.equals(name) && closes) {
                unseen = "";
            } else if (unseen.isEmpty() && BLOCKS.contains(name)) {
                breakLine(text);
            } else if (unseen.isEmpty() && CELLS.contains(name)) {
                add(text, " ");
            }
        }
        if (unseen.isEmpty()) {
            add(text, source.substring(at));
        }
        return text.toString().strip();
    }

    /// What was selected, where a program marks it among what surrounds it.
    private static String fragment(String html) {
        int start = html.indexOf("<!--StartFragment-->");
        int end = html.indexOf("<!--EndFragment-->");
        return start >= 0 && end > start ? html.substring(start, end) : html;
    }

    private static void add(StringBuilder text, String source) {
        String words = BLANKS.matcher(source).replaceAll(" ");
        boolean blankBefore = text.isEmpty() || text.charAt(text.length() - 1) == ' ' || text.charAt(text.length() - 1) == '\n';
        text.append(plain(blankBefore && words.startsWith(" ") ? words.substring(1) : words));
    }

    private static void breakLine(StringBuilder text) {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private static String plain(String words) {
        return words.indexOf('&') < 0 ? words : ENTITY.matcher(words).replaceAll(found -> Matcher.quoteReplacement(character(found.group(1), found.group())));
    }

    private static String character(String name, String otherwise) {
        if (name.charAt(0) != '#') {
            return NAMED.getOrDefault(name, otherwise);
        }
        boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
        return Character.isValidCodePoint(code) && code > 0 ? Character.toString(code) : otherwise;
    }
}
