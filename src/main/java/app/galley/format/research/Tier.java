package app.galley.format.research;

import app.galley.format.Text;
import app.galley.transcript.Published;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What one speaker says, laid out as programs for annotation want it: nothing on a tier overlaps or is shorter than a millisecond, and
/// words lie within their utterance. Where the transcript has it otherwise, what comes later begins later.
///
/// @param name the name of the tier, no other's in the transcript
/// @param speaker the name of who speaks, empty when nobody is named
/// @param utterances in the order of time
public record Tier(String name, String speaker, List<Utterance> utterances) {
    /// The name of the tier on which nobody in particular speaks: what ELAN calls its first.
    public static final String NOBODY = "default";
    /// What the name of a tier with words ends with, as the Montreal Forced Aligner has it.
    public static final String WORDS = " - words";

    public Tier {
        utterances = List.copyOf(utterances);
    }

    /// A tier for each speaker of what is published of a transcript, in their order, then one for what nobody says in particular, if there
    /// is such a thing.
    public static List<Tier> of(Transcript transcript) {
        Transcript published = Published.of(transcript);
        Set<String> taken = new HashSet<>();
        List<Tier> tiers = new ArrayList<>();
        for (Speaker speaker : published.speakers()) {
            String name = Text.oneLine(speaker.name());
            tiers.add(new Tier(free(name.isEmpty() ? NOBODY : name, taken), name, laidOut(published, speaker.id(), name)));
        }
        List<Utterance> nobody = laidOut(published, Speaker.NONE, "");
        if (!nobody.isEmpty() || tiers.isEmpty()) {
            tiers.add(new Tier(free(NOBODY, taken), "", nobody));
        }
        return tiers;
    }

    /// The last moment on any of them, in milliseconds.
    public static long end(List<Tier> tiers) {
        return tiers.stream().filter(tier -> !tier.utterances.isEmpty())
                .mapToLong(tier -> tier.utterances.getLast().time().end()).max().orElse(0);
    }

    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int i = 2; !taken.add(free) | !taken.add(free + WORDS); i++) {
            free = name + " " + i;
        }
        return free;
    }

    private static List<Utterance> laidOut(Transcript transcript, int speaker, String name) {
        List<Turn> turns = transcript.turns().stream()
                .filter(turn -> turn.speaker() == speaker && (!turn.text().isBlank() || turn.time().end() > turn.time().start()))
                .sorted(Comparator.comparingLong(turn -> turn.time().start())).toList();
        List<Utterance> utterances = new ArrayList<>(turns.size());
        long free = 0;
        for (Turn turn : turns) {
            long start = Math.max(turn.time().start(), free);
            List<Label> words = words(turn, start);
            long end = Math.max(turn.time().end(), words.isEmpty() ? start + 1 : words.getLast().time().end());
            utterances.add(new Utterance(new TimeSpan(start, Math.max(start + 1, end)), name, Text.oneLine(turn.text()), words));
            free = Math.max(start + 1, end);
        }
        return utterances;
    }

    private static List<Label> words(Turn turn, long from) {
        List<Label> words = new ArrayList<>(turn.words().size());
        long free = from;
        for (int i = 0; i < turn.words().size(); i++) {
            Word word = turn.words().get(i);
            long start = Math.max(word.time().start(), free);
            long next = i + 1 < turn.words().size() ? turn.words().get(i + 1).time().start() : Long.MAX_VALUE;
            long end = Math.max(start + 1, Math.min(word.time().end(), Math.max(next, start + 1)));
            words.add(new Label(new TimeSpan(start, end), Text.oneLine(turn.textOf(word))));
            free = end;
        }
        return words;
    }
}
