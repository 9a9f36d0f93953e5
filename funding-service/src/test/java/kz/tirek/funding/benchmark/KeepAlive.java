package kz.tirek.funding.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// A client of one connection that stays open. It shares the processors with the service that is measured, so it does
/// no more than it must, as `pgbench` does.
final class KeepAlive implements AutoCloseable {

    private static final String END_OF_HEADERS = "\r\n\r\n";

    private final Socket socket;
    private final byte[] buffer = new byte[64 * 1024];

    KeepAlive(String host, int port) throws IOException {
        socket = new Socket(host, port);
        socket.setTcpNoDelay(true);
    }

    /// Posts a JSON body that creates something, with an idempotency key of its own.
    ///
    /// @return the last part of its address
    String post(String token, String path, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = """
                POST %s HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                Idempotency-Key: %s\r
                \r
                """.formatted(path, token, content.length, UUID.randomUUID());
        byte[] request = (head + body).getBytes(StandardCharsets.UTF_8);
        socket.getOutputStream().write(request);
        String answer = answer();
        assertThat(answer).startsWith("HTTP/1.1 201 ");
        String location = header(answer, "location: ");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /// The whole answer, which has a `Content-Length`.
    private String answer() throws IOException {
        int read = 0;
        int end = Integer.MAX_VALUE;
        String answer = "";
        while (read < end) {
            int more = socket.getInputStream().read(buffer, read, buffer.length - read);
            if (more < 0) {
                throw new EOFException("the service closed the connection");
            }
            read += more;
            answer = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
            int headers = answer.indexOf(END_OF_HEADERS);
            if (headers >= 0) {
                end = headers + END_OF_HEADERS.length() + Integer.parseInt(header(answer, "content-length: "));
            }
        }
        return answer;
    }

    private static String header(String answer, String name) {
        for (int line = answer.indexOf("\r\n") + 2; line > 1; line = answer.indexOf("\r\n", line) + 2) {
            if (answer.regionMatches(true, line, name, 0, name.length())) {
                return answer.substring(line + name.length(), answer.indexOf("\r\n", line));
            }
        }
        throw new AssertionError("no header " + name + "in " + answer);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
