package app.galley.format.publication;

import app.galley.format.Text;
import app.galley.format.Writing;
import app.galley.transcript.Published;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
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
/// @param words its words, by their places in [#text]
record Said(long turn, String speaker, TimeSpan time, List<Run> runs, List<Word> words) {
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
        return seen.turns().stream().map(turn -> of(turn, names.getOrDefault(turn.speaker(), "")))
                .filter(said -> !said.runs.isEmpty() || look.times() && said.time.end() > said.time.start()).toList();
    }

    private static Said of(Turn turn, String speaker) {
        OneLine line = new OneLine(turn.text());
        List<Word> words = turn.words();
        int from = 0;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).struck()) {
                int last = i;
                while (last + 1 < words.size() && words.get(last + 1).struck()) {
                    last++;
                }
                line.add(from, words.get(i).start(), false);
                line.add(words.get(i).start(), words.get(last).end(), true);
                from = words.get(last).end();
                i = last;
            }
        }
        line.add(from, turn.text().length(), false);
        return new Said(turn.id(), speaker, turn.time(), line.runs(), line.placed(words));
    }

    /// What is said.
    String text() {
        return runs.size() == 1 ? runs.getFirst().text() : runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
