package app.galley.media.ffmpeg.worker;

import app.galley.media.picture.PictureSize;

/// How the pixels of a file become what is seen.
///
/// @param pixelAspect width of a pixel by its height
/// @param quarterTurns turns to the right that put it upright, 0 to 3
record PictureShape(double pixelAspect, int quarterTurns) {
    /// The size that is seen: wide pixels widen it, narrow ones make it higher, so that nothing is lost.
    PictureSize shown(int width, int height) {
        int wide = pixelAspect > 1 ? (int) Math.round(width * pixelAspect) : width;
        int high = pixelAspect < 1 ? (int) Math.round(height / pixelAspect) : height;
        return turned(new PictureSize(Math.max(1, wide), Math.max(1, high)));
    }

    /// Width and height as they are after the turns; before them, given those after.
    PictureSize turned(PictureSize size) {
        return quarterTurns % 2 == 0 ? size : new PictureSize(size.height(), size.width());
    }
}
