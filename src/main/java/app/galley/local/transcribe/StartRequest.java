package app.galley.local.transcribe;

import app.galley.local.recognise.Recogniser;
import java.util.List;
import java.util.Map;

/// A job as it was asked for and found right. Empty texts and zeros stand for what was left out.
///
/// @param name the job's name
/// @param mediaUri as the client wrote it
/// @param mediaBucket the bucket of the media
/// @param mediaKey the key of the media
/// @param mediaFormat as the client states it
/// @param sampleRate as the client states it, in Hz
/// @param language the language code
/// @param identifyLanguage whether the language is to be identified
/// @param languageOptions among these
/// @param speakers the most speakers told apart; 0 when they are not
/// @param outputBucket the client's bucket for the result
/// @param outputKey the key of the result in it
/// @param tags as they came
record StartRequest(String name, String mediaUri, String mediaBucket, String mediaKey, String mediaFormat, int sampleRate,
                    String language, boolean identifyLanguage, List<String> languageOptions, int speakers,
                    String outputBucket, String outputKey, Map<String, String> tags) {
    StartRequest {
        languageOptions = List.copyOf(languageOptions);
        tags = Map.copyOf(tags);
    }

    Recogniser.Request toRecogniser() {
        return new Recogniser.Request(language, languageOptions, speakers);
    }
}
