package app.galley.ui.shell;

import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Where the caret stood in the transcripts that were open last, so that they open there again. Used by one thread.
final class LastPlaces {
    private static final int MOST = 100;
    private static final Pattern LINE = Pattern.compile("([0-9a-f-]{36}) (\\d{1,9}) (\\d{1,9})");
    /// The one that was left last is the last.
    private final Map<UUID, Position> places = new LinkedHashMap<>();
    private final Consumer<String> keeper;

    /// @param kept what the keeper got last, empty at first; what cannot be read is passed over
    /// @param keeper gets all of them after each change
    LastPlaces(String kept, Consumer<String> keeper) {
        this.keeper = keeper;
        kept.lines().map(LINE::matcher).filter(Matcher::matches).forEach(line -> places.put(UUID.fromString(line.group(1)),
                new Position(Integer.parseInt(line.group(2)), Integer.parseInt(line.group(3)))));
    }

    /// Remembers where one is in the transcript of a recording.
    void stand(UUID recording, Position at) {
        if (at.equals(places.remove(recording))) {
            places.put(recording, at);
            return;
        }
        places.put(recording, at);
        if (places.size() > MOST) {
            places.remove(places.keySet().iterator().next());
        }
        keeper.accept(places.entrySet().stream().map(e -> e.getKey() + " " + e.getValue().turn() + " " + e.getValue().offset())
                .collect(Collectors.joining("\n")));
    }

    /// Where one was in the transcript of a recording, or the place nearest to it in a text that is another one by now; the start
    /// when one never was.
    Position in(UUID recording, Transcript text) {
        Position last = places.getOrDefault(recording, Position.START);
        int turn = Math.min(last.turn(), text.turns().size() - 1);
        return new Position(turn, turn < last.turn() ? 0 : Math.min(last.offset(), text.turns().get(turn).text().length()));
    }
}
