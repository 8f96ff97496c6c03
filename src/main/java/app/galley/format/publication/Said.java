package app.galley.format.publication;

import app.galley.format.Text;
import app.galley.format.Writing;
import app.galley.transcript.Published;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A turn as it is published, in one line.
///
/// @param turn the id of the turn
/// @param speaker the name of who speaks, empty when nobody is named
/// @param time when it is heard
/// @param runs what is said, cut where struck words begin and end; empty for speech that was found but not written down
record Said(long turn, String speaker, TimeSpan time, List<Run> runs) {
    /// A piece of the text.
    ///
    /// @param struck whether its words are struck, and shown so
    record Run(String text, boolean struck) { }

    /// The turns of a transcript that say something or last a while, without struck words.
    static List<Said> of(Transcript transcript) {
        return of(transcript, Writing.Look.USUAL);
    }

    /// The turns of a transcript that say something or, where times are seen, last a while.
    static List<Said> of(Transcript transcript, Writing.Look look) {
        Map<Integer, String> names = new HashMap<>();
        transcript.speakers().forEach(speaker -> names.put(speaker.id(), Text.oneLine(speaker.name())));
        Transcript seen = look.struck() ? transcript : Published.of(transcript);
        return seen.turns().stream()
                .map(turn -> new Said(turn.id(), names.getOrDefault(turn.speaker(), ""), turn.time(), runs(turn)))
                .filter(said -> !said.runs.isEmpty() || look.times() && said.time.end() > said.time.start()).toList();
    }

    /// What is said.
    String text() {
        return runs.size() == 1 ? runs.getFirst().text() : runs.stream().map(Run::text).collect(Collectors.joining());
    }

    private static List<Run> runs(Turn turn) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        List<Word> words = turn.words();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).struck()) {
                int last = i;
                while (last + 1 < words.size() && words.get(last + 1).struck()) {
                    last++;
                }
                add(runs, turn.text().substring(from, words.get(i).start()), false);
                add(runs, turn.text().substring(words.get(i).start(), words.get(last).end()), true);
                from = words.get(last).end();
                i = last;
            }
        }
        if (runs.isEmpty()) {
            String text = Text.oneLine(turn.text());
            return text.isEmpty() ? List.of() : List.of(new Run(text, false));
        }
        add(runs, turn.text().substring(from), false);
        return List.copyOf(runs);
    }

    /// Adds a piece with its blanks as single ones.
    private static void add(List<Run> runs, String piece, boolean struck) {
        String inside = Text.oneLine("|" + piece + "|");
        String text = inside.substring(1, inside.length() - 1);
        if (!text.isEmpty()) {
            runs.add(new Run(text, struck));
        }
    }
}
