package app.galley.ui.text.turn;

import app.galley.transcript.Speaker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// How a speaker is shown: the name, one of twelve colours and one of twelve shapes, which the style sheet draws. Colour and
/// shape together differ for 144 speakers; the first twelve differ in both.
///
/// @param name what is written
/// @param colour 1 to 12, 0 for nobody
/// @param shape 1 to 12, 0 for nobody
public record SpeakerLook(String name, int colour, int shape) {
    /// How many colours and how many shapes there are.
    public static final int COUNT = 12;

    /// The looks of all speakers by id; a speaker keeps colour and shape whatever happens to the others.
    ///
    /// @param nobody what is written for [Speaker#NONE]
    public static Map<Integer, SpeakerLook> of(List<Speaker> speakers, String nobody) {
        Map<Integer, SpeakerLook> looks = new HashMap<>();
        looks.put(Speaker.NONE, nobody(nobody));
        for (Speaker speaker : speakers) {
            int n = speaker.id();
            looks.put(n, new SpeakerLook(speaker.name(), n % COUNT + 1, (n + n / COUNT) % COUNT + 1));
        }
        return looks;
    }

    /// The look of no speaker.
    public static SpeakerLook nobody(String name) {
        return new SpeakerLook(name, 0, 0);
    }

    /// Gives a node the colour and the shape of this look in place of another's. Pseudo-classes, since a changed style class
    /// would put the node's font back to the default until the next pass of the style sheet.
    public void dress(Node node, @Nullable SpeakerLook before) {
        if (before != null) {
            node.pseudoClassStateChanged(PseudoClass.getPseudoClass("colour-" + before.colour), false);
            node.pseudoClassStateChanged(PseudoClass.getPseudoClass("shape-" + before.shape), false);
        }
        node.pseudoClassStateChanged(PseudoClass.getPseudoClass("colour-" + colour), true);
        node.pseudoClassStateChanged(PseudoClass.getPseudoClass("shape-" + shape), true);
    }
}
