package app.galley.ui.text.clip;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HtmlTextTest {
    @Test void blocksBecomeLinesAndTheirTagsGo() {
        assertEquals("One two\nthree\nfour", HtmlText.of("<div>One <b>two</b></div>\n<p>three<br>four</p>"));
    }

    @Test void blanksOfTheSourceAreOne() {
        assertEquals("a b c", HtmlText.of("<p>\n   a\n  b <i> c</i>  </p>"));
    }

    @Test void charactersByNameAndNumberAreRead() {
        assertEquals("a & b < \u201Cc\u201D \u00E9\u00E9 &unknown;", HtmlText.of("a &amp; b &lt; &ldquo;c&rdquo; &#233;&#xE9; &unknown;"));
        assertEquals("x \uD83D\uDE00 &#1114112;", HtmlText.of("x &#128512; &#1114112;"));
    }

    @Test void whatIsNotSeenIsNotRead() {
        assertEquals("seen", HtmlText.of("<html><head><title>no</title><style>p { x: \"<p>\" }</style></head><body><!-- <p>no</p> -->"
                + "<script>if (a < b) no()</script>seen</body></html>"));
    }

    @Test void onlyTheMarkedFragmentIsRead() {
        assertEquals("in", HtmlText.of("<p>before</p><!--StartFragment--><p>in</p><!--EndFragment--><p>behind</p>"));
    }

    @Test void cellsAreParted() {
        assertEquals("a b\nc d", HtmlText.of("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>"));
    }

    @Test void damagedSourceEndsSomewhere() {
        assertEquals("a", HtmlText.of("a<!-- never closed"));
        assertEquals("a <b", HtmlText.of("a <b"));
        assertEquals("a", HtmlText.of("a<style>p {"));
    }
}
