package app.galley.format.subtitle;

import app.galley.caption.Cue;
import app.galley.format.CaptionReader;
import app.galley.format.Lookalike;
import app.galley.format.Text;
import app.galley.format.caption.Captions;
import app.galley.format.markup.XmlReader;
import app.galley.format.mend.CueTimes;
import app.galley.format.mend.Mend;
import app.galley.format.mend.Mends;
import app.galley.problem.Problem;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Reads TTML and its profiles (W3C TTML1, TTML2, IMSC, EBU-TT-D): paragraphs with clock times or offsets in hours, minutes, seconds, milliseconds, frames or
/// ticks; agents are speakers. Styles, regions and the times of spans are passed over.
public final class TtmlReader implements CaptionReader {
    /// Makes a reader.
    public TtmlReader() { }

    @Override
    public String name() {
        return "ttml";
    }

    @Override
    public boolean recognises(byte[] bytes) {
        String start = Text.startOf(bytes);
        return start.contains("http://www.w3.org/ns/ttml") || start.contains("http://www.w3.org/2006/10/ttaf1");
    }

    @Override
    public Transcript read(byte[] bytes, Mends mends) {
        Document document = document(bytes, mends);
        return Captions.of(document.cues(), document.language());
    }

    @Override
    public List<Cue> cues(byte[] bytes, Mends mends) {
        return document(bytes, mends).cues();
    }

    private record Document(List<Cue> cues, String language) { }

    private Document document(byte[] bytes, Mends mends) {
        if (!recognises(bytes)) {
            throw Lookalike.problem(bytes).asException();
        }
        XmlReader xml = new XmlReader(bytes, mends);
        CueTimes times = new CueTimes(mends);
        TtmlTime time = TtmlTime.PLAIN;
        String language = "";
        String agent = "";
        Map<String, String> agents = new HashMap<>();
        List<Cue> cues = new ArrayList<>();
        while (xml.next("", "tt", "agent", "name", "p")) {
            switch (xml.name()) {
                case "tt" -> {
                    time = TtmlTime.of(xml.attribute("frameRate"), xml.attribute("frameRateMultiplier"), xml.attribute("tickRate"));
                    language = xml.attribute("lang");
                }
                case "agent" -> agent = xml.attribute("id");
                case "name" -> agents.putIfAbsent(agent, xml.text());
                default -> {
                    TimeSpan shown = span(xml, time, times);
                    String speaker = agents.getOrDefault(xml.attribute("agent"), "");
                    List<String> lines = xml.lines("br");
                    int at = xml.line();
                    if (lines.stream().anyMatch(line -> !line.isEmpty())) {
                        cues.add(new Cue(shown, lines, speaker));
                    } else {
                        mends.add(Mend.Kind.NO_TEXT, at);
                    }
                }
            }
        }
        if (cues.isEmpty()) {
            throw Problem.badInput("format.noCues").asException();
        }
        return new Document(cues, language);
    }

    private static TimeSpan span(XmlReader xml, TtmlTime time, CueTimes times) {
        OptionalLong begin = time.read(xml.attribute("begin"));
        OptionalLong end = time.read(xml.attribute("end"));
        OptionalLong length = time.read(xml.attribute("dur"));
        if (begin.isEmpty() || end.isEmpty() && length.isEmpty()) {
            throw Problem.badInput("format.cueTime", xml.line()).asException();
        }
        long start = begin.getAsLong();
        return times.next(xml.line(), start, end.isPresent() ? end.getAsLong() : start + length.getAsLong());
    }
}
