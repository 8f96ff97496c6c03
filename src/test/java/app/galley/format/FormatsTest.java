package app.galley.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.standard.StandardFormats;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.transcript.Transcript;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private final Formats formats = StandardFormats.in(Locale.ENGLISH);

    @Test void writersAreFoundByName() {
        assertEquals(List.of("txt", "srt", "vtt", "ttml", "sbv", "ass", "lrc", "json", "edl", "otio", "fcpxml", "premiere", "audition", "reaper", "audacity", "protools",
                "eaf", "textgrid", "exmaralda", "md", "csv", "tsv", "podcast", "chapters", "html", "docx", "pdf"), formats.writerNames());
        assertEquals("vtt", formats.writer("VTT").name());
        ProblemException problem = assertThrows(ProblemException.class, () -> formats.writer("docs"));
        assertEquals(Problem.Kind.WRONG_USE, problem.problem().kind());
        assertEquals("There is no format called docs. Use one of these: " + String.join(", ", formats.writerNames()) + ".", Fixture.sentence(problem));
    }

    @Test void filesAreRecognisedByTheirContent() {
        Transcript transcript = formats.read(Fixture.file("amazon/speakers-new.json"));
        for (TranscriptWriter writer : formats.writers()) {
            byte[] file = Fixture.bytes(Fixture.written(writer, transcript));
            assertEquals(formats.reader(writer.name()).isEmpty() ? "" : writer.name(),
                    formats.recognise(file).map(TranscriptReader::name).orElse(""));
        }
        assertEquals("amazon", formats.recognise(Fixture.file("amazon/plain.json")).orElseThrow().name());
        assertEquals("amazon-call", formats.recognise(Fixture.file("amazon/call.json")).orElseThrow().name());
    }

    @Test void noTwoFormatsWriteFilesOfOneName() {
        assertEquals(formats.writers().size(), formats.writers().stream().map(TranscriptWriter::ending).distinct().count());
    }

    @Test void everyResultBecomesEveryFormatAndBack() {
        for (String name : List.of("plain", "speakers-old", "speakers-new", "channels", "channels-speakers", "silent",
                "speech-activity", "masked", "japanese", "chinese-unstated", "call")) {
            Transcript transcript = formats.read(Fixture.file("amazon/" + name + ".json"));
            assertEquals(transcript, formats.read(Fixture.bytes(Fixture.written(formats.writer("json"), transcript))), name);
            String vtt = Fixture.written(formats.writer("vtt"), transcript);
            assertEquals(transcript.wordCount() > 0, formats.read(Fixture.bytes(vtt)).wordCount() > 0, name);
            assertTrue(transcript.wordCount() == 0 || Fixture.written(formats.writer("txt"), transcript).length() > 10, name);
        }
    }
}
