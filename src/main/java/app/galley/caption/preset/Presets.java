package app.galley.caption.preset;

import java.util.List;

/// The presets there are: those that come with Galley, and one's own.
public interface Presets {
    /// Those that come with Galley alone.
    Presets OF_GALLEY = new Presets() {
        @Override
        public List<String> own() {
            return List.of();
        }

        @Override
        public CaptionPreset of(String name, String language) {
            return CaptionPreset.of(name, language);
        }
    };

    /// The names of one's own, in the order in which they are offered.
    List<String> own();

    /// A preset.
    ///
    /// @param language the language code of the captions, empty when unknown
    /// @throws app.galley.problem.ProblemException wrong use, when there is none of this name; bad input, when its file is damaged
    CaptionPreset of(String name, String language);
}
