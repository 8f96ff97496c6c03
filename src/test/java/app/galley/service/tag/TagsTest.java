package app.galley.service.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.galley.problem.ProblemException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Tags as they are written by hand.
class TagsTest {
    private static void refused(String key, String text) {
        assertEquals("service.tag." + key, assertThrows(ProblemException.class, () -> Tags.read(text)).problem().key());
    }

    @Test void tagsAreReadAndWrittenAgain() {
        Map<String, String> tags = Map.of("project", "council = night", "Büro", "", "a b", "x:y/z");
        assertEquals(tags, Tags.read("project = council = night\r\n\n  Büro\na b=x:y/z"));
        assertEquals(tags, Tags.read(Tags.write(tags)));
        assertEquals(Map.of(), Tags.read(" \n"));
    }

    @Test void whatTheServiceWouldRefuseIsRefusedHere() {
        refused("key", "= value");
        refused("key", "k".repeat(129) + " = v");
        refused("key", "a<b = v");
        refused("reserved", "AWS:x = v");
        refused("value", "k = " + "v".repeat(257));
        refused("value", "k = a;b");
        refused("twice", "k = 1\nk = 2");
        refused("many", IntStream.range(0, 51).mapToObj(i -> "k" + i).collect(Collectors.joining("\n")));
        assertEquals(50, Tags.read(IntStream.range(0, 50).mapToObj(i -> "k" + i).collect(Collectors.joining("\n"))).size());
    }
}
