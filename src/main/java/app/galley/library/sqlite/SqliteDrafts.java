package app.galley.library.sqlite;

import app.galley.library.Draft;
import app.galley.library.Drafts;
import app.galley.library.sqlite.file.Column;
import app.galley.library.sqlite.file.Readers;
import app.galley.library.sqlite.file.Sql;
import app.galley.library.sqlite.file.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The tables `drafts` and `draft_versions`.
final class SqliteDrafts implements Drafts {
    private static final String NUMBER = "(SELECT number FROM drafts WHERE id = ?)";
    private final Writer writer;
    private final Readers readers;

    SqliteDrafts(Writer writer, Readers readers) {
        this.writer = writer;
        this.readers = readers;
    }

    @Override
    public List<Draft> all(Draft.Kind kind) {
        return readers.read(sql -> sql.all(SqliteDrafts::draft, "SELECT * FROM drafts WHERE kind = ? ORDER BY name, number", kind.name()));
    }

    @Override
    public Optional<Draft> find(UUID id) {
        return readers.read(sql -> sql.first(SqliteDrafts::draft, "SELECT * FROM drafts WHERE id = ?", id.toString()));
    }

    @Override
    public void put(Draft draft, Duration sitting) {
        writer.write(sql -> {
            Optional<Draft.Pushed> pushed = draft.pushed();
            sql.update("""
                    INSERT INTO drafts (id, kind, name, language, content, changed, pushed_place, pushed_content, pushed_when)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (id) DO UPDATE SET name = excluded.name, language = excluded.language, content = excluded.content,
                        changed = excluded.changed, pushed_place = excluded.pushed_place, pushed_content = excluded.pushed_content,
                        pushed_when = excluded.pushed_when""",
                    draft.id().toString(), draft.kind().name(), draft.name(), draft.language(), draft.content(), Column.of(draft.changed()),
                    pushed.map(Draft.Pushed::place).orElse(null), pushed.map(Draft.Pushed::content).orElse(null),
                    Column.ofNullable(pushed.map(Draft.Pushed::when).orElse(null)));
            return keep(sql, draft, sitting);
        });
    }

    private static int keep(Sql sql, Draft draft, Duration sitting) throws SQLException {
        String id = draft.id().toString();
        Optional<Draft.Version> latest = sql.first(SqliteDrafts::version,
                "SELECT * FROM draft_versions WHERE draft = " + NUMBER + " ORDER BY version DESC LIMIT 1", id);
        if (latest.filter(version -> version.content().equals(draft.content())).isPresent()) {
            return 0;
        }
        boolean wasPushed = latest.isPresent() && draft.pushed().filter(given -> given.content().equals(latest.get().content())).isPresent();
        boolean isSame = latest.filter(version -> version.when().plus(sitting).isAfter(draft.changed())).isPresent();
        int number = latest.map(Draft.Version::number).orElse(0) + (wasPushed || !isSame ? 1 : 0);
        return sql.update("INSERT OR REPLACE INTO draft_versions (draft, version, written, content) VALUES (" + NUMBER + ", ?, ?, ?)",
                id, number, Column.of(draft.changed()), draft.content());
    }

    @Override
    public List<Draft.Version> versions(UUID id) {
        return readers.read(sql -> sql.all(SqliteDrafts::version,
                "SELECT * FROM draft_versions WHERE draft = " + NUMBER + " ORDER BY version DESC", id.toString()));
    }

    @Override
    public void remove(UUID id) {
        writer.write(sql -> sql.update("DELETE FROM drafts WHERE id = ?", id.toString()));
    }

    private static Draft.Version version(ResultSet row) throws SQLException {
        return new Draft.Version(row.getInt("version"), Column.moment(row, "written"), row.getString("content"));
    }

    private static Draft draft(ResultSet row) throws SQLException {
        Instant when = Column.nullableMoment(row, "pushed_when");
        Optional<Draft.Pushed> pushed = when == null ? Optional.empty()
                : Optional.of(new Draft.Pushed(row.getString("pushed_place"), row.getString("pushed_content"), when));
        return new Draft(Column.id(row, "id"), Draft.Kind.valueOf(row.getString("kind")), row.getString("name"), row.getString("language"),
                row.getString("content"), Column.moment(row, "changed"), pushed);
    }
}
