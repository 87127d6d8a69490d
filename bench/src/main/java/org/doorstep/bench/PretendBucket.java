package org.doorstep.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import org.doorstep.search.lucene.IndexFolder;
import org.doorstep.search.lucene.Manifest;

/// A published index as S3 hands it out: its manifest, and its files under their checksums.
final class PretendBucket implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, byte[]> objects = new HashMap<>();

    /// @param folder a folder of indexes
    PretendBucket(Path folder) throws IOException {
        IndexFolder index = new IndexFolder(folder);
        Manifest manifest =
                index.latest().orElseThrow(() -> new IOException("no index to put in a bucket"));
        Path files = index.fetch(manifest);
        objects.put(Manifest.NAME, manifest.write());
        for (Manifest.IndexFile file : manifest.files()) {
            objects.put(file.sha256(), Files.readAllBytes(files.resolve(file.name())));
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] object = objects.get(path.substring(path.lastIndexOf('/') + 1));
            byte[] body =
                    object == null
                            ? "<Error><Code>NoSuchKey</Code></Error>"
                                    .getBytes(StandardCharsets.UTF_8)
                            : object;
            exchange.getResponseHeaders().set("ETag", "\"" + path.hashCode() + "\"");
            exchange.sendResponseHeaders(object == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
