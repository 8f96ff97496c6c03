package app.galley.service.rule;

import java.util.Arrays;
import java.util.Optional;

/// What a custom language model was made from: the rate of the sound it is for (Amazon Transcribe developer guide, custom language models).
public enum BaseModel {
    /// For telephone sound.
    NARROW_BAND("NarrowBand"),
    /// For everything else.
    WIDE_BAND("WideBand");

    /// The rate from which on sound is wide band.
    private static final int WIDE = 16_000;
    private final String word;

    BaseModel(String word) {
        this.word = word;
    }

    /// What the service calls it (`BaseModelName`).
    public String word() {
        return word;
    }

    /// The one that the service calls so; empty when there is none of that name.
    public static Optional<BaseModel> named(String word) {
        return Arrays.stream(values()).filter(base -> base.word.equals(word)).findFirst();
    }

    /// Whether a model of this kind takes sound of a rate in hertz; with another one, Amazon makes the job fail.
    public boolean fits(int hertz) {
        return (hertz >= WIDE) == (this == WIDE_BAND);
    }
}
