package app.galley.media.picture;

import app.galley.transcript.frame.FrameRate;
import java.util.Optional;

/// What a file says about its picture.
///
/// @param size as it is to be seen: turned upright, with square pixels
/// @param rate frames a second; of a picture whose frames are not equally long, about so many
/// @param startTimeCode the time code of the first frame as the file states it, such as `01:00:00:00`; empty when it states none
public record PictureInfo(PictureSize size, FrameRate rate, Optional<String> startTimeCode) { }
