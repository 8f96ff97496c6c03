package app.galley.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TokensTest {
    @Test void blanksPartWordsAndPunctuationDoesNotBelongToThem() {
        assertEquals("So|she|said|Well|then", words("So… she said: “Well, then!”"));
    }

    @Test void apostrophesAndHyphensInsideAWordStay() {
        assertEquals("rock|n|roll's|well-known|it’s|dogs", words("rock 'n' roll's well-known, it’s dogs'"));
    }

    @Test void dashesAndClauseMarksPartWordsAlsoWithoutBlanks() {
        assertEquals("No|wait|yes|or|no|so", words("No—wait, yes,or...no--so"));
    }

    @Test void numbersAndSignsStayWhole() {
        assertEquals("1,000.50|10:30|$5|5%|C++|C#|#1|50€|3-4", words("1,000.50 10:30 $5 5% C++ C# #1 50€ 3-4"));
    }

    @Test void whatHoldsNeitherLetterNorDigitIsNotAWord() {
        assertEquals("a|b", words("— a & ♪ … *** b - + …"));
    }

    @Test void aMarkerInBracketsIsOneWord() {
        assertEquals("so|[inaudible 0:12:03]|they|[laughter]|went", words("so [inaudible 0:12:03], they[laughter] went"));
        assertEquals("a|b|[c]|d|e", words("[] a [b [c] d ] [ ♪ ] e"));
        assertEquals("笑|[笑い声]|ね", words("笑[笑い声]ね"));
    }

    @Test void everySortOfBlankParts() {
        assertEquals("a|b|c|d|e", words("a\u00A0b\u2009c\u200Bd\te"));
    }

    @Test void scriptsWithoutBlanksAreCut() {
        assertEquals("今日|は|天気|東京|タワー", words("今日は、天気。東京タワー"));
        assertEquals("สวัสดี|ครับ|วัน|นี้", words("สวัสดีครับวันนี้"));
        assertEquals("我|很|爱|你|们|天|气", words("我很爱你们天气。"));
        assertEquals("X|東京|OK", words("X東京 OK"));
    }

    @Test void wordsOutsideTheBasicPlaneAreWhole() {
        assertEquals("\uD835\uDC00\uD835\uDC01|x", words("\uD835\uDC00\uD835\uDC01 \uD83D\uDC4B x"));
    }

    @Test void aWordDoesNotEndInsideAWord() {
        assertFalse(Tokens.divides("don't", 3));
        assertTrue(Tokens.divides("don't,", 5));
        assertTrue(Tokens.divides("(don't)", 1));
        assertFalse(Tokens.divides("สวัสดี", 1));
        assertTrue(Tokens.divides("我爱", 1));
    }

    @Test void languagesWithoutBlanksAreKnown() {
        assertTrue(Tokens.isWrittenWithoutBlanks("ja-JP"));
        assertTrue(Tokens.isWrittenWithoutBlanks("zh-TW"));
        assertTrue(Tokens.isWrittenWithoutBlanks("th-TH"));
        assertFalse(Tokens.isWrittenWithoutBlanks("ko-KR"));
        assertFalse(Tokens.isWrittenWithoutBlanks(""));
    }

    private static String words(String text) {
        return Tokens.in(text).stream().map(p -> text.substring(p.start(), p.end())).collect(Collectors.joining("|"));
    }
}
