package app.galley.library.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.galley.library.Ledger;
import app.galley.service.upload.UploadBook;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteUploadsTest {
    private static final UploadBook.SentFile FILE = new UploadBook.SentFile(20 << 20, Instant.parse("2026-11-23T12:00:00.123456789Z"), 8 << 20);
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    @TempDir
    Path folder;

    @Test void whatWasBegunIsKnownAfterARestart() {
        try (SqliteLibrary library = SqliteLibrary.open(folder)) {
            UploadBook book = library.uploads();
            book.begin("key", "upload-1", FILE);
            book.sending("key", 1, -5);
            book.sending("key", 2, 7);
            book.arrived("key", 1, "etag-1");
        }
        try (SqliteLibrary library = SqliteLibrary.open(folder)) {
            assertEquals(Optional.of(new UploadBook.Begun("upload-1", FILE, Map.of(1, new UploadBook.SentPart(-5, Optional.of("etag-1")),
                    2, new UploadBook.SentPart(7, Optional.empty())))), library.uploads().find("key"));
            library.uploads().sending("key", 1, 9);
            assertEquals(new UploadBook.SentPart(9, Optional.empty()), library.uploads().find("key").orElseThrow().parts().get(1));
            library.uploads().begin("key", "upload-2", FILE);
            assertEquals(Map.of(), library.uploads().find("key").orElseThrow().parts());
            library.uploads().end("key");
            assertEquals(Optional.empty(), library.uploads().find("key"));
        }
    }

    @Test void theLedgerKeepsWhatWasSentDueAndDeleted() {
        UUID job = UUID.randomUUID();
        Ledger.Item media = new Ledger.Item("local", "galley", "galley/media/a.m4a", Ledger.Kind.MEDIA, job);
        Ledger.Item record = new Ledger.Item("local", "STANDARD", "galley-1", Ledger.Kind.RECORD, job);
        try (SqliteLibrary library = SqliteLibrary.open(folder)) {
            library.ledger().put(media, 17, NOON);
            library.ledger().put(record, 0, NOON);
            library.ledger().put(media, 0, NOON.plusSeconds(1));
            library.ledger().due(media, Optional.of(NOON.plusSeconds(60)));
        }
        try (SqliteLibrary library = SqliteLibrary.open(folder)) {
            assertEquals(List.of(new Ledger.Entry(media, NOON, 17, true, Optional.of(NOON.plusSeconds(60)), Optional.empty()),
                    new Ledger.Entry(record, NOON, 0, false, Optional.empty(), Optional.empty())), library.ledger().of(job));
            library.ledger().deleted(media, NOON.plusSeconds(90));
            assertEquals(List.of(record), library.ledger().lying("local").stream().map(Ledger.Entry::item).toList());
            assertEquals(List.of(), library.ledger().lying("aws:news:eu-west-1"));
            assertEquals(Optional.of(NOON.plusSeconds(90)), library.ledger().of(job).getFirst().deleted());
            library.ledger().put(media, 17, NOON.plusSeconds(99));
            assertEquals(NOON.plusSeconds(99), library.ledger().of(job).getFirst().sent(), "it lies there again");
        }
    }
}
