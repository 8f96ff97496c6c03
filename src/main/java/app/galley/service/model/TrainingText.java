package app.galley.service.model;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text as a model is trained with it: a sentence or turn a line, nothing but what is said, composed letters, no control characters ("Custom language
/// models", Amazon Transcribe Developer Guide: plain text, no markup, one language). Immutable.
///
/// @param lines none of them blank
public record TrainingText(List<String> lines) {
    /// Nothing.
    public static final TrainingText EMPTY = new TrainingText(List.of());
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s\\p{Cc}]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]+");
    private static final Pattern MARKER = Pattern.compile("\\[[^\\]\\n]{1,60}\\]");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>\\n]{0,200}>");

    public TrainingText {
        lines = List.copyOf(lines);
    }

    /// The sentences of a passage of text: of a turn, a paragraph, a file. Markers such as "[laughter]" and tags of markup are left out.
    public static TrainingText of(String text, String language) {
        String said = TAG.matcher(MARKER.matcher(text).replaceAll(" ")).replaceAll(" ");
        // what cannot be seen may keep a mark from its letter
        String plain = Normalizer.normalize(UNSEEN.matcher(said).replaceAll(""), Normalizer.Form.NFC);
        List<String> lines = new ArrayList<>();
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
        for (String paragraph : plain.split("\\R")) {
            String tidy = BLANKS.matcher(paragraph).replaceAll(" ").strip();
            sentences.setText(tidy);
            int from = sentences.first();
            for (int to = sentences.next(); to != BreakIterator.DONE; from = to, to = sentences.next()) {
                String sentence = tidy.substring(from, to).strip();
                if (sentence.codePoints().anyMatch(Character::isLetterOrDigit)) {
                    lines.add(sentence);
                }
            }
        }
        return new TrainingText(lines);
    }

    /// This text and another one behind it.
    public TrainingText and(TrainingText next) {
        List<String> all = new ArrayList<>(lines);
        all.addAll(next.lines);
        return new TrainingText(all);
    }

    /// The file that the service reads: UTF-8 without a byte order mark, LF behind each line.
    public byte[] file() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
