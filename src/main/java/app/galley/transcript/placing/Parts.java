package app.galley.transcript.placing;

import app.galley.transcript.Speaker;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who says the turns of a text that is put onto a recording: the speakers it names, by the ids of the document's speakers of the same
/// name; where it names nobody, who is heard to say most of the words of a turn. Made for one text.
final class Parts {
    private final Script script;
    private final Transcript heard;
    private final Beside beside;
    private final List<Speaker> speakers;
    private final Map<Integer, Integer> ids = new HashMap<>();
    private int at;

    Parts(Script script, Transcript document, Transcript heard, Beside beside) {
        this.script = script;
        this.heard = heard;
        this.beside = beside;
        speakers = new ArrayList<>(document.speakers());
        if (script.isVoiced()) {
            script.text().speakers().forEach(speaker -> ids.put(speaker.id(), known(speaker.name())));
        }
    }

    private int known(String name) {
        for (Speaker speaker : speakers) {
            if (speaker.name().equalsIgnoreCase(name)) {
                return speaker.id();
            }
        }
        int id = speakers.stream().mapToInt(Speaker::id).max().orElse(-1) + 1;
        speakers.add(new Speaker(id, name));
        return id;
    }

    /// Who says a turn; to be asked in the order of the text.
    int speaker(int turn) {
        Turn said = script.text().turns().get(turn);
        int from = at;
        at += said.words().size();
        return script.isVoiced() ? ids.getOrDefault(said.speaker(), Speaker.NONE) : most(from, at);
    }

    private int most(int from, int to) {
        Map<Integer, Integer> counts = new HashMap<>();
        int best = Speaker.NONE;
        for (int i = from; i < to; i++) {
            int voice = beside.heard(i) < 0 ? Speaker.NONE : beside.unit(beside.heard(i)).speaker();
            if (voice != Speaker.NONE && counts.merge(voice, 1, Integer::sum) > counts.getOrDefault(best, 0)) {
                best = voice;
            }
        }
        return best == Speaker.NONE ? best : mine(best);
    }

    /// The document's speaker for one of the recogniser's: the one with its id, since a document is made of a result; else of its name.
    private int mine(int voice) {
        return ids.computeIfAbsent(voice, v -> speakers.stream().anyMatch(speaker -> speaker.id() == v) ? v
                : heard.speaker(v).map(speaker -> known(speaker.name())).orElse(Speaker.NONE));
    }

    /// The speakers of the text and those of the document.
    List<Speaker> speakers() {
        return speakers;
    }
}
