package app.galley.ui.sound.wave;

import app.galley.problem.Wording;
import app.galley.ui.sound.wave.model.Sound;
import app.galley.ui.sound.wave.model.WaveViewModel;
import java.util.Optional;

/// What is said of a moment of the recording, by the pointer and to assistive technology: its time, its chapter, who speaks, and whether
/// nothing could be read there. Used by the FX thread.
final class PlaceWords {
    private final WaveViewModel model;
    private final Wording words;

    PlaceWords(WaveViewModel model, Wording words) {
        this.model = model;
        this.words = words;
    }

    /// @param clock the time as it is written there
    String say(String clock, double seconds) {
        String chapter = and(clock, model.chapterAt(seconds));
        String speaker = and(chapter, model.speakerAt(seconds));
        Sound sound = model.source().soundProperty().get();
        boolean damaged = sound != null && sound.isDamagedAt(seconds);
        return and(speaker, damaged ? Optional.of(words.say("sound.wave.damaged")) : Optional.empty());
    }

    private String and(String said, Optional<String> more) {
        return more.map(what -> words.say("sound.wave.value", said, what)).orElse(said);
    }
}
