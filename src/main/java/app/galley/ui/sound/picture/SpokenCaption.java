package app.galley.ui.sound.picture;

import app.galley.caption.CaptionStyle;
import app.galley.caption.CaptionTrack;
import app.galley.caption.Cue;
import app.galley.caption.SpeakerLabels;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands on the picture: the words of the turn that is heard, cut as captions are, at most two lines at a time. Remembers how
/// the last turn was cut.
final class SpokenCaption {
    private static final int NO_TURN = -1;
    private List<Cue> cues = List.of();
    private @Nullable Turn cut;
    private int last = NO_TURN;

    /// The lines to be shown at a moment; none in a pause.
    ///
    /// @param turn the turn that is heard, negative in a pause: the last lines may stay for a while then
    List<String> at(Transcript transcript, int turn, long millisecond) {
        last = turn >= 0 ? turn : last;
        if (last < 0 || last >= transcript.turns().size()) {
            return List.of();
        }
        Turn heard = transcript.turns().get(last);
        if (heard != cut) {
            cut = heard;
            cues = CaptionTrack.cues(new Transcript(List.of(heard), transcript.speakers(), transcript.language()),
                    CaptionStyle.standard(transcript.language()), SpeakerLabels.NONE);
        }
        return cues.stream().filter(cue -> cue.time().contains(millisecond)).reduce((one, later) -> later).map(Cue::lines)
                .orElse(List.of());
    }

    /// Another transcript comes.
    void forget() {
        cut = null;
        cues = List.of();
        last = NO_TURN;
    }
}
