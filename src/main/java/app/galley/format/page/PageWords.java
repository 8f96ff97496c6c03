package app.galley.format.page;

import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a paragraph as the attribute `data-words` of Galley's pages tells them, for its script and for reading the page again: parted by blanks, each
/// `place,length,start,end`: where it begins in the paragraph's text and how long it is, in UTF-16 code units as scripts count, and when it is heard, in
/// milliseconds after the paragraph's start.
public final class PageWords {
    private static final Pattern WORD = Pattern.compile("\\G(\\d{1,9}),(\\d{1,9}),(\\d{1,9}),(\\d{1,9})(?: |$)");

    private PageWords() {
    }

    /// The value of the attribute.
    ///
    /// @param from when the paragraph starts, in milliseconds; no word starts earlier
    public static String written(List<Word> words, long from) {
        StringBuilder written = new StringBuilder(words.size() * 16);
        for (Word word : words) {
            written.append(written.isEmpty() ? "" : " ").append(word.start()).append(',').append(word.end() - word.start()).append(',')
                    .append(word.time().start() - from).append(',').append(word.time().end() - from);
        }
        return written.toString();
    }

    /// The words that an attribute tells; none when it does not fit the text.
    ///
    /// @param length of the text
    static List<Word> read(String attribute, int length, long from) {
        List<Word> words = new ArrayList<>();
        Matcher word = WORD.matcher(attribute);
        int place = 0;
        int read = 0;
        while (word.find()) {
            int start = Integer.parseInt(word.group(1));
            int end = start + Integer.parseInt(word.group(2));
            long begin = from + Long.parseLong(word.group(3));
            long stop = from + Long.parseLong(word.group(4));
            if (start < place || end <= start || end > length || stop < begin) {
                return List.of();
            }
            words.add(new Word(start, end, new TimeSpan(begin, stop), 1, Timing.MEASURED, false));
            place = end;
            read = word.end();
        }
        return read == attribute.length() ? words : List.of();
    }
}
