package app.galley.format.research.elan;

import app.galley.format.Text;
import app.galley.format.markup.XmlReader;
import app.galley.format.research.Label;
import app.galley.format.research.Languages;
import app.galley.format.research.Slots;
import app.galley.format.research.Spoken;
import app.galley.format.research.Tier;
import app.galley.format.research.Utterance;
import app.galley.format.research.Utterances;
import app.galley.problem.Problem;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// One file of ELAN while it is read. Made for one file.
final class ElanFile {
    private static final Pattern TIME = Pattern.compile("\\d{1,12}");
    private static final int MOST_TIERS_OF_WORDS = 16;

    private final XmlReader xml;
    private final Slots slots = new Slots();
    private final Map<String, Annotated> tiers = new LinkedHashMap<>();
    private final Map<String, List<List<Label>>> below = new HashMap<>();
    private String language = "";

    ElanFile(XmlReader xml) {
        this.xml = xml;
    }

    /// A tier as the file has it.
    ///
    /// @param parent the tier it depends on, empty when none
    /// @param speaker empty when nobody is named
    private record Annotated(String parent, String speaker, List<Label> labels) { }

    /// @throws app.galley.problem.ProblemException bad input, naming the line, when the file is broken
    Transcript read() {
        while (xml.next("", "TIME_SLOT", "TIER")) {
            if (xml.name().equals("TIME_SLOT")) {
                slots.add(xml.attribute("TIME_SLOT_ID"), time(xml.attribute("TIME_VALUE")));
            } else {
                tier();
            }
        }
        List<Utterance> utterances = new ArrayList<>();
        Set<String> speakers = new LinkedHashSet<>();
        tiers.forEach((name, tier) -> {
            if (tier.parent.isEmpty() || !tiers.containsKey(tier.parent)) {
                speakers.add(tier.speaker);
                utterances.addAll(Spoken.best(tier.labels, below.getOrDefault(name, List.of()), tier.speaker));
            }
        });
        return Utterances.transcript(utterances, speakers, language);
    }

    private static long time(String value) {
        return TIME.matcher(value).matches() ? Long.parseLong(value) : -1;
    }

    private void tier() {
        String name = Text.oneLine(xml.attribute("TIER_ID"));
        String participant = Text.oneLine(xml.attribute("PARTICIPANT"));
        String parent = Text.oneLine(xml.attribute("PARENT_REF"));
        if (language.isEmpty() && parent.isEmpty()) {
            language = Languages.usual(xml.attribute("LANG_REF"));
        }
        String speaker = !participant.isEmpty() ? participant : name.equals(Tier.NOBODY) ? "" : name;
        List<Label> labels = new ArrayList<>();
        while (xml.next("TIER", "ALIGNABLE_ANNOTATION")) {
            TimeSpan time = time();
            String value = xml.next("ALIGNABLE_ANNOTATION", "ANNOTATION_VALUE") ? xml.text() : "";
            labels.add(new Label(time, value));
        }
        labels.sort(Comparator.comparingLong(label -> label.time().start()));
        String free = name;
        for (int i = tiers.size(); tiers.containsKey(free); i++) {
            free = name + " " + i;
        }
        tiers.put(free, new Annotated(parent, speaker, labels));
        List<List<Label>> beside = below.computeIfAbsent(parent, p -> new ArrayList<>());
        if (!labels.isEmpty() && beside.size() < MOST_TIERS_OF_WORDS) {
            beside.add(labels);
        }
    }

    private TimeSpan time() {
        return slots.between(xml.attribute("TIME_SLOT_REF1"), xml.attribute("TIME_SLOT_REF2"))
                .orElseThrow(() -> Problem.badInput("format.annotationWithoutTime", xml.line()).asException());
    }
}
