package app.galley.format.caption;

import app.galley.caption.form.SoundWords;
import app.galley.format.caption.SpeakerPrefix.Prefix;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names that stand in brackets before what is said, `[Ann Lee] …` (Netflix English Timed Text Style Guide, "Speaker ID") or `(Ann Lee) …` (DCMP
/// Captioning Key, "Speaker Identification"). Sounds, directions and what was redacted stand in brackets too and more often so, and must not be lost as names:
/// believed are one to four words that begin with capitals, none of them told of sounds, which stand at the beginning of cues alone, never without words
/// behind them, where the file has two such names in the same brackets. Immutable; any thread.
final class BracketedNames {
    private static final int MOST_NAMES = 40;
    private static final int MOST_WORDS = 4;
    private static final Pattern BRACKETED = Pattern.compile("\\[[^\\[\\]]*]|\\([^()]*\\)");
    private static final Pattern BEGINNING = Pattern.compile("^(?:>>\\s*)?(\\[(" + SpeakerPrefix.NAME + ")]|\\((" + SpeakerPrefix.NAME + ")\\))\\s*(?=.*[\\p{L}\\p{Nd}])");
    /// How directions begin, what is said in passing, and what Amazon Transcribe writes for what it has redacted.
    private static final Set<String> NO_NAMES = Set.of("a", "an", "the", "in", "on", "off", "over", "at", "to", "from", "by", "with", "through", "via", "all", "both",
            "no", "not", "yes", "yeah", "right", "ok", "okay", "oh", "well", "so", "mm", "mhm", "mm-hm", "hm", "hmm", "uh", "um", "uh-huh", "beat", "pause", "cont.", "cont'd", "cont’d",
            "continued", "v.o.", "o.s.", "o.c.", "vo", "os", "pii", "name", "address", "phone", "email", "ssn", "pin");
    private static final Pattern DIRECTION = Pattern.compile("\\p{L}{3,}(?:ing|ING)");
    private final Set<String> labels;

    private BracketedNames(Set<String> labels) {
        this.labels = labels;
    }

    /// The names of a file.
    static BracketedNames in(List<Captioned> captions) {
        SoundWords sounds = new SoundWords();
        Set<String> begin = new HashSet<>();
        Set<String> elsewhere = new HashSet<>();
        for (Captioned caption : captions) {
            Matcher beginning = BEGINNING.matcher(caption.text());
            boolean begins = beginning.find();
            if (begins && isName(name(beginning), sounds)) {
                begin.add(beginning.group(1));
            }
            BRACKETED.matcher(caption.text()).results().filter(found -> !begins || found.start() > beginning.start(1)).forEach(found -> elsewhere.add(found.group()));
        }
        begin.removeAll(elsewhere);
        Set<String> square = alike(begin, '[');
        return new BracketedNames(square.isEmpty() ? alike(begin, '(') : square);
    }

    private static Set<String> alike(Set<String> labels, char opening) {
        Set<String> alike = new HashSet<>(labels);
        alike.removeIf(label -> label.charAt(0) != opening);
        return alike.size() > 1 && alike.size() <= MOST_NAMES ? alike : Set.of();
    }

    private static boolean isName(String name, SoundWords sounds) {
        String[] words = name.split(" ");
        if (words.length > MOST_WORDS || NO_NAMES.contains(words[0].toLowerCase(Locale.ROOT)) || words.length == 1 && DIRECTION.matcher(name).matches()) {
            return false;
        }
        for (String word : words) {
            if (sounds.isKnown(word)) {
                return false;
            }
        }
        return true;
    }

    /// The name at the beginning of a text; empty when there is none.
    Optional<Prefix> prefix(String text) {
        Matcher beginning = BEGINNING.matcher(text);
        return beginning.find() && labels.contains(beginning.group(1)) ? Optional.of(new Prefix(name(beginning), beginning.end())) : Optional.empty();
    }

    private static String name(Matcher beginning) {
        String square = beginning.group(2);
        return square == null ? beginning.group(3) : square;
    }
}
