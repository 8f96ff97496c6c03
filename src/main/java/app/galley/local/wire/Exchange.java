package app.galley.local.wire;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// One request and its answer. Used by the one thread that serves it.
public final class Exchange implements AutoCloseable {
    /// The most of an unread body that is still taken in after a refusal, so that the client, which may be in the middle
    /// of sending, reads the answer instead of a broken connection.
    private static final long DRAIN_LIMIT = 64L << 20;
    private final HttpExchange http;
    private final String rawPath;
    private final String rawQuery;
    private final InputStream body;
    private long bytesRead;
    private boolean losesAnswer;

    /// Wraps an exchange of the server.
    public Exchange(HttpExchange http) {
        this.http = http;
        // The text of the request line itself: a parsed URI would take the first part of //a/b for a host.
        String target = http.getRequestURI().toString();
        int slash = target.startsWith("/") ? 0 : Math.max(0, target.indexOf('/', target.indexOf("://") + 3));
        int question = target.indexOf('?');
        this.rawPath = target.substring(slash, question < 0 ? target.length() : question);
        this.rawQuery = question < 0 ? "" : target.substring(question + 1);
        this.body = new Counted(http.getRequestBody());
    }

    /// The method, upper case.
    public String method() {
        return http.getRequestMethod();
    }

    /// The path as it came, still percent-coded.
    public String rawPath() {
        return rawPath;
    }

    /// The query.
    ///
    /// @throws Refusal InvalidURI when it is broken
    public Query query() {
        return Query.parse(rawQuery);
    }

    /// The first value of a request header.
    public Optional<String> header(String name) {
        return Optional.ofNullable(http.getRequestHeaders().getFirst(name));
    }

    /// All values of a request header.
    public List<String> headers(String name) {
        List<String> values = http.getRequestHeaders().get(name);
        return values == null ? List.of() : List.copyOf(values);
    }

    /// The names of the request's headers, lower case, sorted.
    public Set<String> headerNames() {
        Set<String> names = new TreeSet<>();
        http.getRequestHeaders().keySet().forEach(n -> names.add(n.toLowerCase(Locale.ROOT)));
        return names;
    }

    /// The length of the body as stated, -1 when it is not stated, 0 when there is none.
    public long statedLength() {
        Optional<String> length = header("Content-Length");
        if (length.isEmpty()) {
            return header("Transfer-Encoding").isPresent() ? -1 : 0;
        }
        return length.get().matches("[0-9]{1,18}") ? Long.parseLong(length.get()) : -1;
    }

    /// The body as it came over the wire. It may end early when the client vanishes; the caller compares lengths.
    public InputStream body() {
        return body;
    }

    /// Sets a header of the answer.
    public Exchange set(String name, String value) {
        http.getResponseHeaders().set(name, value);
        return this;
    }

    /// From now on an answer breaks the connection instead of reaching the client.
    public void loseAnswer() {
        losesAnswer = true;
    }

    private void checkAnswer() throws IOException {
        if (losesAnswer) {
            throw new IOException("the answer is lost on purpose");
        }
    }

    /// Answers without a body.
    public void answer(int status) throws IOException {
        checkAnswer();
        drain();
        http.sendResponseHeaders(status, -1);
    }

    /// Answers with a body of a content type.
    public void answer(int status, String contentType, byte[] bytes) throws IOException {
        set("Content-Type", contentType);
        if (isHead() || bytes.length == 0) {
            answer(status);
            return;
        }
        try (OutputStream out = answerStream(status, bytes.length)) {
            out.write(bytes);
        }
    }

    /// Begins an answer whose body the caller writes; a HEAD request gets the headers alone and a stream to write nothing to.
    public OutputStream answerStream(int status, long length) throws IOException {
        checkAnswer();
        drain();
        if (isHead() || length == 0) {
            if (isHead()) {
                set("Content-Length", Long.toString(length));
            }
            http.sendResponseHeaders(status, -1);
            return OutputStream.nullOutputStream();
        }
        http.sendResponseHeaders(status, length);
        return http.getResponseBody();
    }

    /// Whether only the headers are asked for.
    public boolean isHead() {
        return method().equals("HEAD");
    }

    /// Whether the answer has begun, so that no other can be given.
    public boolean isAnswered() {
        return http.getResponseCode() != -1;
    }

    /// Ends the exchange; an answer that is not complete breaks the connection.
    @Override
    public void close() {
        http.close();
    }

    private void drain() throws IOException {
        if (Math.max(statedLength() - bytesRead, 0) <= DRAIN_LIMIT) {
            byte[] buffer = new byte[8192];
            long left = DRAIN_LIMIT;
            for (int n = body.read(buffer); n >= 0 && left > 0; n = body.read(buffer)) {
                left -= n;
            }
        }
    }

    private final class Counted extends InputStream {
        private final InputStream source;

        Counted(InputStream source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int n = source.read(bytes, from, length);
            bytesRead += Math.max(n, 0);
            return n;
        }
    }
}
