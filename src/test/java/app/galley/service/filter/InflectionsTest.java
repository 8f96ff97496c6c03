package app.galley.service.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class InflectionsTest {
    @Test void englishNounsHaveAPluralAndPossessives() {
        assertEquals(List.of("ducks", "ducks'", "duck's"), Inflections.of("duck", "en-GB", form -> true));
        assertEquals(List.of("cities", "cities'", "city's"), Inflections.of("city", "en-US", form -> true));
        assertEquals(List.of("boxes", "boxes'", "box's"), Inflections.of("box", "en-AU", form -> true));
        assertEquals(List.of("days", "days'", "day's"), Inflections.of("day", "en-AU", form -> true));
    }

    @Test void aPluralThatNoDictionaryKnowsIsNotProposed() {
        assertEquals(List.of("sheep's"), Inflections.of("sheep", "en-GB", form -> !form.equals("sheeps")));
    }

    @Test void otherLanguagesAndPossessivesHaveNone() {
        assertEquals(List.of(), Inflections.of("Ente", "de-DE", form -> true));
        assertEquals(List.of(), Inflections.of("duck's", "en-GB", form -> true));
        assertEquals(List.of(), Inflections.of("\u6f22", "en-GB", form -> true));
    }
}
