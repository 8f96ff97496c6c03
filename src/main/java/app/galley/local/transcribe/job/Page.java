package app.galley.local.transcribe.job;

import app.galley.local.transcribe.model.Members;
import app.galley.local.transcribe.model.TranscribeError;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// A page of a list, the newest first. It goes on behind the last line of the page before, whatever came or went meanwhile.
public final class Page {
    /// What a page holds when the client does not say (MaxResults of ListTranscriptionJobs).
    private static final int USUAL = 5;

    private Page() { }

    /// What a list is made of: what a line is sorted by, and how it is written.
    public record Lines<T>(List<T> newestFirst, Function<T, Instant> time, Function<T, String> name, Function<T, ObjectNode> json) {
        public Lines {
            newestFirst = List.copyOf(newestFirst);
        }
    }

    private record Position(long time, String name) { }

    /// Puts a page into an answer: its lines under a name, and a token when there are more.
    ///
    /// @param part what the names must contain, in any case of letters
    public static <T> void put(ObjectNode answer, String member, Lines<T> lines, Members request, String part) {
        String token = request.text("NextToken");
        Position last = token.isEmpty() ? null : decode(token);
        List<T> rest = lines.newestFirst.stream()
                .filter(l -> last == null || isBehind(position(lines, l), last))
                .filter(l -> lines.name.apply(l).toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT))).toList();
        int most = request.number("MaxResults");
        List<T> page = rest.subList(0, Math.min(most == 0 ? USUAL : most, rest.size()));
        if (page.size() < rest.size()) {
            answer.put("NextToken", encode(position(lines, page.getLast())));
        }
        answer.putArray(member).addAll(page.stream().map(lines.json).toList());
    }

    private static <T> Position position(Lines<T> lines, T line) {
        return new Position(lines.time.apply(line).toEpochMilli(), lines.name.apply(line));
    }

    private static boolean isBehind(Position line, Position last) {
        return line.time < last.time || line.time == last.time && line.name.compareTo(last.name) > 0;
    }

    private static String encode(Position position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(
                (position.time + " " + position.name).getBytes(StandardCharsets.UTF_8));
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
