package app.galley.format;

import app.galley.problem.Wording;
import java.util.Locale;

/// The names of speakers of whom a file tells only a number or a part. They become part of the document, where the person
/// gives them their real names. Immutable.
public final class SpeakerNames {
    private final Wording wording;

    /// Names in this language.
    public SpeakerNames(Locale locale) {
        wording = new Wording(locale);
    }

    /// "Speaker 1" and so on.
    ///
    /// @param number counted from 1
    public String numbered(int number) {
        return wording.say("format.speaker", Integer.toString(number));
    }

    /// "Channel 1" and so on.
    ///
    /// @param number counted from 1
    public String channel(int number) {
        return wording.say("format.channel", Integer.toString(number));
    }

    /// A speaker on one of two channels: "Channel 1, speaker 2".
    ///
    /// @param channel counted from 1
    /// @param number counted from 1
    public String onChannel(int channel, int number) {
        return wording.say("format.channelSpeaker", Integer.toString(channel), Integer.toString(number));
    }

    /// The name of a part in a conversation: "Agent", "Customer", others as they are.
    public String role(String role) {
        return switch (role) {
            case "AGENT" -> wording.say("format.agent");
            case "CUSTOMER" -> wording.say("format.customer");
            default -> role;
        };
    }
}
