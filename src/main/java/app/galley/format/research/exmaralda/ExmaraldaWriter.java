package app.galley.format.research.exmaralda;

import app.galley.format.Text;
import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.format.markup.XmlWriter;
import app.galley.format.research.Label;
import app.galley.format.research.Tier;
import app.galley.format.research.Utterance;
import app.galley.transcript.TimeCode;
import app.galley.transcript.Transcript;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes a basic transcription for EXMARaLDA: for each speaker a tier of transcription with the turns and a tier of description with the
/// words, see [Tier], on one common timeline.
public final class ExmaraldaWriter implements TranscriptWriter {
    /// Makes a writer.
    public ExmaraldaWriter() {
    }

    @Override
    public String name() {
        return "exmaralda";
    }

    @Override
    public String ending() {
        return "exb";
    }

    @Override
    public void write(Transcript transcript, Writing writing, OutputStream out) throws IOException {
        XmlWriter xml = new XmlWriter(out);
        List<Tier> tiers = Tier.of(transcript).stream().filter(tier -> !tier.speaker().isEmpty() || said(tier).findAny().isPresent()).toList();
        xml.open("basic-transcription");
        head(xml, tiers, writing, transcript.language());
        xml.open("basic-body");
        long[] points = timeline(xml, tiers, writing);
        int number = 0;
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            String speaker = tier.speaker().isEmpty() ? null : "SPK" + i;
            List<Label> turns = said(tier).map(utterance -> new Label(utterance.time(), utterance.text() + " ")).toList();
            tier(xml, points, turns, "id", "TIE" + number++, "speaker", speaker, "category", "v", "type", "t", "display-name",
                    tier.name() + " [v]");
            List<Label> words = said(tier).flatMap(utterance -> utterance.words().stream()).toList();
            tier(xml, points, words, "id", "TIE" + number++, "speaker", speaker, "category", "word", "type", "d", "display-name",
                    tier.name() + " [word]");
        }
        xml.finish();
    }

    /// What has text: an event without any is silence.
    private static Stream<Utterance> said(Tier tier) {
        return tier.utterances().stream().filter(utterance -> !utterance.text().isEmpty());
    }

    private static void head(XmlWriter xml, List<Tier> tiers, Writing writing, String language) throws IOException {
        xml.open("head");
        xml.open("meta-information");
        xml.empty("project-name");
        xml.text("transcription-name", Text.oneLine(writing.title()));
        xml.empty("referenced-file", "url", writing.media() == null ? "" : writing.address());
        xml.open("ud-meta-information");
        xml.text("ud-information", "turn", "attribute-name", ExmaraldaFile.EVENT);
        xml.close();
        xml.empty("comment");
        xml.empty("transcription-convention");
        xml.close();
        xml.open("speakertable");
        for (int i = 0; i < tiers.size(); i++) {
            if (!tiers.get(i).speaker().isEmpty()) {
                speaker(xml, "SPK" + i, tiers.get(i).name(), language);
            }
        }
        xml.close();
        xml.close();
    }

    private static void speaker(XmlWriter xml, String id, String name, String language) throws IOException {
        xml.open("speaker", "id", id);
        xml.text("abbreviation", name);
        xml.empty("sex", "value", "u");
        if (language.isEmpty()) {
            xml.empty("languages-used");
        } else {
            xml.open("languages-used");
            xml.empty("language", "lang", language);
            xml.close();
        }
        xml.empty("l1");
        xml.empty("l2");
        xml.empty("ud-speaker-information");
        xml.empty("comment");
        xml.close();
    }

    /// Writes the points of time, and yields them in their order.
    private static long[] timeline(XmlWriter xml, List<Tier> tiers, Writing writing) throws IOException {
        LongStream.Builder ends = LongStream.builder().add(0).add(Math.max(1, writing.end(Tier.end(tiers))));
        for (Tier tier : tiers) {
            said(tier).forEach(utterance -> {
                ends.add(utterance.time().start()).add(utterance.time().end());
                utterance.words().forEach(word -> ends.add(word.time().start()).add(word.time().end()));
            });
        }
        long[] points = ends.build().sorted().distinct().toArray();
        xml.open("common-timeline");
        for (int i = 0; i < points.length; i++) {
            xml.empty("tli", "id", "T" + i, "time", points[i] / 1_000 + "." + TimeCode.digits(points[i] % 1_000, 3));
        }
        xml.close();
        return points;
    }

    private static void tier(XmlWriter xml, long[] points, List<Label> labels, @Nullable String... attributes) throws IOException {
        xml.open("tier", attributes);
        for (Label label : labels) {
            xml.text("event", label.text(), "start", point(points, label.time().start()), "end", point(points, label.time().end()));
        }
        xml.close();
    }

    /// What a point of time is called.
    private static String point(long[] points, long time) {
        return "T" + Arrays.binarySearch(points, time);
    }
}
