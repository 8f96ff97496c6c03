package app.galley.format.research.praat;

import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.format.research.Label;
import app.galley.format.research.Tier;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes a TextGrid for Praat in its long text form, UTF-8: for each speaker an interval tier with the turns and one with the words, see
/// [Tier]. Intervals fill each tier from the beginning of the recording to its end; those in which nothing is said are empty.
public final class TextGridWriter implements TranscriptWriter {
    /// Makes a writer.
    public TextGridWriter() {
    }

    @Override
    public String name() {
        return "textgrid";
    }

    @Override
    public String ending() {
        return "TextGrid";
    }

    @Override
    public void write(Transcript transcript, Writing writing, OutputStream out) throws IOException {
        List<Tier> tiers = tiers(transcript);
        long end = Math.max(1, writing.end(Tier.end(tiers)));
        Writer file = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        file.write("File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n" + bounds("", new TimeSpan(0, end))
                + "tiers? <exists> \nsize = " + 2 * tiers.size() + " \nitem []: \n");
        int number = 0;
        for (Tier tier : tiers) {
            tier(file, ++number, tier.name(), turns(tier), end);
            tier(file, ++number, tier.name() + Tier.WORDS, words(tier), end);
        }
        file.flush();
    }

    /// The tiers; what nobody says in particular has one only when there is text, since a tier without tells nothing.
    private static List<Tier> tiers(Transcript transcript) {
        List<Tier> tiers = Tier.of(transcript);
        boolean silent = tiers.getLast().speaker().isEmpty() && turns(tiers.getLast()).isEmpty();
        return silent && tiers.size() > 1 ? tiers.subList(0, tiers.size() - 1) : tiers;
    }

    private static List<Label> turns(Tier tier) {
        return tier.utterances().stream().filter(utterance -> !utterance.text().isEmpty())
                .map(utterance -> new Label(utterance.time(), utterance.text())).toList();
    }

    private static List<Label> words(Tier tier) {
        return tier.utterances().stream().flatMap(utterance -> utterance.words().stream()).toList();
    }

    private static void tier(Writer file, int number, String name, List<Label> labels, long end) throws IOException {
        List<Label> intervals = complete(labels, end);
        file.write("    item [" + number + "]:\n        class = \"IntervalTier\" \n        name = " + quoted(name) + " \n"
                + bounds("        ", new TimeSpan(0, end)) + "        intervals: size = " + intervals.size() + " \n");
        for (int i = 0; i < intervals.size(); i++) {
            Label interval = intervals.get(i);
            file.write("        intervals [" + (i + 1) + "]:\n" + bounds("            ", interval.time())
                    + "            text = " + quoted(interval.text()) + " \n");
        }
    }

    private static List<Label> complete(List<Label> labels, long end) {
        List<Label> complete = new ArrayList<>(2 * labels.size() + 1);
        long reached = 0;
        for (Label label : labels) {
            if (label.time().start() > reached) {
                complete.add(new Label(new TimeSpan(reached, label.time().start()), ""));
            }
            complete.add(label);
            reached = label.time().end();
        }
        if (reached < end) {
            complete.add(new Label(new TimeSpan(reached, end), ""));
        }
        return complete;
    }

    private static String bounds(String indent, TimeSpan time) {
        return indent + "xmin = " + seconds(time.start()) + " \n" + indent + "xmax = " + seconds(time.end()) + " \n";
    }

    private static String seconds(long millisecond) {
        return BigDecimal.valueOf(millisecond, 3).stripTrailingZeros().toPlainString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
