package app.galley.local.recognise;

/// What a recogniser found.
///
/// @param origin who found it, as the result states it: `prepared` or `speech-activity`
/// @param language the language code of the words; empty when it is not known, and then nothing claims one
/// @param results the `results` object of an Amazon Transcribe result, as JSON text
public record Recognition(String origin, String language, String results) {
}
