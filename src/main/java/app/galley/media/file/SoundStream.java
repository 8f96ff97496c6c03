package app.galley.media.file;

/// One of the sounds of a media file, as the file describes it.
///
/// @param number its number among all streams of the file
/// @param codec short name of its codec, such as `aac`
/// @param sampleRate samples a second, 0 when the file does not say
/// @param channels its channels, 0 when the file does not say
/// @param language an ISO 639 code, mostly of three letters; empty when the file names none
/// @param title what the file calls it, such as `Commentary`; empty when it has no name
/// @param isDefault whether the file asks players to take it first
public record SoundStream(int number, String codec, int sampleRate, int channels, String language, String title, boolean isDefault) { }
