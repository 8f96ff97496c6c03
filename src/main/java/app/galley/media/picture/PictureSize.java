package app.galley.media.picture;

/// How large a picture is, in square pixels.
public record PictureSize(int width, int height) {
    /// A size that has both.
    ///
    /// @throws IllegalArgumentException when one of them is below 1
    public PictureSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a picture of " + width + " by " + height);
        }
    }

    /// The largest size of the same shape that is not larger than this one and fits into a box.
    public PictureSize within(PictureSize box) {
        double scale = Math.min(1, Math.min((double) box.width / width, (double) box.height / height));
        return new PictureSize(Math.max(1, (int) Math.round(width * scale)), Math.max(1, (int) Math.round(height * scale)));
    }

    /// Bytes of its pixels, four each.
    public long bytes() {
        return 4L * width * height;
    }
}
