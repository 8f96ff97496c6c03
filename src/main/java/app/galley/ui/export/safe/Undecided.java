package app.galley.ui.export.safe;

import app.galley.transcript.Speaker;
import app.galley.transcript.Transcript;
import app.galley.transcript.safe.Phrase;
import app.galley.transcript.safe.SafeText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Something that is taken out in one place and stands in others.
///
/// @param phrase what it is
/// @param said as it is written in the first of them
/// @param places all of them, in the order of the text
record Undecided(Phrase phrase, String said, List<Place> places) {
    Undecided {
        places = List.copyOf(places);
    }

    /// Where it stands.
    ///
    /// @param at milliseconds
    /// @param speaker who says it; empty when nobody is named
    /// @param around the words there
    record Place(long at, String speaker, String around) { }

    /// What stands in a transcript, one for each phrase; what looks like a name or a number, and what stands seldom, comes first: it tells most.
    static List<Undecided> of(List<SafeText.Standing> standing, Transcript transcript) {
        Map<Phrase, List<SafeText.Standing>> byPhrase = new LinkedHashMap<>();
        standing.forEach(one -> byPhrase.computeIfAbsent(one.phrase(), phrase -> new ArrayList<>()).add(one));
        Map<Integer, String> names = new LinkedHashMap<>();
        transcript.speakers().forEach(speaker -> names.put(speaker.id(), speaker.name()));
        List<Undecided> all = new ArrayList<>();
        byPhrase.forEach((phrase, places) -> all.add(new Undecided(phrase, places.getFirst().said(), places.stream().map(one ->
                new Place(one.time().start(), names.getOrDefault(speaker(transcript, one.turn()), ""), one.around())).toList())));
        all.sort((one, other) -> one.tells() != other.tells() ? Boolean.compare(other.tells(), one.tells())
                : Integer.compare(one.places().size(), other.places().size()));
        return List.copyOf(all);
    }

    private static int speaker(Transcript transcript, int turn) {
        return turn < transcript.turns().size() ? transcript.turns().get(turn).speaker() : Speaker.NONE;
    }

    /// The phrase as somebody would write it.
    String written() {
        return Phrase.of(said).equals(List.of(phrase)) ? said : phrase.words();
    }

    private boolean tells() {
        return said.codePoints().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    }
}
