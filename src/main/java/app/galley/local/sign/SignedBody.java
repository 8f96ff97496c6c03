package app.galley.local.sign;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/// A body that is checked while it is read: only a reader that reaches the end knows that every byte is as it was signed. A
/// body that ends early, or that was changed on its way, ends in a [app.galley.local.wire.Refusal] instead.
public abstract class SignedBody extends InputStream {
    /// The number of bytes it will yield.
    public abstract long length();

    /// The headers that followed it, by lower-case name; known once the end was reached.
    public abstract Map<String, String> trailers();

    @Override
    public abstract int read(byte[] bytes, int from, int length) throws IOException;

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }
}
