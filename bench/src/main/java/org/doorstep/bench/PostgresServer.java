package org.doorstep.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A PostgreSQL server with a database folder of its own, for the length of a bench.
final class PostgresServer implements AutoCloseable {

    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final Path EXTENSIONS = Path.of("/usr/share/postgresql");

    /// PostgreSQL refuses to run as root; its package brings this account.
    private static final String ACCOUNT = "postgres";

    private final Path programs;
    private final Path data;
    private final int port;

    private PostgresServer(Path programs, Path data, int port) {
        this.programs = programs;
        this.data = data;
        this.port = port;
    }

    /// Starts one; empty where PostgreSQL with PostGIS is not installed.
    static Optional<PostgresServer> start() throws IOException {
        Optional<Path> programs = programs();
        if (programs.isEmpty()) {
            return Optional.empty();
        }
        Path data = Files.createTempDirectory("doorstep-postgres");
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        PostgresServer server = new PostgresServer(programs.get(), data, port);
        if (root()) {
            run(List.of("chown", ACCOUNT, data.toString()));
        }
        server.call("initdb", "-D", data + "/db", "-U", ACCOUNT, "-A", "trust", "--no-sync");
        String settings =
                "-p "
                        + port
                        + " -k "
                        + data
                        + " -c listen_addresses=127.0.0.1"
                        + " -c shared_buffers=512MB -c work_mem=16MB -c jit=off -c fsync=off";
        server.call(
                "pg_ctl", "-D", data + "/db", "-w", "-l", data + "/log", "-o", settings, "start");
        return Optional.of(server);
    }

    private static Optional<Path> programs() throws IOException {
        if (!Files.isDirectory(VERSIONS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            return versions.filter(PostgresServer::withPostgis)
                    .max(Path::compareTo)
                    .map(version -> version.resolve("bin"));
        }
    }

    private static boolean withPostgis(Path version) {
        Path extension = EXTENSIONS.resolve(version.getFileName()).resolve("extension");
        return Files.exists(extension.resolve("postgis.control"))
                && Files.exists(version.resolve("bin").resolve("initdb"));
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private void call(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (root()) {
            command.addAll(List.of("runuser", "-u", ACCOUNT, "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static void run(List<String> command) throws IOException {
        Process process =
                new ProcessBuilder(command)
                        .directory(Path.of("/").toFile())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        if (JavaProcess.await(process) != 0) {
            throw new IOException("failed: " + String.join(" ", command));
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres?prepareThreshold=1",
                ACCOUNT,
                "");
    }

    @Override
    public void close() {
        try {
            call("pg_ctl", "-D", data + "/db", "-m", "immediate", "stop");
            Workshop.remove(data);
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL does not stop", e);
        }
    }
}
