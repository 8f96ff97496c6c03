package app.galley.local.store;

import java.util.Comparator;

/// The order in which S3 lists keys: by their UTF-8 bytes, which is the order of their code points.
public enum KeyOrder implements Comparator<String> {
    /// The one there is.
    INSTANCE;

    @Override
    public int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                // Two surrogates compare as chars do; one surrogate is behind every other char.
                return Character.isSurrogate(a) == Character.isSurrogate(b) ? a - b : Character.isSurrogate(a) ? 1 : -1;
            }
        }
        return one.length() - other.length();
    }
}
