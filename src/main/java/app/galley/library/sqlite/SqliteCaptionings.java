package app.galley.library.sqlite;

import app.galley.caption.Cue;
import app.galley.caption.LockedCue;
import app.galley.caption.checklist.Judgement;
import app.galley.caption.checklist.Judgements;
import app.galley.library.Captioning;
import app.galley.library.Captionings;
import app.galley.library.sqlite.file.Readers;
import app.galley.library.sqlite.file.Sql;
import app.galley.library.sqlite.file.Writer;
import app.galley.transcript.TimeSpan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The tables `captionings`, `locked_cues` and `caption_judgements`.
final class SqliteCaptionings implements Captionings {
    private static final String NUMBER = "(SELECT number FROM recordings WHERE id = ?)";
    private final Writer writer;
    private final Readers readers;

    SqliteCaptionings(Writer writer, Readers readers) {
        this.writer = writer;
        this.readers = readers;
    }

    @Override
    public Captioning of(UUID recording) {
        String id = recording.toString();
        return readers.read(sql -> {
            Optional<String> preset = sql.first(row -> row.getString(1), "SELECT preset FROM captionings WHERE recording = " + NUMBER, id);
            return new Captioning(preset.orElse(""), sql.all(SqliteCaptionings::cue,
                    "SELECT * FROM locked_cues WHERE recording = " + NUMBER + " ORDER BY speaker, heard_start", id), new Judgements(sql.all(SqliteCaptionings::judgement,
                    "SELECT * FROM caption_judgements WHERE recording = " + NUMBER, id)));
        });
    }

    @Override
    public void put(UUID recording, Captioning decided) {
        String id = recording.toString();
        int kept = writer.write(sql -> {
            sql.update("DELETE FROM locked_cues WHERE recording = " + NUMBER, id);
            sql.update("DELETE FROM caption_judgements WHERE recording = " + NUMBER, id);
            int known = sql.update("INSERT OR REPLACE INTO captionings (recording, preset) SELECT number, ? FROM recordings WHERE id = ?",
                    decided.preset(), id);
            for (LockedCue cue : known == 0 ? List.<LockedCue>of() : decided.locked()) {
                insert(sql, id, cue);
            }
            for (Judgement said : known == 0 ? List.<Judgement>of() : decided.judgements().all()) {
                sql.update("INSERT INTO caption_judgements (recording, item, ticked, note, said) VALUES (" + NUMBER + ", ?, ?, ?, ?)", id, said.item(),
                        said.ticked() ? 1 : 0, said.note(), said.when().toEpochMilli());
            }
            return known;
        });
        if (kept == 0) {
            throw SqliteRecordings.gone().asException();
        }
    }

    private static void insert(Sql sql, String id, LockedCue locked) throws SQLException {
        Cue cue = locked.cue();
        sql.update("INSERT INTO locked_cues (recording, speaker, heard_start, heard_end, said, shown_start, shown_end, lines, name) VALUES ("
                + NUMBER + ", ?, ?, ?, ?, ?, ?, ?, ?)", id, locked.speaker(), locked.heard().start(), locked.heard().end(), locked.said(),
                cue.time().start(), cue.time().end(), String.join("\n", cue.lines()), cue.speaker());
    }

    private static Judgement judgement(ResultSet row) throws SQLException {
        return new Judgement(row.getString("item"), row.getInt("ticked") != 0, row.getString("note"), Instant.ofEpochMilli(row.getLong("said")));
    }

    private static LockedCue cue(ResultSet row) throws SQLException {
        Cue shown = new Cue(new TimeSpan(row.getLong("shown_start"), row.getLong("shown_end")), List.of(row.getString("lines").split("\n", -1)),
                row.getString("name"));
        return new LockedCue(row.getInt("speaker"), new TimeSpan(row.getLong("heard_start"), row.getLong("heard_end")), row.getString("said"), shown);
    }
}
