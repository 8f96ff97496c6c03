package app.galley.library.sqlite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.Recording;
import app.galley.library.Snapshot;
import app.galley.library.sqlite.codec.TranscriptCodec;
import app.galley.library.sqlite.file.LibraryFile;
import app.galley.library.sqlite.file.Migrations;
import app.galley.library.sqlite.file.Sql;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.problem.Wording;
import app.galley.task.Background;
import app.galley.task.Running;
import app.galley.transcript.Transcript;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLibraryTest {
    private static final int NEWEST = Migrations.STANDARD.scripts().size();
    /// What the next Galley may do to the library.
    private static final List<String> NEXT = with("next-test.sql");
    @TempDir
    private Path folder;

    @Test
    void aFolderMayBeCalledAnything() {
        Path odd = folder.resolve("a ?mode=memory#%20 ü 'x' & 日本");
        Recording recording = Samples.recording("interview");
        try (SqliteLibrary library = SqliteLibrary.open(odd)) {
            library.recordings().add(recording);
        }
        assertTrue(Files.exists(odd.resolve("library.db")));
        try (SqliteLibrary library = SqliteLibrary.open(odd)) {
            assertEquals(List.of(recording), library.recordings().all());
        }
    }

    @Test
    void aNewFolderBelongsToTheUserAlone() throws IOException {
        Assumptions.assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path made = folder.resolve("new").resolve("library");
        SqliteLibrary.open(made).close();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
    }

    @Test
    void closingLeavesOneFile() throws IOException {
        SqliteLibrary library = SqliteLibrary.open(folder);
        library.recordings().all();
        library.close();
        library.close();
        assertEquals(List.of("library.db"), files());
        try (SqliteLibrary again = SqliteLibrary.open(folder)) {
            again.settings().put("a", "b");
            assertEquals("b", again.settings().get("a").orElseThrow());
        }
        assertEquals(List.of("library.db"), files());
    }

    @Test
    void manyOpenANewLibraryAtOnce() {
        List<Running<SqliteLibrary>> openings = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            openings.add(Background.threads().start("open", cancellation -> SqliteLibrary.open(folder)));
        }
        for (int i = 0; i < 8; i++) {
            try (SqliteLibrary library = openings.get(i).get()) {
                library.settings().put("opened-" + i, "yes");
            }
        }
    }

    @Test
    void aLibraryOfANewerGalleyStaysAsItIs() throws IOException, SQLException {
        SqliteLibrary.open(folder).close();
        change("PRAGMA user_version = 99");
        byte[] before = Files.readAllBytes(file());
        Problem problem = problemOf(() -> SqliteLibrary.open(folder));
        assertEquals("library.newerVersion", problem.key());
        assertEquals(3, problem.kind().exitCode());
        assertArrayEquals(before, Files.readAllBytes(file()));
        assertTrue(new Wording(Locale.ENGLISH).say(problem).contains("its version is 99, this Galley knows " + NEWEST));
    }

    @Test
    void aFileThatIsNoDatabaseStaysAsItIs() throws IOException {
        byte[] text = "These are my notes, not a database. ".repeat(200).getBytes(StandardCharsets.UTF_8);
        Files.write(file(), text);
        assertEquals("library.damaged", problemOf(() -> SqliteLibrary.open(folder)).key());
        assertArrayEquals(text, Files.readAllBytes(file()));
    }

    @Test
    void aDatabaseOfAnotherProgramStaysAsItIs() throws IOException, SQLException {
        change("CREATE TABLE songs (title TEXT)");
        byte[] before = Files.readAllBytes(file());
        assertEquals("library.notALibrary", problemOf(() -> SqliteLibrary.open(folder)).key());
        assertArrayEquals(before, Files.readAllBytes(file()));
    }

    @Test
    void anEmptyFileBecomesALibrary() throws IOException {
        Files.createFile(file());
        SqliteLibrary.open(folder).close();
        assertTrue(Files.size(file()) > 0);
    }

    @Test
    void aDamagedLibraryIsAProblemThatNamesTheFile() throws IOException {
        try (SqliteLibrary library = SqliteLibrary.open(folder)) {
            for (int i = 0; i < 500; i++) {
                library.recordings().add(Samples.recording("a title that takes some room, number " + i));
            }
        }
        byte[] bytes = Files.readAllBytes(file());
        for (int i = 4096; i < bytes.length; i++) {
            bytes[i] = (byte) 0xa5;
        }
        Files.write(file(), bytes);
        Problem problem = problemOf(() -> {
            try (SqliteLibrary library = SqliteLibrary.open(folder)) {
                library.recordings().all();
            }
        });
        assertEquals("library.damaged", problem.key());
        assertTrue(new Wording(Locale.ENGLISH).say(problem).contains("library.db"));
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path aFile = Files.createFile(folder.resolve("file"));
        List<Path> refused = new ArrayList<>(List.of(aFile, aFile.resolve("below")));
        if (Files.isDirectory(Path.of("/proc/self"))) {
            refused.add(Path.of("/proc"));
            refused.add(Path.of("/proc/galley"));
        }
        for (Path place : refused) {
            Problem problem = problemOf(() -> SqliteLibrary.open(place));
            assertEquals("library.folderNotWritable", problem.key(), place.toString());
            assertTrue(new Wording(Locale.ENGLISH).say(problem).contains(place.toString()));
        }
    }

    @Test
    void anOlderLibraryIsBackedUpAndBroughtUp() throws IOException, SQLException {
        Recording recording = Samples.recording("interview");
        try (SqliteLibrary library = SqliteLibrary.open(folder)) {
            library.recordings().add(recording);
        }
        new Migrations(NEXT).bring(new LibraryFile(file()));
        assertEquals(NEWEST + 1, number(file(), "PRAGMA user_version"));
        assertEquals(1, number(file(), "SELECT count(*) FROM recordings WHERE note = 'none'"));
        Path backup = folder.resolve("library-version-" + NEWEST + ".db");
        assertEquals(NEWEST, number(backup, "PRAGMA user_version"));

        // The backup is a library like any other.
        Path restored = Files.createDirectory(folder.resolve("restored"));
        Files.copy(backup, restored.resolve("library.db"));
        try (SqliteLibrary library = SqliteLibrary.open(restored)) {
            assertEquals(List.of(recording), library.recordings().all());
        }
        new Migrations(NEXT).bring(new LibraryFile(file()));
        assertEquals("library.newerVersion", problemOf(() -> SqliteLibrary.open(folder)).key());
    }

    @Test
    void aLibraryOfTheFirstVersionIsBroughtUpWithAllThatIsInIt() throws SQLException, IOException {
        Recording recording = Samples.recording("interview");
        new Migrations(List.of("0001-library.sql")).bring(new LibraryFile(file()));
        Transcript document = Samples.transcript(3, 5);
        try (Connection connection = new LibraryFile(file()).writing()) {
            Sql sql = new Sql(connection);
            sql.update("INSERT INTO recordings VALUES (1, ?, 'interview', NULL, 0, 0, 0, 0, NULL)", recording.id().toString());
            sql.update("INSERT INTO documents VALUES (1, ?)", TranscriptCodec.encode(document));
            sql.update("INSERT INTO settings VALUES ('theme', 'dark')");
        }
        try (SqliteLibrary library = SqliteLibrary.open(folder)) {
            assertEquals(document, library.transcripts().open(recording.id()).orElseThrow().transcript());
            assertEquals("dark", library.settings().get("theme").orElseThrow());
            assertEquals(List.of(), library.snapshots().of(recording.id()));
            Snapshot snapshot = new Snapshot(UUID.randomUUID(), recording.id(), Instant.EPOCH, Snapshot.Reason.CLOSED, "", 1);
            library.snapshots().put(snapshot, document);
            assertEquals(List.of(snapshot), library.snapshots().of(recording.id()));
        }
        assertEquals(1, number(folder.resolve("library-version-1.db"), "PRAGMA user_version"));
        assertEquals(NEWEST, number(file(), "PRAGMA user_version"));
    }

    @Test
    void aMigrationThatFailsChangesNothing() throws IOException, SQLException {
        SqliteLibrary.open(folder).close();
        Migrations broken = new Migrations(with("next-broken.sql"));
        assertTrue(problemOf(() -> broken.bring(new LibraryFile(file()))).isBug());
        assertEquals(NEWEST, number(file(), "PRAGMA user_version"));
        assertEquals(0, number(file(), "SELECT count(*) FROM sqlite_master WHERE name = 'notes'"));
        SqliteLibrary.open(folder).close();
    }

    @Test
    void aBackupThatFailsStopsTheMigration() throws IOException, SQLException {
        SqliteLibrary.open(folder).close();
        Path inTheWay = Files.createDirectory(folder.resolve("library-version-" + NEWEST + ".db"));
        Files.createFile(inTheWay.resolve("file"));
        assertEquals("problem.io", problemOf(() -> new Migrations(NEXT).bring(new LibraryFile(file()))).key());
        assertEquals(NEWEST, number(file(), "PRAGMA user_version"));
        assertFalse(Files.exists(folder.resolve("library-version-" + NEWEST + ".db.part")));
    }

    @Test
    void everyProblemOfTheLibraryHasItsSentence() {
        Wording wording = new Wording(Locale.ENGLISH);
        for (String key : List.of("folderNotWritable", "newerVersion", "notALibrary", "damaged", "diskFailed", "busy",
                "recordingGone", "versionGone", "editedElsewhere", "resultChanged", "alreadyOpen")) {
            String sentence = wording.say(Problem.badInput("library." + key, folder, 2, 1));
            assertTrue(sentence.matches("(?s)[A-Z/].*[.;] .*\\.") && !sentence.contains("{"), sentence);
        }
    }

    private static List<String> with(String script) {
        return Stream.concat(Migrations.STANDARD.scripts().stream(), Stream.of(script)).toList();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private Path file() {
        return folder.resolve("library.db");
    }

    private void change(String statement) throws SQLException {
        try (Connection connection = new LibraryFile(file()).writing()) {
            new Sql(connection).script(statement);
        }
    }

    private static long number(Path file, String query) throws SQLException {
        try (Connection connection = new LibraryFile(file).reading()) {
            return new Sql(connection).number(query);
        }
    }

    private static Problem problemOf(Runnable work) {
        return assertThrows(ProblemException.class, work::run).problem();
    }
}
