package app.galley.local.transcribe.call;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A call and what can be computed from when its participants speak. Immutable; any thread.
///
/// @param utterances in the order of their beginnings
public record Conversation(List<Utterance> utterances) {
    /// Shorter silences are pauses of speech (the shortest that Call Analytics reports in real files).
    private static final long SHORTEST_SILENCE = 3000;
    /// Shorter overlaps are assent, not interruptions (the shortest that Call Analytics reports in a real file is 2.1 s).
    private static final long SHORTEST_INTERRUPTION = 2000;

    public Conversation {
        utterances = utterances.stream().sorted(Comparator.comparingLong(Utterance::begin)).toList();
    }

    /// An interruption.
    ///
    /// @param by the role of who interrupts
    record Interruption(String by, Interval time) { }

    /// Until the last word, in milliseconds.
    long length() {
        return utterances.stream().mapToLong(Utterance::end).max().orElse(0);
    }

    /// The roles that speak.
    List<String> roles() {
        return utterances.stream().map(Utterance::role).distinct().sorted().toList();
    }

    /// How long each role speaks, in milliseconds.
    Map<String, Long> talkTimes() {
        Map<String, Long> times = new LinkedHashMap<>();
        roles().forEach(role -> times.put(role, of(role).stream().mapToLong(Utterance::length).sum()));
        return times;
    }

    /// How many words a minute each role speaks; roles whose words are not known are left out.
    Map<String, Long> wordsPerMinute() {
        Map<String, Long> speeds = new LinkedHashMap<>();
        talkTimes().forEach((role, time) -> {
            long words = of(role).stream().mapToLong(Utterance::words).sum();
            if (words > 0 && time > 0) {
                speeds.put(role, Math.round(words * 60_000.0 / time));
            }
        });
        return speeds;
    }

    List<Utterance> of(String role) {
        return utterances.stream().filter(u -> u.role().equals(role)).toList();
    }

    /// Where nobody speaks, three seconds or more, before the last word.
    List<Interval> silences() {
        List<Interval> silences = new ArrayList<>();
        long spoken = 0;
        for (Utterance utterance : utterances) {
            if (utterance.begin() - spoken >= SHORTEST_SILENCE) {
                silences.add(new Interval(spoken, utterance.begin()));
            }
            spoken = Math.max(spoken, utterance.end());
        }
        return silences;
    }

    /// Where one role begins while the other speaks, and both go on for two seconds or more.
    List<Interruption> interruptions() {
        List<Interruption> found = new ArrayList<>();
        for (Utterance later : utterances) {
            utterances.stream().filter(u -> !u.role().equals(later.role()) && u.begin() < later.begin())
                    .map(u -> new Interval(later.begin(), Math.min(u.end(), later.end())))
                    .filter(i -> i.length() >= SHORTEST_INTERRUPTION).findFirst()
                    .ifPresent(i -> found.add(new Interruption(later.role(), i)));
        }
        return found;
    }
}
