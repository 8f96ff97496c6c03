package app.galley.transcript.review.term;

import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.review.SpokenLanguage;
import app.galley.transcript.review.term.Suggestion.Example;
import app.galley.transcript.review.term.Suggestion.Heard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;

/// Gathers the corrections of many recordings and ranks what they teach: names before other words, what was corrected often and in several
/// recordings before what was corrected once, what no list and no dictionary knows before what they know. Used by one thread at a time.
public final class Suggestions {
    private final Map<String, CommonWords> common = new HashMap<>();
    private final Map<Key, List<Place>> gathered = new LinkedHashMap<>();

    private record Key(String language, String words) { }

    /// Where something was corrected.
    private record Place(UUID recording, Correction correction) {
        /// The same as the whole name.
        Place whole() {
            return new Place(recording, new Correction(correction.name(), correction.name(), correction.heardName(), correction.heardName(),
                    correction.time(), correction.capital()));
        }
    }

    /// Adds the corrections of a recording.
    ///
    /// @param machine what the recogniser returned
    /// @param edited what a person made of it
    public void add(UUID recording, Transcript machine, Transcript edited) {
        String language = Locale.forLanguageTag(SpokenLanguage.of(edited)).getLanguage();
        for (Correction correction : Corrections.of(machine, edited, commonWords(language))) {
            gathered.computeIfAbsent(new Key(language, Corrections.stem(correction.text())), key -> new ArrayList<>())
                    .add(new Place(recording, correction));
        }
    }

    /// Adds the corrections of other recordings.
    public void addAll(Suggestions others) {
        others.gathered.forEach((key, places) -> gathered.computeIfAbsent(key, one -> new ArrayList<>()).addAll(places));
    }

    private CommonWords commonWords(String language) {
        return common.computeIfAbsent(language, CommonWords::of);
    }

    /// What is suggested, the most promising first. Words that are all common and no name are not.
    ///
    /// @param isKnown whether a dictionary of a language has a word; language first
    public List<Suggestion> ranked(BiPredicate<String, String> isKnown) {
        List<Suggestion> ranked = new ArrayList<>();
        joined().forEach((key, places) -> {
            Suggestion made = suggestion(key, places, isKnown);
            if (made.weight() > 0) {
                ranked.add(made);
            }
        });
        ranked.sort(Comparator.comparingDouble(Suggestion::weight).reversed().thenComparing(Suggestion::count, Comparator.reverseOrder())
                .thenComparing(Suggestion::text));
        return ranked;
    }

    /// A part of a name that was also corrected as a whole goes with the whole.
    private Map<Key, List<Place>> joined() {
        Map<Key, List<Place>> joined = new LinkedHashMap<>();
        gathered.forEach((key, places) -> {
            for (Place place : places) {
                Key whole = new Key(key.language, Corrections.stem(place.correction.name()));
                boolean isPart = !whole.equals(key) && gathered.containsKey(whole);
                joined.computeIfAbsent(isPart ? whole : key, one -> new ArrayList<>()).add(isPart ? place.whole() : place);
            }
        });
        return joined;
    }

    private Suggestion suggestion(Key key, List<Place> places, BiPredicate<String, String> isKnown) {
        String name = most(places.stream().map(place -> place.correction.name()).toList());
        boolean wide = places.stream().filter(place -> place.correction.name().equals(name)).count() * 2 > places.size() && places.size() > 1;
        Map<UUID, List<TimeSpan>> times = new LinkedHashMap<>();
        Map<String, Integer> heard = new LinkedHashMap<>();
        for (Place place : places) {
            times.computeIfAbsent(place.recording, id -> new ArrayList<>()).add(place.correction.time());
            heard.merge(wide && place.correction.name().equals(name) ? place.correction.heardName() : place.correction.heard(), 1, Integer::sum);
        }
        String text = wide ? name : most(places.stream().map(place -> place.correction.text()).toList());
        List<Example> examples = times.entrySet().stream().map(e -> new Example(e.getKey(), e.getValue().size(), e.getValue().getFirst()))
                .sorted(Comparator.comparing(Example::count).reversed()).toList();
        List<Heard> machine = heard.entrySet().stream().map(e -> new Heard(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing(Heard::count).reversed()).toList();
        boolean named = places.stream().anyMatch(place -> place.correction.capital());
        return new Suggestion(plain(text, key.language), key.language, machine, places.size(), examples,
                weight(key, places.size(), examples.size(), named, isKnown));
    }

    /// Without the English genitive, which the vocabulary does not need.
    private static String plain(String text, String language) {
        return language.equals("en") && text.matches(".+['’]s") ? text.substring(0, text.length() - 2) : text;
    }

    private static String most(List<String> texts) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        texts.forEach(text -> counts.merge(text, 1, Integer::sum));
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    private double weight(Key key, int count, int recordings, boolean named, BiPredicate<String, String> isKnown) {
        boolean isCommon = true;
        boolean isInDictionary = true;
        for (String word : key.words.split("[\\s-]+")) {
            isCommon &= commonWords(key.language).has(word);
            isInDictionary &= isKnown.test(key.language, word);
        }
        if (isCommon && !named) {
            return 0;
        }
        double rarity = isCommon ? 0.25 : isInDictionary ? 0.5 : 1;
        return (Math.log(count) / Math.log(2) + 1) * (1 + Math.log(recordings)) * (named ? 3 : 1) * rarity;
    }
}
