package app.galley.library.sqlite;

import app.galley.library.JobSettingsText;
import app.galley.library.Jobs;
import app.galley.library.SentSound;
import app.galley.library.TrackedJob;
import app.galley.library.sqlite.codec.ProblemCodec;
import app.galley.library.sqlite.codec.SentSoundCodec;
import app.galley.library.sqlite.file.Column;
import app.galley.library.sqlite.file.Readers;
import app.galley.library.sqlite.file.Sql;
import app.galley.library.sqlite.file.Writer;
import app.galley.problem.Problem;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The table `jobs`, with the lease that says which process works on a job.
final class SqliteJobs implements Jobs {
    private static final String SELECT = """
            SELECT jobs.*, recordings.id AS recording_id
            FROM jobs JOIN recordings ON recordings.number = jobs.recording
            """;
    private final Writer writer;
    private final Readers readers;

    SqliteJobs(Writer writer, Readers readers) {
        this.writer = writer;
        this.readers = readers;
    }

    @Override
    public void put(TrackedJob job) {
        putAll(List.of(job));
    }

    @Override
    public void putAll(List<TrackedJob> jobs) {
        int written = writer.write(sql -> {
            int rows = 0;
            for (TrackedJob job : jobs) {
                rows += put(sql, job);
            }
            return rows;
        });
        if (written < jobs.size()) {
            throw SqliteRecordings.gone().asException();
        }
    }

    private static int put(Sql sql, TrackedJob job) throws SQLException {
        return sql.update("""
                INSERT INTO jobs (recording, id, name, place, language, options, speakers, step, bytes_sent, bytes_total,
                                  created, changed, problem, settings, sent)
                SELECT number, ?, ?, ?, NULL, '', 0, ?, ?, ?, ?, ?, ?, ?, ? FROM recordings WHERE id = ?
                ON CONFLICT (id) DO UPDATE SET recording = excluded.recording, name = excluded.name,
                    place = excluded.place, settings = excluded.settings, step = excluded.step, bytes_sent = excluded.bytes_sent,
                    bytes_total = excluded.bytes_total, created = excluded.created, changed = excluded.changed,
                    problem = excluded.problem, sent = excluded.sent""",
                job.id().toString(), job.name(), job.place(), job.step().name(), job.bytesSent(), job.bytesTotal(), Column.of(job.created()),
                Column.of(job.changed()), problem(job.problem()), JobSettingsText.write(job.settings()), sent(job.sent()), job.recording().toString());
    }

    @Override
    public Optional<TrackedJob> find(UUID id) {
        return readers.read(sql -> sql.first(SqliteJobs::job, SELECT + "WHERE jobs.id = ?", id.toString()));
    }

    @Override
    public List<TrackedJob> all() {
        return readers.read(sql -> sql.all(SqliteJobs::job, SELECT + "ORDER BY created DESC, jobs.number DESC"));
    }

    @Override
    public void remove(UUID id) {
        writer.write(sql -> sql.update("DELETE FROM jobs WHERE id = ?", id.toString()));
    }

    @Override
    public boolean lease(UUID id, String owner, Instant now, Instant until) {
        return writer.write(sql -> sql.update("""
                UPDATE jobs SET lease_owner = ?, lease_until = ?
                WHERE id = ? AND (lease_owner IS NULL OR lease_owner = ? OR lease_until <= ?)""",
                owner, Column.of(until), id.toString(), owner, Column.of(now))) == 1;
    }

    @Override
    public void keepFile(UUID id, String ending, byte[] bytes) {
        writer.write(sql -> sql.update("""
                INSERT INTO job_files (job, ending, bytes) SELECT number, ?, ? FROM jobs WHERE id = ?
                ON CONFLICT (job, ending) DO UPDATE SET bytes = excluded.bytes""", ending, bytes, id.toString()));
    }

    @Override
    public SortedMap<String, byte[]> files(UUID id) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        readers.read(sql -> sql.all(row -> files.put(row.getString("ending"), row.getBytes("bytes")),
                "SELECT ending, bytes FROM job_files JOIN jobs ON jobs.number = job_files.job WHERE jobs.id = ?", id.toString()));
        return files;
    }

    @Override
    public void release(UUID id, String owner) {
        writer.write(sql -> sql.update("UPDATE jobs SET lease_owner = NULL WHERE id = ? AND lease_owner = ?",
                id.toString(), owner));
    }

    private static @Nullable String problem(@Nullable Problem problem) {
        return problem == null ? null : ProblemCodec.encode(problem);
    }

    private static @Nullable String sent(@Nullable SentSound sent) {
        return sent == null ? null : SentSoundCodec.encode(sent);
    }

    private static TrackedJob job(ResultSet row) throws SQLException {
        String problem = row.getString("problem");
        String sent = row.getString("sent");
        return new TrackedJob(Column.id(row, "id"), Column.id(row, "recording_id"), row.getString("name"),
                row.getString("place"), settings(row),
                TrackedJob.Step.valueOf(row.getString("step")), row.getLong("bytes_sent"), row.getLong("bytes_total"),
                Column.moment(row, "created"), Column.moment(row, "changed"),
                problem == null ? null : ProblemCodec.decode(problem), sent == null ? null : SentSoundCodec.decode(sent));
    }

    private static JobSettings settings(ResultSet row) throws SQLException {
        String settings = row.getString("settings");
        return settings == null ? JobSettings.of(language(row), row.getInt("speakers")) : JobSettingsText.read(settings);
    }

    /// How version 3 and before had it.
    private static LanguageChoice language(ResultSet row) throws SQLException {
        String named = row.getString("language");
        String options = row.getString("options");
        return named != null ? new LanguageChoice.Named(named)
                : new LanguageChoice.Identified(options.isEmpty() ? List.of() : List.of(options.split(",")));
    }
}
