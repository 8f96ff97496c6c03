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
import java.util.regex.Pattern;

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
    public void write(Transcript transcript, Writing writing, OutputStream out) throws IOException {
        Writer file = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        file.write("# " + escaped(Text.oneLine(writing.title())) + "\n");
        for (Said said : Said.of(transcript)) {
            String speaker = said.speaker().isEmpty() ? "" : "**" + escaped(said.speaker()) + "** ";
            file.write("\n" + speaker + TimeCode.of(said.time().start()));
            file.write(said.text().isEmpty() ? " – " + TimeCode.of(said.time().end()) + "\n" : "\n\n" + escaped(said.text()) + "\n");
        }
        file.flush();
    }

    private static String escaped(String text) {
        String line = MARKS.matcher(text).replaceAll("\\\\$0");
        return LIST.matcher(line).replaceFirst(start -> Character.isDigit(line.charAt(0)) ? start.group() + "\\\\" : "\\\\" + start.group());
    }
}
