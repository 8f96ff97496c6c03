package app.galley.format.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.galley.format.Fixture;
import app.galley.format.mend.Mends;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageLinesTest {
    private static List<String> lines(String page) {
        return PageLines.of(Fixture.bytes("<!DOCTYPE html><html>" + page), new Mends());
    }

    @Test void paragraphsAreLinesWithBlankOnesBetween() {
        assertEquals(List.of("ANN: One two.", "", "Second line", "and its next.", "", "A cell of a row", ""),
                lines("<body><p><b>ANN:</b>\n One <i>two</i>.</p><div>Second line<br>and its next.</div><table><tr><td>A cell</td><td>of a row</td></tr></table></body>"));
    }

    @Test void whatIsBesideTheTextIsLeftOut() {
        assertEquals(List.of("Said.", ""), lines("""
                <head><title>Title</title><style>p {}</style></head><body><header>Head</header><nav>Menu</nav><h1>Title</h1><p>Said.</p>
                <aside>Buy!</aside><figure><figcaption>A picture</figcaption></figure><script>run()</script><button>Share</button><p hidden>Hidden</p><footer>Foot</footer></body>"""));
    }

    @Test void ofAPageWithAMainPartThatIsTaken() {
        assertEquals(List.of("Said.", ""), lines("<body><p>Beside.</p><main><p>Said.</p></main><p>After.</p></body>"));
    }
}
