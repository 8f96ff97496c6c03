package app.galley.transcript.review.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What texts propose.
class ProposalsTest {
    private static List<Proposal> of(String language, String... lines) {
        return Proposals.of(Stream.of(lines).map(line -> List.of(line.split("\t"))).toList(), language);
    }

    private static List<String> texts(List<Proposal> proposals) {
        return proposals.stream().map(Proposal::text).toList();
    }

    private static Proposal named(List<Proposal> proposals, String text) {
        return proposals.stream().filter(one -> one.text().equals(text)).findFirst().orElseThrow(() -> new AssertionError(text + " is not in " + texts(proposals)));
    }

    @Test void namesInsideSentencesAreProposedAndBeginningsAreNot() {
        List<Proposal> found = of("en-GB", "Yesterday the boat went down the Okavango with Ann Leigh. Then it turned.", "Nobody saw Ann Leigh there, and Mr Hawthorne slept.");
        assertEquals(List.of("Ann Leigh", "Hawthorne", "Okavango"), texts(found));
        assertEquals(2, named(found, "Ann Leigh").count());
    }

    @Test void wordsThatComeOftenAreProposedUnlessTheyAreCommon() {
        List<Proposal> found = of("en", "the okapi and the other people", "an okapi and the other people", "no okapi and the other people");
        assertEquals(List.of("okapi"), texts(found));
        assertEquals(3, found.getFirst().count());
    }

    @Test void acronymsAndCapitalsInsideAreNames() {
        List<Proposal> found = of("en", "It uses an iPhone, the API and S3 in the U.S. today.");
        assertTrue(texts(found).containsAll(List.of("iPhone", "API", "S3", "U.S.")), texts(found).toString());
    }

    @Test void aGlossaryGivesItsEntriesFirst() {
        List<Proposal> table = of("en", "salt pan\tA flat place where Kalahari water dries", "mokoro\tA boat; a mokoro is narrow");
        assertEquals(List.of("mokoro", "salt pan"), texts(table).subList(0, 2));
        assertTrue(table.getFirst().listed());
        assertEquals(2, table.getFirst().count());
        for (String between : List.of(" – ", ": ", " - ", " = ")) {
            List<Proposal> list = of("en", "1. salt pan" + between + "a flat place", "2. mokoro" + between + "a boat", "• tsessebe" + between + "an antelope");
            assertEquals(List.of("mokoro", "salt pan", "tsessebe"), texts(list.stream().filter(Proposal::listed).toList()), between);
        }
        assertEquals(List.of("mokoro", "salt pan", "tsessebe"), texts(of("en", "salt pan", "mokoro", "tsessebe")));
    }

    @Test void oneColonInALetterMakesNoGlossary() {
        List<Proposal> found = of("en", "Please note: the boat is late", "It was seen near the bridge last night.", "Nobody was hurt in it.", "We wait.");
        assertFalse(found.stream().anyMatch(Proposal::listed), texts(found).toString());
    }

    @Test void twoColumnsOfRunningTextAreNoTable() {
        String left = "the boat went down the river for days and";
        List<Proposal> found = of("en", left + "\tnobody knew where it was at that time", left + "\tnobody knew", left + "\tnobody knew");
        assertFalse(found.stream().anyMatch(Proposal::listed), texts(found).toString());
    }

    @Test void aWordThatWasDividedAtTheEndOfALineIsOne() {
        List<Proposal> found = of("en", "They went a long way by boat down the river Oka-", "vango and back to the town of Saint", "Helens in the end.");
        assertTrue(texts(found).contains("Okavango"), texts(found).toString());
        assertTrue(texts(found).contains("Saint Helens"), texts(found).toString());
    }

    @Test void germanNounsAreNoNamesUnlessTheyComeOften() {
        List<Proposal> found = of("de-DE", "Das Boot fährt mit der Katze über den Fluss.", "Der Mokoro ist schmal, ein Mokoro kippt, kein Mokoro hält.");
        assertEquals(List.of("Mokoro"), texts(found));
    }

    @Test void aTextWithoutWordsProposesNothing() {
        assertEquals(List.of(), of("en", "12 34 – 56", "***", "?"));
        assertEquals(List.of(), Proposals.of(List.of(), "en"));
    }

    @Test void tenMegabytesAreReadInSeconds() {
        String sentence = "Then the boat of Ann Leigh went down the Okavango, and %s was seen on it by nobody at all. ";
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < 10 << 20; i++) {
            text.append(sentence.formatted("Name" + Integer.toString(i, 26).replaceAll("\\d", "x"))).append(i % 5 == 0 ? "\n" : "");
        }
        List<List<String>> lines = text.toString().lines().map(List::of).toList();
        List<Proposal> found = assertTimeout(Duration.ofSeconds(60), () -> Proposals.of(lines, "en"));
        assertEquals(Proposals.MOST, found.size());
        assertEquals(List.of("Ann Leigh", "Okavango"), texts(found).subList(0, 2));
    }
}
