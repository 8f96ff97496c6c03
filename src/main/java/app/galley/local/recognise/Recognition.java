package app.galley.local.recognise;

/// What a recogniser found.
///
/// @param origin who found it, as the result states it: `prepared` or `speech-activity`
/// @param language the language code of the words; empty when it is not known, and then nothing claims one
/// @param results the `results` object of an Amazon Transcribe result, as JSON text
/// @param insights what a person prepared about a call beside its words, as JSON text: `summary`, and `turns` with their `segment` (the number
///                 of an audio segment), `sentiment`, `issues`, `actions` and `outcomes`; `{}` for none
public record Recognition(String origin, String language, String results, String insights) {
    /// Words alone.
    public Recognition(String origin, String language, String results) {
        this(origin, language, results, "{}");
    }
}
