package app.galley.local.store;

import java.nio.file.Path;

/// An object as one file on the disk, held until it is closed.
///
/// @param object the object
/// @param path its bytes; not to be changed
/// @param hold what keeps the bytes there
public record MediaFile(StoredObject object, Path path, ObjectContent hold) implements AutoCloseable {
    @Override
    public void close() {
        hold.close();
    }
}
