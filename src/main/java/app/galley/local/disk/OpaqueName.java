package app.galley.local.disk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// File names for names that come from outside: a key like `../../etc/passwd`, or two that differ in case alone, is as
/// harmless as any other.
public final class OpaqueName {
    private OpaqueName() { }

    /// 64 hex digits that stand for `name`, the same for the same name, on every file system.
    public static String of(String name) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
