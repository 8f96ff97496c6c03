package app.galley.caption.check;

import app.galley.caption.Cue;
import app.galley.caption.preset.CaptionPreset;
import app.galley.caption.preset.RuleSetting;
import app.galley.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Holds cues against every rule of a preset. Immutable; any thread.
public final class CaptionCheck {
    private final CaptionPreset preset;
    private final TimeRules times;
    private final ShotRules shots;

    /// @param preset whose rules are meant
    public CaptionCheck(CaptionPreset preset) {
        this.preset = preset;
        this.times = new TimeRules(preset.style());
        this.shots = new ShotRules(preset.style());
    }

    /// What is to be said, cue by cue.
    ///
    /// @param cues in the order in which they stand
    /// @param language the language code of the captions, empty when unknown
    public List<CaptionFinding> of(List<Cue> cues, String language) {
        List<CaptionFinding> found = new ArrayList<>();
        TextRules texts = new TextRules(preset, language);
        for (int i = 0; i < cues.size(); i++) {
            found.addAll(at(cues, i, texts));
        }
        return found;
    }

    /// What is to be said of one cue.
    List<CaptionFinding> at(List<Cue> cues, int place, TextRules texts) {
        List<CaptionFinding> found = new ArrayList<>();
        Broken broken = (rule, mended, key, arguments) -> preset.rule(rule)
                .ifPresent(setting -> found.add(finding(place, setting, mended, key, arguments)));
        Cue before = place == 0 ? null : cues.get(place - 1);
        Cue after = place + 1 < cues.size() ? cues.get(place + 1) : null;
        times.look(before, cues.get(place), after, broken);
        shots.look(before, cues.get(place), after, broken);
        texts.look(cues.get(place), after, broken);
        return found;
    }

    /// The rules about texts in a language.
    TextRules texts(String language) {
        return new TextRules(preset, language);
    }

    private static CaptionFinding finding(int place, RuleSetting setting, Optional<Cue> mended, String key, Object... arguments) {
        return new CaptionFinding(place, setting.rule(), setting.severity(), new Problem(key, Problem.Kind.FAULTS, List.of(arguments)), setting.source(), mended);
    }

    /// Takes what is wrong with a cue.
    interface Broken {
        /// @param mended the cue as it would be right, where that is certain
        /// @param key of the sentence
        void rule(CaptionRule rule, Optional<Cue> mended, String key, Object... arguments);

        /// What needs a person.
        default void rule(CaptionRule rule, String key, Object... arguments) {
            rule(rule, Optional.empty(), key, arguments);
        }
    }
}
