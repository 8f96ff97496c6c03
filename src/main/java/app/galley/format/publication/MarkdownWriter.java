package app.galley.format.publication;

import app.galley.format.Text;
import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.transcript.TimeCode;
import app.galley.transcript.Transcript;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes Markdown (CommonMark), UTF-8: the title as a heading, then for each turn a line with the speaker in bold and the time, and its text
/// as a paragraph. Signs that Markdown or GitHub would take for mark-up are escaped. Speech that was found but not written down stands with
/// both its times.
public final class MarkdownWriter implements TranscriptWriter {
    private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>#&~|$]");
    private static final Pattern LIST = Pattern.compile("^([-+]|\\d{1,9}(?=[.)]))");

    /// Makes a writer.
    public MarkdownWriter() {
    }

    @Override
    public String name() {
        return "md";
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.WITHOUT_TIMES, Ability.STRUCK_SHOWN);
    }

    @Override
    public void write(Transcript transcript, Writing writing, OutputStream out) throws IOException {
        Writer file = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        file.write("# " + escaped(Text.oneLine(writing.title())) + "\n");
        List<Said> turns = Said.of(transcript, writing.look());
        Headings headings = new Headings(turns, writing.chapters());
        for (int i = 0; i < turns.size(); i++) {
            for (String title : headings.before(i)) {
                file.write("\n## " + escaped(title) + "\n");
            }
            Said said = turns.get(i);
            String speaker = said.speaker().isEmpty() ? "" : "**" + escaped(said.speaker()) + "** ";
            String head = speaker + (writing.look().times() ? TimeCode.of(said.time().start()) : "");
            file.write(said.runs().isEmpty() ? "\n" + head + " – " + TimeCode.of(said.time().end()) + "\n"
                    : (head.isEmpty() ? "" : "\n" + head.strip() + "\n") + "\n" + text(said) + "\n");
        }
        file.flush();
    }

    /// Struck words stand between two tildes, as GitHub has it.
    private static String text(Said said) {
        return said.runs().size() == 1 && !said.runs().getFirst().struck() ? escaped(said.text())
                : said.runs().stream().map(run -> run.struck() ? "~~" + escaped(run.text()) + "~~" : escaped(run.text())).collect(Collectors.joining());
    }

    private static String escaped(String text) {
        String line = MARKS.matcher(text).replaceAll("\\\\$0");
        return LIST.matcher(line).replaceFirst(start -> Character.isDigit(line.charAt(0)) ? start.group() + "\\\\" : "\\\\" + start.group());
    }
}
