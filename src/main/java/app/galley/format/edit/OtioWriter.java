package app.galley.format.edit;

import app.galley.format.Text;
import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.format.edit.CutList.Cut;
import app.galley.format.edit.MarkedCut.Mark;
import app.galley.transcript.Transcript;
import app.galley.transcript.frame.FrameRate;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// Writes a timeline of OpenTimelineIO (schema `Timeline.1`): a clip for each stretch that is kept, see [CutList], on a track for the
/// sound and one for the picture when there is one; a marker where a turn begins, on the first track. Times are whole frames; those of
/// the recording count from the time code of its first frame.
public final class OtioWriter implements TranscriptWriter {
    /// Makes a writer.
    public OtioWriter() {
    }

    @Override
    public String name() {
        return "otio";
    }

    @Override
    public boolean countsFrames() {
        return true;
    }

    @Override
    public void write(Transcript transcript, Writing writing, OutputStream out) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(printer);
            new Timeline(json, MarkedCut.of(transcript, writing), writing).write();
            json.writeRaw('\n');
        }
    }

    /// One timeline on its way into a file.
    private record Timeline(JsonGenerator json, List<MarkedCut> cuts, Writing writing) {
        void write() throws IOException {
            item("Timeline.1", Text.oneLine(writing.title()));
            json.writeNullField("global_start_time");
            json.writeFieldName("tracks");
            item("Stack.1", "tracks");
            composed();
            if (writing.picture()) {
                track("Video", true);
            }
            track("Audio", !writing.picture());
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }

        private void track(String kind, boolean marked) throws IOException {
            item("Track.1", kind);
            json.writeStringField("kind", kind);
            composed();
            for (MarkedCut cut : cuts) {
                clip(cut.cut(), marked ? cut.marks() : List.of());
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        private void composed() throws IOException {
            json.writeNullField("source_range");
            emptyArray("effects");
            emptyArray("markers");
            json.writeArrayFieldStart("children");
        }

        private void clip(Cut cut, List<Mark> marks) throws IOException {
            item("Clip.1", writing.clip());
            json.writeFieldName("source_range");
            range(cut.in(), cut.length());
            emptyArray("effects");
            json.writeArrayFieldStart("markers");
            for (Mark mark : marks) {
                item("Marker.2", mark.label());
                json.writeStringField("color", "GREEN");
                json.writeFieldName("marked_range");
                range(mark.frame(), 0);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeFieldName("media_reference");
            media();
            json.writeEndObject();
        }

        private void media() throws IOException {
            item("ExternalReference.1", writing.clip());
            json.writeStringField("target_url", writing.address());
            json.writeFieldName("available_range");
            range(0, Math.max(writing.frame(writing.length().toMillis()), cuts.getLast().cut().out()));
            json.writeEndObject();
        }

        /// Begins an object.
        private void item(String schema, String name) throws IOException {
            json.writeStartObject();
            json.writeStringField("OTIO_SCHEMA", schema);
            json.writeStringField("name", name);
            json.writeObjectFieldStart("metadata");
            json.writeEndObject();
        }

        private void range(long frame, long length) throws IOException {
            json.writeStartObject();
            json.writeStringField("OTIO_SCHEMA", "TimeRange.1");
            json.writeFieldName("start_time");
            time(writing.codes().first() + frame);
            json.writeFieldName("duration");
            time(length);
            json.writeEndObject();
        }

        private void time(long frames) throws IOException {
            FrameRate rate = writing.codes().rate();
            json.writeStartObject();
            json.writeStringField("OTIO_SCHEMA", "RationalTime.1");
            json.writeNumberField("rate", (double) rate.numerator() / rate.denominator());
            json.writeNumberField("value", (double) frames);
            json.writeEndObject();
        }

        private void emptyArray(String name) throws IOException {
            json.writeArrayFieldStart(name);
            json.writeEndArray();
        }
    }
}
