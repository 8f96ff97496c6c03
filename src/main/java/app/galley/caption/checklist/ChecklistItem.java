package app.galley.caption.checklist;

/// Something that a law or a guide asks for and no machine can judge. Its sentence stands in the message bundles as `caption.item.ID`.
///
/// @param id what it is called, such as `fcc-accurate`
/// @param applies to which recordings
/// @param source where it is asked for
public record ChecklistItem(String id, Applies applies, String source) {
    /// To which recordings an item applies.
    public enum Applies {
        /// To all.
        ALL,
        /// To sound without a picture.
        SOUND,
        /// To those with a picture.
        PICTURE
    }

    /// Whether it applies to a recording.
    public boolean isFor(boolean hasPicture) {
        return applies == Applies.ALL || (applies == Applies.PICTURE) == hasPicture;
    }

    /// The law or guide it is of, such as `fcc`: `caption.law.LAW` in the message bundles.
    public String law() {
        return id.substring(0, id.indexOf('-'));
    }
}
