package app.galley.caption.preset;

import app.galley.caption.CaptionStyle;
import app.galley.caption.check.CaptionRule;
import app.galley.caption.shot.Footage;
import app.galley.transcript.frame.FrameRate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a guide asks of captions. The limits are those captions are cut to and checked against.
///
/// @param name what the command line and the settings call it, such as `netflix-en`
/// @param gapFrames the least gap between cues in frames, where the guide counts frames whatever their rate; else 0
/// @param sync how far cues may be from their words
/// @param rules those that are checked, by what they are about
public record CaptionPreset(String name, CaptionStyle style, int gapFrames, Sync sync, Map<CaptionRule, RuleSetting> rules) {
    public CaptionPreset {
        rules = Map.copyOf(rules);
    }

    /// How the guide has a rule; empty when it has not.
    public Optional<RuleSetting> rule(CaptionRule rule) {
        return Optional.ofNullable(rules.get(rule));
    }

    /// The same guide with the limits of another language, where it is written with wide signs.
    CaptionPreset with(CaptionStyle other) {
        return new CaptionPreset(name, other.in(style.form()).at(style.shots()), gapFrames, sync, rules);
    }

    /// The same guide for captions that come and go on the frames of a film.
    public CaptionPreset on(FrameRate rate) {
        long gap = gapFrames > 0 ? Math.round(gapFrames * 1_000.0 * rate.denominator() / rate.numerator()) : style.gap();
        return new CaptionPreset(name, style.on(rate, gap), gapFrames, sync, rules);
    }

    /// The same guide for captions of a recording: on the frames of its picture, where the guide names no others, and at its shot changes, where the guide asks for it.
    public CaptionPreset on(Footage footage) {
        CaptionPreset framed = style.frames() != null ? this : footage.filmRate().map(this::on).orElse(this);
        CaptionStyle cut = framed.style.at(style.shots().at(style.shots().isAsked() ? footage.cuts() : List.of()));
        return new CaptionPreset(name, cut, gapFrames, sync, rules);
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
