package app.galley.format.edit;

import app.galley.format.Text;
import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.format.edit.CutList.Cut;
import app.galley.format.edit.MarkedCut.Mark;
import app.galley.format.markup.XmlWriter;
import app.galley.transcript.Transcript;
import app.galley.transcript.frame.FrameRate;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes a project for Final Cut Pro (FCPXML 1.10): a clip for each stretch that is kept, see [CutList], with a marker where a turn
/// begins. Times are fractions of a second, whole frames each; those of the recording count from the time code of its first frame.
public final class FcpxmlWriter implements TranscriptWriter {
    /// Makes a writer.
    public FcpxmlWriter() {
    }

    @Override
    public String name() {
        return "fcpxml";
    }

    @Override
    public boolean countsFrames() {
        return true;
    }

    @Override
    public void write(Transcript transcript, Writing writing, OutputStream out) throws IOException {
        XmlWriter xml = new XmlWriter(out);
        xml.doctype("fcpxml");
        xml.open("fcpxml", "version", "1.10");
        new Project(xml, MarkedCut.of(transcript, writing), writing).write();
        xml.finish();
    }

    /// One project on its way into a file.
    private record Project(XmlWriter xml, List<MarkedCut> cuts, Writing writing) {
        private static final String FORMAT = "r1";
        private static final String ASSET = "r2";

        void write() throws IOException {
            String title = Text.oneLine(writing.title());
            resources();
            xml.open("library");
            xml.open("event", "name", title);
            xml.open("project", "name", title);
            xml.open("sequence", "format", FORMAT, "duration", time(cuts.stream().mapToLong(c -> c.cut().length()).sum()),
                    "tcStart", "0s", "tcFormat", codeFormat());
            xml.open("spine");
            for (MarkedCut cut : cuts) {
                clip(cut.cut(), cut.marks());
            }
        }

        private void resources() throws IOException {
            long heard = cuts.isEmpty() ? 1 : cuts.getLast().cut().out();
            xml.open("resources");
            xml.empty("format", "id", FORMAT, "name", formatName(), "frameDuration", time(1), "width", "1920", "height", "1080");
            xml.open("asset", "id", ASSET, "name", writing.clip(), "start", time(writing.codes().first()),
                    "duration", time(Math.max(writing.frame(writing.length().toMillis()), heard)),
                    "hasVideo", writing.picture() ? "1" : null, "format", writing.picture() ? FORMAT : null, "hasAudio", "1");
            xml.empty("media-rep", "kind", "original-media", "src", writing.address());
            xml.close();
            xml.close();
        }

        private void clip(Cut cut, List<Mark> marks) throws IOException {
            xml.open("asset-clip", "ref", ASSET, "offset", time(cut.place()), "name", writing.clip(),
                    "start", time(writing.codes().first() + cut.in()), "duration", time(cut.length()), "tcFormat", codeFormat());
            for (Mark mark : marks) {
                xml.empty("marker", "start", time(writing.codes().first() + mark.frame()), "duration", time(1), "value", mark.label());
            }
            xml.close();
        }

        private String codeFormat() {
            return writing.codes().drops() ? "DF" : "NDF";
        }

        /// The name of Final Cut's own format for a rate; other rates have none.
        private @Nullable String formatName() {
            return switch (writing.codes().rate().label()) {
                case "23.976" -> "FFVideoFormat1080p2398";
                case "24" -> "FFVideoFormat1080p24";
                case "25" -> "FFVideoFormat1080p25";
                case "29.97" -> "FFVideoFormat1080p2997";
                case "30" -> "FFVideoFormat1080p30";
                case "50" -> "FFVideoFormat1080p50";
                case "59.94" -> "FFVideoFormat1080p5994";
                case "60" -> "FFVideoFormat1080p60";
                default -> null;
            };
        }

        private String time(long frames) {
            FrameRate rate = writing.codes().rate();
            long over = frames * rate.denominator();
            return over % rate.numerator() == 0 ? over / rate.numerator() + "s" : over + "/" + rate.numerator() + "s";
        }
    }
}
