package app.galley.service;

/// A request for a standard transcription job that cannot be wrong in itself (StartTranscriptionJob).
///
/// @param name 1 to 200 of `0-9 a-z A-Z . _ -`, unique in account and region
/// @param mediaUri where the staged media is, `s3://bucket/key`
/// @param language how it learns its language
/// @param speakers how many speakers at most are told apart, 2 to 30; 0 when they are not told apart
/// @param outputBucket the bucket that gets the result
/// @param outputKey the object that gets the result, ending in `.json`
public record JobRequest(String name, String mediaUri, LanguageChoice language, int speakers, String outputBucket,
                         String outputKey) {
    /// The most speakers the service tells apart (Amazon Transcribe guide, since May 2024).
    public static final int MOST_SPEAKERS = 30;

    public JobRequest {
        if (!name.matches("[0-9a-zA-Z._-]{1,200}")) {
            throw new IllegalArgumentException("not a job name: " + name);
        }
        if (speakers != 0 && (speakers < 2 || speakers > MOST_SPEAKERS)) {
            throw new IllegalArgumentException("not a number of speakers: " + speakers);
        }
    }
}
