package app.galley.format.interchange;

import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.transcript.Speaker;
import app.galley.transcript.Timing;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Set;

/// Writes a transcript as Galley's own JSON, which loses nothing.
///
/// ```
/// { "format": "galley-transcript", "version": 1, "language": "en-GB",
///   "speakers": [ { "id": 0, "name": "Ann Lee" } ],
///   "turns": [ { "id": 1, "speaker": 0, "slot": [1000, 1480], "text": "Well, yes.",
///     "words": [ { "text": "Well", "at": 0, "start": 1000, "end": 1080, "confidence": 0.98 }, … ] } ] }
/// ```
/// Times are milliseconds, `at` is an offset in UTF-16 units into the turn's text. A turn without a speaker has none; `timing`
/// (`inferred`, `set`), `struck` of a word and `verified` of a turn stand only where they are not `measured` and `false`.
public final class GalleyWriter implements TranscriptWriter {
    static final String FORMAT = "galley-transcript";
    static final int VERSION = 1;

    /// Makes a writer.
    public GalleyWriter() {
    }

    @Override
    public String name() {
        return "json";
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.STRUCK_SHOWN);
    }

    @Override
    public void write(Transcript transcript, Writing writing, OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeNumberField("version", VERSION);
            json.writeStringField("language", transcript.language());
            json.writeArrayFieldStart("speakers");
            for (Speaker speaker : transcript.speakers()) {
                write(speaker, json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("turns");
            for (Turn turn : transcript.turns()) {
                write(turn, json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void write(Speaker speaker, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", speaker.id());
        json.writeStringField("name", speaker.name());
        json.writeEndObject();
    }

    private static void write(Turn turn, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", turn.id());
        if (turn.speaker() != Speaker.NONE) {
            json.writeNumberField("speaker", turn.speaker());
        }
        json.writeFieldName("slot");
        json.writeArray(new long[] {turn.slot().start(), turn.slot().end()}, 0, 2);
        json.writeStringField("text", turn.text());
        if (turn.verified()) {
            json.writeBooleanField("verified", true);
        }
        json.writeArrayFieldStart("words");
        for (Word word : turn.words()) {
            write(word, turn.textOf(word), json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Word word, String text, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("text", text);
        json.writeNumberField("at", word.start());
        json.writeNumberField("start", word.time().start());
        json.writeNumberField("end", word.time().end());
        json.writeNumberField("confidence", word.confidence());
        if (word.timing() != Timing.MEASURED) {
            json.writeStringField("timing", word.timing().name().toLowerCase(Locale.ROOT));
        }
        if (word.struck()) {
            json.writeBooleanField("struck", true);
        }
        json.writeEndObject();
    }
}
