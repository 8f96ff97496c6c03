package app.galley.format.page;

import app.galley.format.Text;
import app.galley.format.recogniser.HeardWord;
import app.galley.transcript.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the words in a page of Hyperaudio (Hyperaudio Lite, "Transcript format"): each an element of its own, with its start and its length in milliseconds as
/// `data-m` and `data-d`. One of the class `speaker` names who speaks from there on.
final class SpokenWords {
    private static final int LONGEST_NUMBER = 9;

    private SpokenWords() {
    }

    /// The words of a page in its order; empty when it has none.
    static List<HeardWord> of(Document page) {
        List<HeardWord> words = new ArrayList<>();
        String voice = "";
        for (Element element : page.select("span[data-m], a[data-m]")) {
            String text = Page.text(element);
            if (element.hasClass("speaker")) {
                voice = Page.name(element).replaceFirst("^\\[(.*)]$", "$1");
            } else if (!text.isEmpty()) {
                words.add(new HeardWord(text, time(element), 1, voice));
            }
        }
        return words;
    }

    private static @Nullable TimeSpan time(Element word) {
        long start = number(word.attr("data-m"));
        return start < 0 ? null : new TimeSpan(start, start + Math.max(0, number(word.attr("data-d"))));
    }

    private static long number(String digits) {
        String plain = Text.oneLine(digits);
        boolean number = !plain.isEmpty() && plain.length() <= LONGEST_NUMBER && plain.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Long.parseLong(plain) : -1;
    }
}
