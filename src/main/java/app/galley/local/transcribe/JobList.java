package app.galley.local.transcribe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// ListTranscriptionJobs: pages of summaries, the newest job first. A page goes on behind the last job of the one before, whatever
/// came or went meanwhile.
final class JobList {
    /// What a page holds when the client does not say (MaxResults of ListTranscriptionJobs).
    private static final int USUAL_PAGE = 5;
    private static final Set<String> STATES = Arrays.stream(Job.State.values()).map(Enum::name).collect(Collectors.toSet());

    private JobList() { }

    static ObjectNode answer(JobStore jobs, JsonNode body) {
        Members request = Members.of(body);
        String state = request.oneOf("Status", STATES);
        String part = request.text("JobNameContains", StartReader.LONGEST_NAME, StartReader.NAME).toLowerCase(Locale.ROOT);
        String token = request.text("NextToken", 8192, Pattern.compile(".+"));
        int most = request.number("MaxResults", 1, 100);
        request.check();
        List<Job> rest = jobs.newestFirst().stream().filter(j -> token.isEmpty() || isBehind(j, decode(token)))
                .filter(j -> state.isEmpty() || j.state().name().equals(state))
                .filter(j -> j.name().toLowerCase(Locale.ROOT).contains(part)).toList();
        List<Job> page = rest.subList(0, Math.min(most == 0 ? USUAL_PAGE : most, rest.size()));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        if (!state.isEmpty()) {
            answer.put("Status", state);
        }
        if (page.size() < rest.size()) {
            answer.put("NextToken", encode(page.getLast()));
        }
        answer.putArray("TranscriptionJobSummaries").addAll(page.stream().map(JobJson::summary).toList());
        return answer;
    }

    private record Position(long created, String name) { }

    private static boolean isBehind(Job job, Position last) {
        long created = job.created().toEpochMilli();
        return created < last.created || created == last.created && job.name().compareTo(last.name) > 0;
    }

    private static String encode(Job job) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(
                (job.created().toEpochMilli() + " " + job.name()).getBytes(StandardCharsets.UTF_8));
    }

    private static Position decode(String token) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split(" ", 2);
            if (parts.length == 2) {
                return new Position(Long.parseLong(parts[0]), parts[1]);
            }
        } catch (IllegalArgumentException e) {
            throw TranscribeError.BAD_REQUEST.refuse("token");
        }
        throw TranscribeError.BAD_REQUEST.refuse("token");
    }
}
