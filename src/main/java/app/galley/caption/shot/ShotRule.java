package app.galley.caption.shot;

import java.util.List;

/// How captions keep to shot changes: a cue that comes or goes a little before or after one catches the eye as much as the change does (Netflix, Timed Text
/// Style Guide, Subtitle Timing Guidelines). Times in milliseconds; at 24 frames a second they are the guide's 12 and 8 frames. Immutable.
///
/// @param zone so near to a cut, this not counted, nothing comes or goes that is not at the cut; 0 where a guide has no such rule
/// @param near a cue that would come so little before a cut comes with it; else it comes at the beginning of the zone
/// @param cuts when the first frame behind each shot change is to be shown, in order
public record ShotRule(long zone, long near, List<Long> cuts) {
    /// A guide that has no rule.
    public static final ShotRule NONE = new ShotRule(0, 0, List.of());

    public ShotRule {
        cuts = List.copyOf(cuts);
    }

    /// The same rule for the cuts of a film.
    public ShotRule at(List<Long> changes) {
        return new ShotRule(zone, near, changes);
    }

    /// Whether a guide asks for it.
    public boolean isAsked() {
        return zone > 0;
    }

    /// Whether there is anything to keep to.
    public boolean isIdle() {
        return zone == 0 || cuts.isEmpty();
    }
}
