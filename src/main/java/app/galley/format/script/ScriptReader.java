package app.galley.format.script;

import app.galley.caption.Cue;
import app.galley.format.CaptionReader;
import app.galley.format.Formats;
import app.galley.format.Lookalike;
import app.galley.format.Text;
import app.galley.format.TranscriptReader;
import app.galley.format.document.DocumentLine;
import app.galley.format.document.DocumentText;
import app.galley.format.mend.Mends;
import app.galley.format.page.PageLines;
import app.galley.problem.Problem;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Transcript;
import app.galley.transcript.placing.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads any text that can be put onto a recording: captions, the results of recognisers, documents of Word, PDF, web pages, Markdown, plain text. Any thread;
/// blocks.
///
/// @param formats what can be read beside typed text
public record ScriptReader(Formats formats) {
    private static final long LARGEST = 200L << 20;
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\p{Punct}])");
    private static final Pattern EMPHASIS = Pattern.compile("(?<!\\\\)(?:\\*{1,3}|(?<![\\p{L}\\p{Nd}])_{1,3}(?=\\S)|(?<=\\S)_{1,3}(?![\\p{L}\\p{Nd}]))");
    private static final Pattern BLOCK = Pattern.compile("^\\s{0,3}(?:>\\s?|[-+*]\\s+)");

    /// Reads a file.
    ///
    /// @param mends takes what was read differently from how it stands there
    /// @throws app.galley.problem.ProblemException bad input, when it holds no text that can be read
    public Script read(Path file, Mends mends) {
        Optional<List<DocumentLine>> document = DocumentText.read(file);
        Script script = document.map(lines -> TypedText.of(lines.stream().map(line -> String.join(" ", line.cells())).toList(), mends))
                .orElseGet(() -> read(file, bytes(file), mends));
        if (script.text().wordCount() == 0) {
            throw Problem.badInput("format.noText", file.getFileName()).asException();
        }
        return script;
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw Problem.badInput("format.document.large", file.getFileName(), LARGEST >> 20).asException();
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Problem.badInput("format.document.notRead", file.getFileName()).asException(e);
        }
    }

    private Script read(Path file, byte[] bytes, Mends mends) {
        Optional<TranscriptReader> reader = formats.recognise(bytes);
        if (reader.isPresent()) {
            return read(reader.get(), bytes, mends);
        }
        if (PageLines.isPage(bytes)) {
            return TypedText.of(PageLines.of(bytes, mends), mends);
        }
        Problem looks = Lookalike.problem(bytes);
        if (!looks.key().equals("format.looksLikeText")) {
            throw looks.asException();
        }
        boolean markdown = file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.(?:md|markdown)");
        List<String> lines = Text.of(bytes, mends).lines().toList();
        return TypedText.of(markdown ? lines.stream().filter(line -> !line.startsWith("#")).map(ScriptReader::plain).toList() : lines, mends);
    }

    private static Script read(TranscriptReader reader, byte[] bytes, Mends mends) {
        Transcript text = reader.read(bytes, mends);
        if (reader instanceof CaptionReader captions) {
            List<TimeSpan> cues = captions.cues(bytes).stream().map(Cue::time).sorted(Comparator.comparingLong(TimeSpan::start)).toList();
            return new Script(text, true, false, cues);
        }
        boolean complete = text.turns().stream().flatMap(turn -> turn.words().stream()).noneMatch(word -> word.timing() == Timing.INFERRED);
        return new Script(text, true, complete, text.turns().stream().map(turn -> turn.time()).sorted(Comparator.comparingLong(TimeSpan::start)).toList());
    }

    /// A line of Markdown without its signs.
    private static String plain(String line) {
        return ESCAPED.matcher(EMPHASIS.matcher(BLOCK.matcher(line).replaceFirst("")).replaceAll("")).replaceAll("$1");
    }
}
