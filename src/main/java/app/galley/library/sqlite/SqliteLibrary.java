package app.galley.library.sqlite;

import app.galley.library.Captionings;
import app.galley.library.Drafts;
import app.galley.library.Jobs;
import app.galley.library.Ledger;
import app.galley.library.Recordings;
import app.galley.library.Settings;
import app.galley.library.Snapshots;
import app.galley.library.Transcripts;
import app.galley.library.sqlite.file.LibraryFile;
import app.galley.library.sqlite.file.Migrations;
import app.galley.library.sqlite.file.Readers;
import app.galley.library.sqlite.file.Writer;
import app.galley.problem.Problem;
import app.galley.service.upload.UploadBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

/// A library in a folder: the one file `library.db`, opened. Several processes may have it open at once. Safe from any
/// thread.
public final class SqliteLibrary implements AutoCloseable {
    private static final String FILE = "library.db";
    private final Writer writer;
    private final Readers readers;
    private final Journal journal;
    private final Recordings recordings;
    private final Jobs jobs;
    private final Transcripts transcripts;
    private final Snapshots snapshots;
    private final Settings settings;
    private final UploadBook uploads;
    private final Ledger ledger;
    private final Drafts drafts;
    private final Captionings captionings;
    private final AtomicBoolean closed = new AtomicBoolean();

    private SqliteLibrary(LibraryFile file) throws SQLException {
        writer = new Writer(file);
        readers = new Readers(file);
        journal = new Journal(writer);
        recordings = new SqliteRecordings(writer, readers);
        jobs = new SqliteJobs(writer, readers);
        transcripts = new SqliteTranscripts(file, writer, readers, journal);
        snapshots = new SqliteSnapshots(file, writer, readers);
        settings = new SqliteSettings(writer, readers);
        uploads = new SqliteUploads(writer, readers);
        ledger = new SqliteLedger(writer, readers);
        drafts = new SqliteDrafts(writer, readers);
        captionings = new SqliteCaptionings(writer, readers);
    }

    /// Opens the library in a folder; makes folder and library when there is none and brings an older one to the newest
    /// version, after a backup. The folder that is made belongs to the user alone.
    ///
    /// @throws app.galley.problem.ProblemException when the folder cannot be written, or the library comes from a newer
    ///     Galley, is none, or is damaged; it is then as it was
    public static SqliteLibrary open(Path folder) {
        LibraryFile file = new LibraryFile(folder.resolve(FILE));
        try {
            Files.createDirectories(folder, forTheUserAlone(folder));
        } catch (IOException e) {
            throw Problem.badInput("library.folderNotWritable", folder).asException(e);
        }
        Migrations.STANDARD.bring(file);
        try {
            return new SqliteLibrary(file);
        } catch (SQLException e) {
            throw file.problem(e);
        }
    }

    /// The recordings.
    public Recordings recordings() {
        return recordings;
    }

    /// The tracked jobs.
    public Jobs jobs() {
        return jobs;
    }

    /// Machine transcripts, documents and their journal.
    public Transcripts transcripts() {
        return transcripts;
    }

    /// The kept versions of documents.
    public Snapshots snapshots() {
        return snapshots;
    }

    /// The settings.
    public Settings settings() {
        return settings;
    }

    /// The uploads that have not ended.
    public UploadBook uploads() {
        return uploads;
    }

    /// What lies at services.
    public Ledger ledger() {
        return ledger;
    }

    /// What is written for the service.
    public Drafts drafts() {
        return drafts;
    }

    /// What was decided about captions.
    public Captionings captionings() {
        return captionings;
    }

    /// The one who writes.
    Writer writer() {
        return writer;
    }

    /// Writes what is left of the journal and closes the file. Again: nothing.
    ///
    /// @throws app.galley.problem.ProblemException when edits could not be written: they end with the process
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try (writer; readers) {
            journal.close();
        }
    }

    private static FileAttribute<?>[] forTheUserAlone(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(
                        PosixFilePermissions.fromString("rwx------"))}
                : new FileAttribute<?>[0];
    }
}
