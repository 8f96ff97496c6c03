package app.galley.format.caption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.caption.preset.CaptionPreset;
import app.galley.format.Fixture;
import app.galley.format.Formats;
import app.galley.format.Writing;
import app.galley.format.standard.StandardFormats;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Tokens;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Names in brackets are speakers; sounds in brackets are not.
class BracketedNamesTest {
    private static final List<String> BITS = List.of("well", "The", "river", "rose.", "[laughter]", "(applause)", "[door", "(he", "1984", "North-Quay", "naïve", "it's", "said", "Ann", "Bob?",
            "[MUSIC]", "and", "nobody", "knew.", "[Crowd cheering]", "no", "(So", "what?)");
    private static final List<String> NAMES = List.of("Ann Lee", "B. Okoro", "Zoë", "Søren O'Neil", "Jean-Luc", "ANN LEE", "Ludwig van Beek", "Speaker 3", "Kelly");
    private static final int TALKS = 200;
    private final Formats formats = StandardFormats.in(Locale.ENGLISH);

    private List<String> turns(String... texts) {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < texts.length; i++) {
            file.append(i + 1).append("\n00:00:%02d,000 --> 00:00:%02d,500%n".formatted(i * 4, i * 4 + 1)).append(texts[i]).append("\n\n");
        }
        return formats.reader("srt").orElseThrow().read(Fixture.bytes(file.toString())).turns().stream()
                .map(turn -> turn.speaker() + "|" + turn.text()).toList();
    }

    @Test void namesInBracketsAreSpeakers() {
        assertEquals(List.of("0|Where were you?", "1|At home.", "0|All night?"), turns("[Ann Lee] Where were you?", "[BOB]\nAt home.", "[Ann Lee] All night?"));
        assertEquals(List.of("0|Where were you?", "1|At home."), turns("(Ann Lee)\nWhere were you?", "(Mr. Okoro) At home."));
        assertEquals(List.of("0|Who is there?", "1|It's me."), turns("- [Ann] Who is there?\n- [Bob] It's me."));
        assertEquals(List.of("0|One.", "1|Two."), turns(">> [Ann] One.", ">> [Bob] Two."));
    }

    @Test void otherFormatsHaveThemToo() {
        List<String> names = formats.reader("vtt").orElseThrow().read(Fixture.bytes("WEBVTT\n\n00:01.000 --> 00:02.000\n[Ann] Hello.\n\n00:03.000 --> 00:04.000\n[Ben] Hello.\n"))
                .speakers().stream().map(Speaker::name).toList();
        assertEquals(List.of("Ann", "Ben"), names);
    }

    @ParameterizedTest @CsvSource(delimiter = '|', textBlock = """
            [Laughter] I know      | [Applause] Thank you
            [LAUGHTER] I know      | [APPLAUSE] Thank you
            [Door Slams] Wait      | [Phone Ringing] Hello
            [Musica] Ciao          | [Applausi] Grazie
            (music) Hello          | (laughs) Yes
            (Laughs) Yes           | (Sighing) No
            (Whispering) Come      | (Shivering) No
            (In French) Bonjour    | (In English) Good day
            (V.O.) Hello           | (O.S.) Yes
            (Yeah) So we went      | (Right) And then
            [NAME] said so         | [ADDRESS] is where
            [door slams] Wait      | [Ann laughs] Stop
            [Chapter One Two Three Four] x | [Chapter Two Three Four Five] x
            [Ann] Where were you?  | At home.
            """)
    void whatElseStandsInBracketsStaysText(String first, String second) {
        assertEquals(List.of("-1|" + first, "-1|" + second), turns(first, second));
    }

    @Test void whatStandsAloneOrInsideACueIsNoName() {
        assertEquals(List.of("-1|[Kahkaha] Selam", "-1|[Alkış] Sağ olun", "-1|[Kahkaha]", "-1|Ve [Alkış] bitti"),
                turns("[Kahkaha] Selam", "[Alkış] Sağ olun", "[Kahkaha]", "Ve [Alkış] bitti"), "a language whose sounds nobody has listed");
    }

    @ParameterizedTest @ValueSource(strings = {"netflix-en", "netflix-en-children", "dcmp-lower", "dcmp-middle", "dcmp-upper"})
    void whatAPresetWithNamesInBracketsWritesIsReadBack(String preset) {
        long seed = new Random().nextLong();
        for (int i = 0; i < TALKS; i++) {
            Transcript talk = talk(new Random(seed + i));
            for (String format : List.of("srt", "sbv")) {
                String file = Fixture.written(formats.writer(format), talk, Writing.PLAIN.captioned(CaptionPreset.of(preset, "en").style()));
                assertTrue(file.contains(preset.startsWith("dcmp") ? "(" : "["), file);
                assertEquals(spoken(talk), spoken(formats.reader(format).orElseThrow().read(Fixture.bytes(file))), format + " seed " + (seed + i) + "\n" + file);
            }
        }
    }

    /// Who says what, turns of one in a row as one; letters alone, for lines are joined and sounds take the form of the preset.
    private static List<String> spoken(Transcript transcript) {
        List<String> spoken = new ArrayList<>();
        String last = "";
        for (Turn turn : transcript.turns()) {
            String name = transcript.speaker(turn.speaker()).map(Speaker::name).orElse("");
            String said = turn.text().replaceAll("[^\\p{L}\\p{Nd}]", "").toLowerCase(Locale.ROOT);
            if (name.equals(last)) {
                spoken.set(spoken.size() - 1, spoken.getLast() + said);
            } else {
                spoken.add(name + ": " + said);
            }
            last = name;
        }
        return spoken;
    }

    /// Each turn is somebody's, and two at least speak: else no names are written.
    private static Transcript talk(Random random) {
        List<Speaker> speakers = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(NAMES.size() - 1); i++) {
            speakers.add(new Speaker(i, NAMES.get(i)));
        }
        List<Turn> turns = new ArrayList<>();
        long now = random.nextInt(5_000);
        for (int i = 0; i < 2 + random.nextInt(10); i++) {
            StringBuilder text = new StringBuilder("so");
            for (int more = random.nextInt(20); more > 0; more--) {
                text.append(' ').append(BITS.get(random.nextInt(BITS.size())));
            }
            List<Word> words = new ArrayList<>();
            long start = now;
            for (Tokens.Place place : Tokens.in(text.toString())) {
                words.add(new Word(place.start(), place.end(), new TimeSpan(now, now + 300), 1, Timing.values()[0], false));
                now += 300 + random.nextInt(300);
            }
            turns.add(new Turn(i + 1L, i < 2 ? i : random.nextInt(speakers.size()), new TimeSpan(start, words.getLast().time().end()), text.toString(), words, false));
            now += random.nextInt(3_000);
        }
        return new Transcript(turns, speakers, "en");
    }
}
