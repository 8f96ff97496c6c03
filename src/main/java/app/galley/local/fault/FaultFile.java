package app.galley.local.fault;

import app.galley.local.transcribe.job.Quotas;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.problem.Wording;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Faults from a file (JSON):
/// ```
/// {"faults": [{"operation": "StartTranscriptionJob", "do": "throttle", "times": 2, "after": 1}, ...],
///  "quotas": {"jobs": 2, "queue": 10}}
/// ```
/// `operation` is the name of an operation, `S3`, `Transcribe` or `*` (left out: `*`); `do` is `throttle`, `serverError`, `unavailable`,
/// `expire`, `deny`, `skew`, `limit`, `slow` (with `milliseconds`), `drop`, `loseReply` or `fail` (with `reason`: the words, or the name of
/// one of AWS's: `unsupported`, `otherFormat`, `rate`, `otherRate`, `tooLarge`, `tooManyChannels`); `times` is 1 when it is left out,
/// 0 for ever; `after` so many requests that go well. `quotas` says how many jobs may be unfinished, at once and queued.
public final class FaultFile {
    private static final Map<String, String> REASONS = Map.of("unsupported", "local.job.unsupported", "otherFormat", "local.job.otherFormat",
            "rate", "local.job.rate", "otherRate", "local.job.otherRate", "tooLarge", "local.job.tooLarge",
            "tooManyChannels", "local.job.tooManyChannels");
    private static final Set<String> MEMBERS = Set.of("operation", "do", "times", "after", "milliseconds", "reason");
    private static final int MOST = 1_000_000;

    private FaultFile() { }

    /// Reads a file.
    ///
    /// @throws ProblemException bad input that tells the fault of the file
    public static Faults read(Path file) {
        try {
            JsonNode json = new ObjectMapper().readTree(Files.readAllBytes(file));
            if (!json.isObject()) {
                throw bad("notFaults");
            }
            List<Fault> faults = new ArrayList<>();
            for (JsonNode fault : json.path("faults")) {
                faults.add(fault(fault));
            }
            JsonNode quotas = json.path("quotas");
            return new Faults(faults, new Quotas(number(quotas, "jobs", Quotas.STANDARD.atOnce()), number(quotas, "queue", Quotas.STANDARD.queued())));
        } catch (JsonProcessingException e) {
            throw Problem.badInput("local.fault.notFaults").asException(e);
        } catch (IOException e) {
            throw Problem.badInput("local.fault.notReadable", file.toString()).asException(e);
        }
    }

    private static Fault fault(JsonNode json) {
        json.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                throw bad("unknownMember", name);
            }
        });
        String word = json.path("do").asText("");
        Effect effect = Effect.named(word).orElseThrow(() -> bad("unknownEffect", word, Effect.words()));
        return new Fault(json.path("operation").asText("*"), effect, number(json, "after", 0), number(json, "times", 1),
                number(json, "milliseconds", 1000), reason(json.path("reason").asText("unsupported")));
    }

    private static String reason(String reason) {
        return REASONS.containsKey(reason) ? new Wording(Locale.ROOT).say(REASONS.get(reason)) : reason;
    }

    private static int number(JsonNode json, String name, int otherwise) {
        JsonNode value = json.path(name);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isInt() || value.intValue() < 0 || value.intValue() > MOST) {
            throw bad("badNumber", name);
        }
        return value.intValue();
    }

    private static ProblemException bad(String sentence, Object... arguments) {
        return Problem.badInput("local.fault." + sentence, arguments).asException();
    }
}
