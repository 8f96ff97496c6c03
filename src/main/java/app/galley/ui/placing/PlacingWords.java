package app.galley.ui.placing;

import app.galley.problem.Wording;
import app.galley.transcript.TimeCode;
import app.galley.transcript.Transcript;
import app.galley.transcript.placing.Placing;
import app.galley.workbench.placing.TextPlacing.Prepared;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is said about a text before it is put in.
final class PlacingWords {
    /// Of a text that belongs to the recording more is heard.
    private static final double LITTLE = 0.4;
    private static final double PERCENT = 100;
    private final Wording words;

    PlacingWords(Wording words) {
        this.words = words;
    }

    /// One sentence for each thing a person has to know.
    List<String> about(Prepared prepared) {
        Placing placing = prepared.placing();
        Transcript result = placing.result();
        long voices = result.turns().stream().map(turn -> result.speaker(turn.speaker())).filter(Optional::isPresent).distinct().count();
        List<String> said = new ArrayList<>();
        said.add(words.say("placing.words", placing.words(), voices));
        said.add(times(prepared));
        if (placing.moved() != 0) {
            said.add(words.say(placing.moved() > 0 ? "placing.later" : "placing.earlier", TimeCode.of(Math.abs(placing.moved()))));
        }
        if (prepared.document().wordCount() > 0) {
            said.add(words.say("placing.replaces", prepared.document().wordCount()));
        }
        return said;
    }

    private String times(Prepared prepared) {
        return switch (prepared.times()) {
            case OWN -> words.say("placing.own");
            case CUES -> words.say("placing.cues");
            case HEARD -> {
                double share = (double) prepared.placing().matched() / Math.max(1, prepared.placing().words());
                String heard = words.say("placing.heard", prepared.placing().matched(), Math.floor(share * PERCENT) / PERCENT);
                yield share < LITTLE ? heard + " " + words.say("placing.little") : heard;
            }
        };
    }

    /// What was read differently, a line each.
    List<String> mends(Prepared prepared) {
        List<String> lines = new ArrayList<>(prepared.mends().places().stream().map(mend -> mend.said(words)).toList());
        if (prepared.mends().left() > 0) {
            lines.add(words.say("placing.more", prepared.mends().left()));
        }
        return lines;
    }
}
