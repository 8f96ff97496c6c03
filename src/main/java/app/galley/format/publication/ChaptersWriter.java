package app.galley.format.publication;

import app.galley.format.Text;
import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.transcript.Transcript;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Set;

/// Writes the chapters of a recording for podcasts (JSON Chapters 1.2.0 of the podcast namespace, `podcast:chapters`). Times are seconds.
public final class ChaptersWriter implements TranscriptWriter {
    private static final int MILLI = 3;

    /// Makes a writer.
    public ChaptersWriter() {
    }

    @Override
    public String name() {
        return "chapters";
    }

    @Override
    public String ending() {
        return "chapters.json";
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.CHAPTERS_ONLY);
    }

    @Override
    public void write(Transcript transcript, Writing writing, OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeStringField("version", "1.2.0");
            json.writeStringField("title", Text.oneLine(writing.title()));
            json.writeArrayFieldStart("chapters");
            for (Writing.Chapter chapter : writing.chapters()) {
                json.writeStartObject();
                json.writeNumberField("startTime", BigDecimal.valueOf(chapter.start(), MILLI));
                json.writeStringField("title", Text.oneLine(chapter.title()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }
}
