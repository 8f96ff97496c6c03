package app.galley.workbench.export;

import app.galley.format.Formats;
import app.galley.format.Writing;
import app.galley.format.standard.StandardFormats;
import app.galley.library.MachineTranscript;
import app.galley.library.Recording;
import app.galley.library.sqlite.SqliteLibrary;
import app.galley.task.Background;
import app.galley.task.Lane;
import app.galley.transcript.Transcript;
import app.galley.workbench.Catalogue;
import app.galley.workbench.Documents;
import app.galley.workbench.Exports;
import app.galley.workbench.Preferences;
import app.galley.workbench.caption.CaptionDesk;
import app.galley.workbench.caption.OwnPresets;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A library on the disk with recordings that have transcripts.
public final class HeldLibrary implements AutoCloseable {
    /// What every recording has from now on.
    List<Writing.Chapter> chapters = List.of();
    private final SqliteLibrary library;
    private final Lane lane = new Lane("captions");
    private final Catalogue catalogue;
    private final OwnPresets presets;
    private final Documents documents;
    private final Exporting exporting;

    public HeldLibrary(Path folder) {
        presets = new OwnPresets(folder.resolve("presets"));
        library = SqliteLibrary.open(folder);
        Formats formats = StandardFormats.in(Locale.ENGLISH);
        catalogue = new Catalogue(library.recordings(), Clock.systemUTC(), gone -> { });
        documents = new Documents(catalogue, library.transcripts(), library.snapshots(), formats, Clock.systemUTC(), Background.sameThread());
        exporting = new Exporting(formats, catalogue, documents, captions(), new Exports(), recording -> chapters);
    }

    public CaptionDesk captions() {
        return new CaptionDesk(library.captionings(), presets, lane, Clock.systemUTC());
    }

    public Exporting exporting() {
        return exporting;
    }

    public Documents documents() {
        return documents;
    }

    /// Keeps a result of the service for a recording.
    public void result(Recording recording, String json) throws NoSuchAlgorithmException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        library.transcripts().keep(new MachineTranscript(UUID.randomUUID(), recording.id(), "amazon", sum, Instant.EPOCH), bytes);
        library.transcripts().flush();
    }

    public Preferences preferences() {
        return new Preferences(library.settings());
    }

    public Recording recording(String title, @Nullable Path media, @Nullable Transcript transcript) {
        Recording recording = new Recording(UUID.randomUUID(), title, media, 0, Duration.ofMinutes(1), false, Instant.parse("2026-11-23T08:00:00Z"), null);
        library.recordings().add(recording);
        if (transcript != null) {
            library.transcripts().createDocument(recording.id(), transcript);
            library.transcripts().flush();
        }
        return catalogue.find(recording.id()).orElseThrow();
    }

    @Override
    public void close() {
        lane.close();
        library.close();
    }
}
