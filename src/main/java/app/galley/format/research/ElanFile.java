package app.galley.format.research;

import app.galley.format.Text;
import app.galley.format.markup.XmlReader;
import app.galley.problem.Problem;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One file of ELAN while it is read. Made for one file.
final class ElanFile {
    private static final Pattern TIME = Pattern.compile("\\d{1,12}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*");
    private static final int MOST_TIERS_OF_WORDS = 16;
    private static final long LATEST = 1_000_000_000_000L;

    private final XmlReader xml;
    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private final List<Long> times = new ArrayList<>();
    private final Map<String, Annotated> tiers = new LinkedHashMap<>();
    private final Map<String, List<List<Label>>> below = new HashMap<>();
    private String language = "";
    private int filled;

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
                slots.put(xml.attribute("TIME_SLOT_ID"), times.size());
                times.add(time(xml.attribute("TIME_VALUE")));
            } else {
                fillTimes();
                tier();
            }
        }
        List<Utterance> utterances = new ArrayList<>();
        Set<String> speakers = new LinkedHashSet<>();
        tiers.forEach((name, tier) -> {
            if (tier.parent.isEmpty() || !tiers.containsKey(tier.parent)) {
                speakers.add(tier.speaker);
                utterances.addAll(utterances(name, tier));
            }
        });
        return Utterances.transcript(utterances, speakers, language);
    }

    private static long time(String value) {
        return TIME.matcher(value).matches() ? Long.parseLong(value) : -1;
    }

    /// Gives times to the slots that have none.
    private void fillTimes() {
        for (; filled < times.size(); filled++) {
            if (times.get(filled) < 0) {
                int next = filled;
                while (next < times.size() && times.get(next) < 0) {
                    next++;
                }
                long before = filled == 0 ? 0 : times.get(filled - 1);
                long after = next < times.size() ? Math.max(before, times.get(next)) : before;
                for (int i = filled; i < next; i++) {
                    times.set(i, before + (after - before) * (i - filled + 1) / (next - filled + 1));
                }
            }
        }
    }

    private void tier() {
        String name = Text.oneLine(xml.attribute("TIER_ID"));
        String participant = Text.oneLine(xml.attribute("PARTICIPANT"));
        String parent = Text.oneLine(xml.attribute("PARENT_REF"));
        if (language.isEmpty() && parent.isEmpty()) {
            language = language(xml.attribute("LANG_REF"));
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

    /// A language code; ELAN calls languages by their codes of three letters (ISO 639-3).
    private static String language(String id) {
        return !LANGUAGE.matcher(id).matches() ? "" : Stream.of(Locale.getISOLanguages())
                .filter(code -> Locale.of(code).getISO3Language().equals(id)).findFirst().orElse(id);
    }

    private TimeSpan time() {
        Integer from = slots.get(xml.attribute("TIME_SLOT_REF1"));
        Integer to = slots.get(xml.attribute("TIME_SLOT_REF2"));
        if (from == null || to == null) {
            throw Problem.badInput("format.annotationWithoutTime", xml.line()).asException();
        }
        long start = Math.min(times.get(from), LATEST);
        return new TimeSpan(start, Math.max(start, Math.min(times.get(to), LATEST)));
    }

    /// The turns of a tier, each with the words of the first tier below it whose annotations stand in its text.
    private List<Utterance> utterances(String name, Annotated tier) {
        List<Utterance> plain = Spoken.with(tier.labels, List.of(), tier.speaker);
        for (List<Label> words : below.getOrDefault(name, List.of())) {
            List<Utterance> spoken = Spoken.with(tier.labels, words, tier.speaker);
            for (int i = 0; i < plain.size(); i++) {
                Utterance found = spoken.get(i);
                if (plain.get(i).words().isEmpty() && !Utterances.words(found.text(), found.words()).isEmpty()) {
                    plain.set(i, found);
                }
            }
        }
        return plain;
    }
}
