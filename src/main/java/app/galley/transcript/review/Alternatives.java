package app.galley.transcript.review;

import app.galley.transcript.TimeSpan;
import app.galley.transcript.Tokens;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What else the recogniser may have heard. Immutable; any thread.
public final class Alternatives {
    /// Nothing else.
    public static final Alternatives NONE = new Alternatives(Map.of());
    private final Map<TimeSpan, List<Choice>> choices;

    /// A word of a hypothesis.
    ///
    /// @param text what was heard; without punctuation
    /// @param time when
    /// @param confidence 0 to 1
    public record Heard(String text, TimeSpan time, float confidence) { }

    /// What could stand in the place of some words of a turn.
    ///
    /// @param first index of the first word that it replaces
    /// @param last index of the last one
    /// @param text what it says; one word or several
    /// @param confidence how sure the recogniser was of it, 0 to 1; the least sure word counts
    public record Offer(int first, int last, String text, float confidence) { }

    /// The words of the best hypothesis and what another one has instead.
    private record Choice(List<Heard> replaced, int at, String text, float confidence) { }

    private Alternatives(Map<TimeSpan, List<Choice>> choices) {
        this.choices = choices;
    }

    /// What can be chosen from the hypotheses of stretches of speech.
    ///
    /// @param segments of each stretch the hypotheses, the best one first: it is what the transcript says
    public static Alternatives of(List<List<List<Heard>>> segments) {
        Map<TimeSpan, List<Choice>> choices = new HashMap<>();
        for (List<List<Heard>> hypotheses : segments) {
            for (int i = 1; i < hypotheses.size(); i++) {
                compare(hypotheses.getFirst(), hypotheses.get(i), choices);
            }
        }
        return choices.isEmpty() ? NONE : new Alternatives(choices);
    }

    /// What can be chosen in several pieces of one recording.
    public static Alternatives ofPieces(List<Alternatives> pieces) {
        Map<TimeSpan, List<Choice>> choices = new HashMap<>();
        pieces.forEach(piece -> piece.choices.forEach((time, some) -> choices.computeIfAbsent(time, same -> new ArrayList<>()).addAll(some)));
        return choices.isEmpty() ? NONE : new Alternatives(choices);
    }

    /// The same, heard so much later.
    public Alternatives later(long milliseconds) {
        Map<TimeSpan, List<Choice>> moved = new HashMap<>();
        choices.forEach((time, some) -> moved.put(time.later(milliseconds), some.stream().map(choice -> new Choice(choice.replaced.stream()
                .map(heard -> new Heard(heard.text, heard.time.later(milliseconds), heard.confidence)).toList(), choice.at, choice.text,
                choice.confidence)).toList()));
        return new Alternatives(moved);
    }

    private static void compare(List<Heard> best, List<Heard> other, Map<TimeSpan, List<Choice>> choices) {
        for (Alignment.Run run : Alignment.of(texts(best), texts(other))) {
            List<Heard> replaced = best.subList(run.fromA(), run.toA());
            List<Heard> instead = other.subList(run.fromB(), run.toB());
            if (replaced.size() == instead.size()) {
                for (int i = 0; i < replaced.size(); i++) {
                    add(replaced.subList(i, i + 1), instead.subList(i, i + 1), choices);
                }
            } else if (!replaced.isEmpty() && !instead.isEmpty()) {
                add(replaced, instead, choices);
            }
        }
    }

    private static void add(List<Heard> replaced, List<Heard> instead, Map<TimeSpan, List<Choice>> choices) {
        float confidence = (float) instead.stream().mapToDouble(Heard::confidence).min().orElse(0);
        for (int i = 0; i < replaced.size(); i++) {
            choices.computeIfAbsent(replaced.get(i).time, time -> new ArrayList<>())
                    .add(new Choice(List.copyOf(replaced), i, joined(instead), confidence));
        }
    }

    private static List<String> texts(List<Heard> words) {
        return words.stream().map(Heard::text).toList();
    }

    private static String joined(List<Heard> words) {
        StringBuilder text = new StringBuilder();
        for (Heard word : words) {
            boolean blank = !text.isEmpty() && !Tokens.isIdeographic(text.codePointBefore(text.length()))
                    && !Tokens.isIdeographic(word.text.codePointAt(0));
            text.append(blank ? " " : "").append(word.text);
        }
        return text.toString();
    }

    /// What could stand in the place of a word, the likeliest first. Empty when the word is not as the recogniser wrote it,
    /// and when its time was changed by hand.
    public List<Offer> of(Turn turn, int word) {
        List<Offer> offers = new ArrayList<>();
        for (Choice choice : choices.getOrDefault(turn.words().get(word).time(), List.of())) {
            Offer offer = new Offer(word - choice.at, word - choice.at + choice.replaced.size() - 1, choice.text, choice.confidence);
            if (isUntouched(turn, choice, offer.first)) {
                offers.add(offer);
            }
        }
        offers.sort(Comparator.comparingDouble(Offer::confidence).reversed());
        Set<List<Object>> said = new HashSet<>();
        offers.removeIf(offer -> !said.add(List.of(offer.first, offer.last, offer.text)));
        return offers;
    }

    private static boolean isUntouched(Turn turn, Choice choice, int first) {
        if (first < 0 || first + choice.replaced.size() > turn.words().size()) {
            return false;
        }
        for (int i = 0; i < choice.replaced.size(); i++) {
            Word word = turn.words().get(first + i);
            if (!word.time().equals(choice.replaced.get(i).time) || !turn.textOf(word).equals(choice.replaced.get(i).text)) {
                return false;
            }
        }
        return true;
    }

    /// Whether the recogniser told nothing else at all.
    public boolean isEmpty() {
        return choices.isEmpty();
    }
}
