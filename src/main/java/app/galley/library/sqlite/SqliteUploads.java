package app.galley.library.sqlite;

import app.galley.library.sqlite.file.Column;
import app.galley.library.sqlite.file.Readers;
import app.galley.library.sqlite.file.Writer;
import app.galley.library.sqlite.file.Writer.Promise;
import app.galley.service.upload.UploadBook;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The tables `uploads` and `upload_parts`. Parts are not taken to the disk one by one, which would hold an upload up by a
/// tenth: after a power cut the service knows which parts it has.
final class SqliteUploads implements UploadBook {
    private final Writer writer;
    private final Readers readers;

    SqliteUploads(Writer writer, Readers readers) {
        this.writer = writer;
        this.readers = readers;
    }

    @Override
    public Optional<Begun> find(String key) {
        return readers.read(sql -> {
            Map<Integer, SentPart> parts = sql.all(row -> Map.entry(row.getInt("part"),
                            new SentPart(row.getInt("crc32"), Optional.ofNullable(row.getString("etag")))), """
                    SELECT part, crc32, etag FROM upload_parts
                    WHERE upload = (SELECT number FROM uploads WHERE object_key = ?)""", key).stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            return sql.first(row -> new Begun(row.getString("upload_id"), new SentFile(row.getLong("bytes"),
                    Column.moment(row, "modified"), row.getLong("part_bytes")), parts),
                    "SELECT * FROM uploads WHERE object_key = ?", key);
        });
    }

    @Override
    public void begin(String key, String uploadId, SentFile file) {
        writer.write(sql -> {
            sql.update("DELETE FROM uploads WHERE object_key = ?", key);
            return sql.update("INSERT INTO uploads (object_key, upload_id, bytes, modified, part_bytes) VALUES (?, ?, ?, ?, ?)",
                    key, uploadId, file.bytes(), Column.of(file.modified()), file.partBytes());
        });
    }

    @Override
    public void sending(String key, int number, int crc32) {
        writer.write(Promise.COMMITTED, sql -> sql.update("""
                INSERT INTO upload_parts (upload, part, crc32) SELECT number, ?, ? FROM uploads WHERE object_key = ?
                ON CONFLICT (upload, part) DO UPDATE SET crc32 = excluded.crc32, etag = NULL""", number, crc32, key));
    }

    @Override
    public void arrived(String key, int number, String eTag) {
        writer.write(Promise.COMMITTED, sql -> sql.update("""
                UPDATE upload_parts SET etag = ?
                WHERE part = ? AND upload = (SELECT number FROM uploads WHERE object_key = ?)""", eTag, number, key));
    }

    @Override
    public void end(String key) {
        writer.write(sql -> sql.update("DELETE FROM uploads WHERE object_key = ?", key));
    }
}
