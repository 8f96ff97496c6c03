package app.galley.media.file;

/// Something that is written into a media file for people, such as its artist.
///
/// @param name what it tells, in small letters: `title`, `artist`, `album`, `date`, `comment`, `genre` and many others
/// @param text one or more lines, without control characters
public record Tag(String name, String text) { }
