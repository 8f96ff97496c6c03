package app.galley.ui.shell;

import app.galley.library.Recording;
import app.galley.media.MediaReader;
import app.galley.media.file.Contents;
import app.galley.media.picture.Cover;
import app.galley.media.picture.PictureReader;
import app.galley.media.picture.PictureSize;
import app.galley.ui.library.DetailsViewModel;
import java.nio.file.Files;
import java.util.Optional;

/// Looks into the files of recordings for the library.
///
/// @param reader reads what a file says
/// @param pictures reads its cover
record FilesOnDisk(MediaReader reader, PictureReader pictures) implements DetailsViewModel.Looking {
    /// Twice as large as it is shown on most screens.
    private static final PictureSize COVER = new PictureSize(224, 224);

    @Override
    public Contents contents(Recording recording) {
        return recording.soundtrack().filter(sound -> Files.isRegularFile(sound.file())).map(sound -> reader.probe(sound).contents())
                .orElse(Contents.UNKNOWN);
    }

    @Override
    public Optional<Cover> cover(Recording recording) {
        return recording.soundtrack().flatMap(sound -> pictures.cover(sound.file(), COVER));
    }
}
