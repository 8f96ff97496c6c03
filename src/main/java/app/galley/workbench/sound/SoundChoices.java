package app.galley.workbench.sound;

import app.galley.workbench.KeptValues;

/// How someone likes to hear recordings: the settings of the sound.
///
/// @param volume how loud it is felt to be, 0 to 1
/// @param device the name of the sound device; empty for the computer's usual one
/// @param delayMilliseconds how long the sound is on its way from the device to the ear, 0 to 400
/// @param skipsSilence whether silences are left out while playing
/// @param silenceMilliseconds how long a silence must last to be left out, 300 to 10000
public record SoundChoices(double volume, String device, int delayMilliseconds, boolean skipsSilence, int silenceMilliseconds) {
    /// As Galley is at first.
    public static final SoundChoices USUAL = new SoundChoices(1, "", 0, false, 1500);

    public SoundChoices {
        volume = Math.clamp(volume, 0, 1);
        device = device.strip().lines().findFirst().orElse("");
        delayMilliseconds = Math.clamp(delayMilliseconds, 0, 400);
        silenceMilliseconds = Math.clamp(silenceMilliseconds, 300, 10_000);
    }

    /// Reads what [#text] writes; what is missing or cannot be read is as usual.
    public static SoundChoices read(String text) {
        KeptValues kept = KeptValues.read(text);
        return new SoundChoices(kept.number("volume", USUAL.volume), kept.text("device").orElse(USUAL.device),
                (int) kept.number("delayMilliseconds", USUAL.delayMilliseconds), kept.flag("skipsSilence", USUAL.skipsSilence),
                (int) kept.number("silenceMilliseconds", USUAL.silenceMilliseconds));
    }

    /// Writes them, one in a line.
    public String text() {
        return "volume=" + volume + "\ndevice=" + device + "\ndelayMilliseconds=" + delayMilliseconds + "\nskipsSilence=" + skipsSilence
                + "\nsilenceMilliseconds=" + silenceMilliseconds + "\n";
    }
}
