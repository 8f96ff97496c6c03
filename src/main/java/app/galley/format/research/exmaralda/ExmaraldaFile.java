package app.galley.format.research.exmaralda;

import app.galley.format.Text;
import app.galley.format.markup.XmlReader;
import app.galley.format.research.Label;
import app.galley.format.research.Languages;
import app.galley.format.research.Slots;
import app.galley.format.research.Spoken;
import app.galley.format.research.Utterance;
import app.galley.format.research.Utterances;
import app.galley.problem.Problem;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// One file of EXMARaLDA while it is read. Made for one file.
final class ExmaraldaFile {
    /// What a file says about itself in which each event is a whole turn.
    static final String EVENT = "galley:event";
    private static final Pattern TIME = Pattern.compile("\\d{1,9}(?:\\.\\d{1,12})?");
    private static final String SENTENCE_ENDS = ".?!…。？！";
    private static final int MOST_TIERS_OF_WORDS = 16;

    private final XmlReader xml;
    private final Slots slots = new Slots();
    /// The names by the ids of speakers, in the order of the file.
    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<Said> tiers = new ArrayList<>();
    /// Tiers of words by the speakers' ids.
    private final Map<String, List<List<Label>>> words = new HashMap<>();
    private String language = "";
    private boolean isOfTurns;

    ExmaraldaFile(XmlReader xml) {
        this.xml = xml;
    }

    /// What is said on a tier.
    ///
    /// @param speaker the id, empty when nobody is named
    private record Said(String speaker, List<Label> turns) { }

    /// @throws app.galley.problem.ProblemException bad input, naming the line, when the file is broken
    Transcript read() {
        while (xml.next("", "ud-information", "speaker", "tli", "tier")) {
            switch (xml.name()) {
                case "ud-information" -> isOfTurns |= xml.attribute("attribute-name").equals(EVENT);
                case "speaker" -> speaker();
                case "tli" -> slots.add(xml.attribute("id"), millisecond(xml.attribute("time")));
                default -> tier();
            }
        }
        List<Utterance> utterances = new ArrayList<>();
        Set<String> speakers = new LinkedHashSet<>(names.values());
        for (Said tier : tiers) {
            String name = names.getOrDefault(tier.speaker, Text.oneLine(tier.speaker));
            speakers.add(name);
            utterances.addAll(Spoken.best(tier.turns, words.getOrDefault(tier.speaker, List.of()), name));
        }
        return Utterances.transcript(utterances, speakers, language);
    }

    private void speaker() {
        String id = xml.attribute("id");
        String name = "";
        while (xml.next("speaker", "abbreviation", "language")) {
            if (xml.name().equals("abbreviation")) {
                name = xml.text();
            } else if (language.isEmpty()) {
                language = Languages.usual(xml.attribute("lang"));
            }
        }
        names.put(id, name.isEmpty() ? Text.oneLine(id) : name);
    }

    private static long millisecond(String seconds) {
        return TIME.matcher(seconds).matches() ? new BigDecimal(seconds).movePointRight(3).setScale(0, RoundingMode.HALF_UP).longValue() : -1;
    }

    private void tier() {
        String speaker = xml.attribute("speaker");
        String type = xml.attribute("type");
        boolean isWords = type.equals("d") && xml.attribute("category").equals("word");
        List<Label> events = new ArrayList<>();
        while (xml.next("tier", "event")) {
            TimeSpan time = slots.between(xml.attribute("start"), xml.attribute("end"))
                    .orElseThrow(() -> Problem.badInput("format.annotationWithoutTime", xml.line()).asException());
            events.add(new Label(time, xml.content()));
        }
        events.sort(Comparator.comparingLong(event -> event.time().start()));
        if (type.equals("t")) {
            tiers.add(new Said(speaker, isOfTurns ? oneLine(events) : turns(events)));
        } else if (isWords) {
            List<List<Label>> own = words.computeIfAbsent(speaker, id -> new ArrayList<>());
            if (own.size() < MOST_TIERS_OF_WORDS) {
                own.add(oneLine(events));
            }
        }
    }

    private static List<Label> oneLine(List<Label> events) {
        return events.stream().map(event -> new Label(event.time(), Text.oneLine(event.text()))).filter(event -> !event.text().isEmpty()).toList();
    }

    /// Events put together to turns.
    private static List<Label> turns(List<Label> events) {
        List<Label> turns = new ArrayList<>();
        for (int from = 0; from < events.size();) {
            StringBuilder text = new StringBuilder(events.get(from).text());
            TimeSpan time = events.get(from).time();
            int next = from + 1;
            while (next < events.size() && events.get(next).time().start() == time.end() && !endsSentence(text)) {
                text.append(events.get(next).text());
                time = time.hull(events.get(next).time());
                next++;
            }
            turns.add(new Label(time, text.toString()));
            from = next;
        }
        return oneLine(turns);
    }

    private static boolean endsSentence(StringBuilder text) {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end == 0 || SENTENCE_ENDS.indexOf(text.charAt(end - 1)) >= 0;
    }
}
