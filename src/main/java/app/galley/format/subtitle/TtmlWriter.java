package app.galley.format.subtitle;

import app.galley.caption.Cue;
import app.galley.caption.SpeakerLabels;
import app.galley.caption.form.SpeakerColours;
import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.format.markup.XmlWriter;
import app.galley.transcript.TimeCode;
import app.galley.transcript.Transcript;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes TTML in the text profile of IMSC 1.1 (W3C TTML2, IMSC 1.1), which the players of broadcasters and of Netflix read: white on black at the foot of the
/// picture, speakers as agents, and in colours of their own where the style has some. End times are exclusive.
public final class TtmlWriter implements TranscriptWriter {
    private static final String WHITE = "#FFFFFF";

    /// Makes a writer.
    public TtmlWriter() { }

    @Override
    public String name() {
        return "ttml";
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.CAPTIONS);
    }

    @Override
    public void write(Transcript transcript, Writing writing, OutputStream out) throws IOException {
        List<Cue> cues = writing.cues(transcript, SpeakerLabels.BEYOND_COLOURS);
        SpeakerColours colours = writing.colours(transcript);
        Map<String, String> agents = new LinkedHashMap<>();
        cues.stream().map(Cue::speaker).filter(name -> !name.isEmpty()).forEach(name -> agents.computeIfAbsent(name, n -> "speaker" + (agents.size() + 1)));
        XmlWriter xml = new XmlWriter(out);
        xml.open("tt", "xmlns", "http://www.w3.org/ns/ttml", "xmlns:ttp", "http://www.w3.org/ns/ttml#parameter", "xmlns:tts", "http://www.w3.org/ns/ttml#styling",
                "xmlns:ttm", "http://www.w3.org/ns/ttml#metadata", "xml:lang", transcript.language(), "xml:space", "preserve", "ttp:timeBase", "media",
                "ttp:contentProfiles", "http://www.w3.org/ns/ttml/profile/imsc1.1/text");
        head(xml, writing, agents);
        xml.open("body", "style", "plain");
        xml.open("div", "region", "foot");
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            xml.lines("p", cue.lines(), "br", "xml:id", "cue" + (i + 1), "begin", time(cue.time().start()), "end", time(cue.time().end()),
                    "ttm:agent", agent(agents, cue.speaker()), "tts:color", colours.of(cue.speaker()).filter(colour -> !colour.equals(WHITE)).orElse(null));
        }
        xml.finish();
    }

    private static @Nullable String agent(Map<String, String> agents, String speaker) {
        return agents.get(speaker);
    }

    private static void head(XmlWriter xml, Writing writing, Map<String, String> agents) throws IOException {
        xml.open("head");
        xml.open("metadata");
        xml.text("ttm:title", writing.title());
        for (Map.Entry<String, String> agent : agents.entrySet()) {
            xml.open("ttm:agent", "type", "person", "xml:id", agent.getValue());
            xml.text("ttm:name", agent.getKey(), "type", "full");
            xml.close();
        }
        xml.close();
        xml.open("styling");
        xml.empty("style", "xml:id", "plain", "tts:fontFamily", "proportionalSansSerif", "tts:fontSize", "80%", "tts:lineHeight", "125%", "tts:color", WHITE,
                "tts:backgroundColor", "#000000C0", "tts:textAlign", "center");
        xml.close();
        xml.open("layout");
        xml.empty("region", "xml:id", "foot", "tts:origin", "10% 80%", "tts:extent", "80% 15%", "tts:displayAlign", "after", "tts:showBackground", "whenActive");
        xml.close();
        xml.close();
    }

    private static String time(long millisecond) {
        return TimeCode.of(millisecond, 2, '.', 3);
    }
}
