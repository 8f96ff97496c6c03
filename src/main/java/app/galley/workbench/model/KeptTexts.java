package app.galley.workbench.model;

import app.galley.library.Draft;
import app.galley.library.Drafts;
import app.galley.problem.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The texts that were gathered for a model and not trained with yet, kept across restarts as a draft. Safe from any thread; calls block for some
/// milliseconds.
public final class KeptTexts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Drafts drafts;
    private final Clock clock;

    /// @param drafts where they are kept
    public KeptTexts(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /// What was gathered.
    ///
    /// @param name what the model is to be called; may be empty
    /// @param language its language (`en-GB`)
    /// @param share how many percent are held back for tuning
    /// @param sources the texts
    public record Gathered(String name, String language, int share, List<TrainingSource> sources) {
        public Gathered {
            sources = List.copyOf(sources);
        }
    }

    /// What was kept last; empty when nothing was, or it was trained with.
    ///
    /// @throws app.galley.problem.ProblemException bad input, when it cannot be read any more
    public Optional<Gathered> last() {
        return draft().map(draft -> read(draft.name(), draft.language(), draft.content()));
    }

    private Optional<Draft> draft() {
        return drafts.all(Draft.Kind.TRAINING).stream().findFirst();
    }

    /// Keeps what is gathered now; without texts nothing is kept.
    public void keep(Gathered now) {
        Optional<Draft> before = draft();
        if (now.sources().isEmpty()) {
            before.ifPresent(draft -> drafts.remove(draft.id()));
        } else {
            drafts.put(new Draft(before.map(Draft::id).orElseGet(UUID::randomUUID), Draft.Kind.TRAINING, now.name(), now.language(), write(now),
                    clock.instant(), Optional.empty()), Drafts.ONE_SITTING);
        }
    }

    private static String write(Gathered now) {
        ObjectNode json = JSON.createObjectNode().put("share", now.share());
        ArrayNode texts = json.putArray("texts");
        for (TrainingSource source : now.sources()) {
            switch (source) {
                case TrainingSource.Spoken spoken -> texts.addObject().put("recording", spoken.recording().toString()).put("title", spoken.title())
                        .put("verified", spoken.isVerified());
                case TrainingSource.Written written -> texts.addObject().put("file", written.file().toString());
            }
        }
        return json.toString();
    }

    private static Gathered read(String name, String language, String content) {
        try {
            JsonNode json = JSON.readTree(content);
            List<TrainingSource> sources = new ArrayList<>();
            for (JsonNode text : json.path("texts")) {
                sources.add(text.has("file") ? new TrainingSource.Written(Path.of(text.path("file").asText()))
                        : new TrainingSource.Spoken(UUID.fromString(text.path("recording").asText()), text.path("title").asText(), text.path("verified").asBoolean()));
            }
            return new Gathered(name, language, json.path("share").asInt(), sources);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw Problem.badInput("model.keptDamaged").asException(e);
        }
    }
}
