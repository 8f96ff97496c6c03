package app.galley.caption.form;

import java.util.List;
import java.util.regex.Pattern;

/// How a guide has what stands beside the spoken words.
///
/// @param speaker how a name stands in the text
/// @param dash how a speaker's dash stands
/// @param sound how a sound stands
/// @param music the sign for music, empty for the one the transcript has
/// @param colours of the speakers, the first one's first, as `#RRGGBB`; empty where the guide tells speakers apart otherwise. Who is beyond them is named
public record CaptionForm(SpeakerForm speaker, Dash dash, SoundForm sound, String music, List<String> colours) {
    /// Names with a colon; all else as it is written.
    public static final CaptionForm PLAIN = new CaptionForm(SpeakerForm.COLON, Dash.TIGHT, SoundForm.AS_WRITTEN, "", List.of());
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-F]{6}");

    /// @throws IllegalArgumentException when a colour is none
    public CaptionForm {
        colours = List.copyOf(colours);
        if (!colours.stream().allMatch(CaptionForm::isColour)) {
            throw new IllegalArgumentException("not colours: " + colours);
        }
    }

    /// Whether a text is a colour: `#RRGGBB`.
    public static boolean isColour(String text) {
        return COLOUR.matcher(text).matches();
    }

    /// What stands before the first word of a speaker, in words of its own; empty where a dash stands at the word.
    public List<String> label(String name) {
        String label = speaker.label(name);
        return label.isEmpty() ? List.of() : List.of(BLANKS.split(label));
    }
}
