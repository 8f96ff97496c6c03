package app.galley.caption.check;

import app.galley.caption.Cue;
import app.galley.caption.preset.CaptionPreset;
import java.util.ArrayList;
import java.util.List;

/// Holds cues against the rules of a preset again and again, as they change: only cues that are others, or have other neighbours, are looked at anew. Used by
/// one thread at a time.
public final class FollowingCheck {
    private final CaptionCheck check;
    private final TextRules texts;
    private List<Cue> last = List.of();
    private List<List<CaptionFinding>> found = List.of();
    private int looked;

    /// @param preset whose rules are meant
    /// @param language the language code of the captions, empty when unknown
    public FollowingCheck(CaptionPreset preset, String language) {
        this.check = new CaptionCheck(preset);
        this.texts = check.texts(language);
    }

    /// What is to be said of each cue: just what [CaptionCheck#of] says.
    ///
    /// @param cues in the order in which they stand
    public List<List<CaptionFinding>> of(List<Cue> cues) {
        int most = Math.min(cues.size(), last.size());
        int first = 0;
        while (first < most && cues.get(first).equals(last.get(first))) {
            first++;
        }
        int behind = 0;
        while (behind < most - first && cues.get(cues.size() - 1 - behind).equals(last.get(last.size() - 1 - behind))) {
            behind++;
        }
        boolean same = first == cues.size() && first == last.size();
        // a rule looks at the cues beside one
        int from = same ? first : Math.max(0, first - 1);
        int to = same ? first : Math.min(cues.size(), cues.size() - behind + 1);
        List<List<CaptionFinding>> now = new ArrayList<>(found.subList(0, from));
        looked = to - from;
        for (int i = from; i < to; i++) {
            now.add(check.at(cues, i, texts));
        }
        int shift = cues.size() - last.size();
        for (int i = to; i < cues.size(); i++) {
            List<CaptionFinding> known = found.get(i - shift);
            now.add(shift == 0 || known.isEmpty() ? known : known.stream().map(finding -> finding.moved(shift)).toList());
        }
        last = List.copyOf(cues);
        found = now;
        return now;
    }

    /// How many cues were looked at the last time.
    public int looked() {
        return looked;
    }
}
