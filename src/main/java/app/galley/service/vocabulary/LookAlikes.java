package app.galley.service.vocabulary;

import java.util.Optional;

/// Letters of other scripts that look like Latin ones; copied texts mix them without anybody seeing it.
final class LookAlikes {
    /// Cyrillic and Greek letters, and what they look like.
    private static final String FOREIGN = "АВЕКМНОРСТХаеорсухіјѕԁІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
    private static final String LATIN = "ABEKMHOPCTXaeopcyxijsdIJSABEZHIKMNOPTYXo";

    private LookAlikes() { }

    /// The Latin letter that a letter looks like.
    static Optional<String> of(int letter) {
        int at = FOREIGN.indexOf(letter);
        return at < 0 ? Optional.empty() : Optional.of(LATIN.substring(at, at + 1));
    }
}
