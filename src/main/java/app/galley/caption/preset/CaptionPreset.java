package app.galley.caption.preset;

import app.galley.caption.CaptionStyle;
import app.galley.caption.check.CaptionRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a guide asks of captions. The limits are those captions are cut to and checked against.
///
/// @param name what the command line and the settings call it, such as `netflix-en`
/// @param dash how a speaker's dash stands
/// @param rules those that are checked, by what they are about
public record CaptionPreset(String name, CaptionStyle style, Dash dash, Map<CaptionRule, RuleSetting> rules) {
    /// How the dash stands that marks one of two speakers of a cue.
    public enum Dash {
        /// Right before the word: `-Yes.`
        TIGHT,
        /// A blank behind it: `- Yes.`
        SPACED
    }

    public CaptionPreset {
        rules = Map.copyOf(rules);
    }

    /// How the guide has a rule; empty when it has not.
    public Optional<RuleSetting> rule(CaptionRule rule) {
        return Optional.ofNullable(rules.get(rule));
    }

    /// The same guide with the limits of another language, where it is written with wide signs.
    CaptionPreset with(CaptionStyle other) {
        return new CaptionPreset(name, other, dash, rules);
    }

    /// The names of the presets that come with Galley, in the order in which they are offered.
    public static List<String> names() {
        return PresetFile.NAMES;
    }

    /// A preset that comes with Galley.
    ///
    /// @param language the language code of the captions, empty when unknown: Chinese, Japanese and Korean have limits of their own
    /// @throws app.galley.problem.ProblemException wrong use, when there is none of this name
    public static CaptionPreset of(String name, String language) {
        return PresetFile.named(name, language);
    }
}
