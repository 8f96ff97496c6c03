package app.galley.format.page;

import app.galley.format.Text;
import app.galley.transcript.TimeCode;
import app.galley.transcript.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// Finds the paragraphs of a transcript in a page. Those of Galley have `data-start` and `data-end` in seconds, and their words as in [PageWords]; in pages of
/// podcasts (Podcasting 2.0, "HTML" transcripts) a paragraph follows a `cite` with the name and a `time` with a time code, or has them inside. Not thread-safe.
final class Passages {
    private final List<Passage> passages = new ArrayList<>();
    private OptionalLong told = OptionalLong.empty();
    private String voice = "";

    private Passages() {
    }

    /// The paragraphs of a page, in their order.
    static List<Passage> of(Document page) {
        Passages found = new Passages();
        boolean own = page.selectFirst("p[data-start]") != null;
        for (Element element : page.select(own ? "p[data-start]" : "cite, time, p")) {
            if (own) {
                found.add(element, TimeCode.read(element.attr("data-start")), TimeCode.read(element.attr("data-end")), name(element.selectFirst("cite")));
            } else if (element.normalName().equals("p")) {
                found.paragraph(element);
            } else if (element.closest("p") == null) {
                found.head(element);
            }
        }
        return found.passages;
    }

    /// What stands in front of a paragraph, or at its beginning.
    private void head(Element element) {
        if (element.normalName().equals("cite")) {
            voice = name(element);
        } else {
            told = TimeCode.read(bare(Page.text(element)));
        }
    }

    private void paragraph(Element element) {
        element.select("cite, time").forEach(this::head);
        if (add(element, told, OptionalLong.empty(), voice)) {
            told = OptionalLong.empty();
        }
    }

    /// Adds a paragraph; where nothing is said only when it tells how long that lasts.
    private boolean add(Element element, OptionalLong start, OptionalLong end, String name) {
        Element told = element.selectFirst("span[data-words]");
        List<Passage.Run> runs = Runs.of(told == null ? element : told);
        String text = runs.stream().map(Passage.Run::text).collect(Collectors.joining());
        if (text.codePoints().allMatch(c -> c == ' ' || c == '–')) {
            if (start.isPresent() && end.isPresent()) {
                passages.add(new Passage(start, end, name, List.of(), List.of()));
            }
            return false;
        }
        passages.add(new Passage(start, end, name, runs, told == null || start.isEmpty() ? List.of() : words(told, text, runs, start.getAsLong())));
        return true;
    }

    /// The words as they are told, where the text still stands as they were told for.
    private static List<Word> words(Element told, String text, List<Passage.Run> runs, long start) {
        if (!told.wholeText().equals(text)) {
            return List.of();
        }
        return PageWords.read(told.attr("data-words"), text.length(), start).stream().map(word -> word.struck(isStruck(word.start(), runs))).toList();
    }

    private static boolean isStruck(int place, List<Passage.Run> runs) {
        int end = 0;
        for (Passage.Run run : runs) {
            end += run.text().length();
            if (place < end) {
                return run.struck();
            }
        }
        return false;
    }

    private static String name(@Nullable Element cite) {
        return cite == null ? "" : Page.name(cite);
    }

    /// A time code without brackets around it.
    private static String bare(String text) {
        return text.replaceAll("^[\\[(<{]\\s*|\\s*[\\])>}]$", "");
    }

    /// The text of a paragraph without its name and its time code.
    private static final class Runs implements NodeFilter {
        private final List<Passage.Run> runs = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private int struck;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (node instanceof Element element) {
                switch (element.normalName()) {
                    case "cite", "time", "button" -> {
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    case "br" -> text.append(' ');
                    case "s", "del", "strike" -> {
                        cut(struck > 0);
                        struck++;
                    }
                    default -> { }
                }
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && List.of("s", "del", "strike").contains(element.normalName())) {
                struck--;
                cut(true);
            }
            return FilterResult.CONTINUE;
        }

        private void cut(boolean isStruck) {
            String run = Text.singleBlanks(text.toString());
            if (!run.isBlank()) {
                runs.add(new Passage.Run(run, isStruck));
            } else if (!run.isEmpty() && !runs.isEmpty()) {
                Passage.Run last = runs.removeLast();
                runs.add(new Passage.Run(last.text() + " ", last.struck()));
            }
            text.setLength(0);
        }

        static List<Passage.Run> of(Element element) {
            Runs found = new Runs();
            element.filter(found);
            found.cut(false);
            return stripped(found.runs);
        }

        private static List<Passage.Run> stripped(List<Passage.Run> runs) {
            List<Passage.Run> stripped = new ArrayList<>(runs);
            if (!runs.isEmpty()) {
                stripped.set(0, new Passage.Run(stripped.getFirst().text().stripLeading(), stripped.getFirst().struck()));
                stripped.set(runs.size() - 1, new Passage.Run(stripped.getLast().text().stripTrailing(), stripped.getLast().struck()));
            }
            return stripped;
        }
    }
}
