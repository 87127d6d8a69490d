package org.doorstep.bench;

import com.amazonaws.services.dynamodbv2.local.main.ServerRunner;
import com.amazonaws.services.dynamodbv2.local.server.DynamoDBProxyServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.bench.empty.EmptyJava;
import org.doorstep.bench.empty.EmptyMicronaut;
import org.doorstep.rehearsal.LambdaProcess;
import org.doorstep.rehearsal.Zips;

/// How soon a function gives its first answer: from the start of its process, under Amazon's
/// runtime client, to the answer to one `GET /api/search`; the packaged search function with its
/// index in a bucket, beside an empty function of Java and one of Micronaut.
///
/// Rounds, in each of which every function starts once in turn, so that a busy moment of the
/// machine falls on all of them alike.
final class FirstAnswers implements AutoCloseable {

    static final String OURS = "search function";
    static final String MICRONAUT = "empty Micronaut function";
    static final String JAVA = "empty Java function";

    /// Reflection by the JVM's own accessors: each method handle that stands in for one is a class
    /// made at the start. A container's start line is ours to write.
    private static final String PLAIN_REFLECTION = "-Djdk.reflect.useNativeAccessorOnly=true";

    private final Workshop workshop;
    private final PretendBucket bucket;
    private final DynamoDBProxyServer tables;
    private final String event;
    private final Map<String, LambdaProcess.Start> functions = new LinkedHashMap<>();

    /// @param data a data folder with an index
    FirstAnswers(Workshop workshop, Path data) throws IOException {
        this.workshop = workshop;
        this.event =
                Files.readString(workshop.root().resolve("events").resolve("http-search.json"));
        this.bucket = new PretendBucket(data.resolve("index"));
        int port = freePort();
        this.tables = tables(port);
        Map<String, String> environment = environment(port);
        Path ours = new Zips(workshop.root()).unpack("functions", workshop.fresh("functions"));
        Path micronaut = EmptyTasks.micronaut(ours, workshop.fresh("micronaut"));
        Path java = EmptyTasks.java(workshop.fresh("java"));
        String doors = "org.doorstep.functions.lambda.StreetHandler";
        functions.put(OURS, start(ours, doors, environment));
        functions.put(MICRONAUT, start(micronaut, EmptyMicronaut.class.getName(), environment));
        functions.put(JAVA, start(java, EmptyJava.class.getName(), environment));
    }

    private static LambdaProcess.Start start(
            Path task, String handler, Map<String, String> environment) {
        return new LambdaProcess.Start(task, handler, environment, List.of(), List.of());
    }

    private Map<String, String> environment(int port) {
        return Map.of(
                "DOORSTEP_DOORS",
                "search",
                "DOORSTEP_BUCKET",
                "index",
                "AWS_ENDPOINT_URL",
                "http://127.0.0.1:" + port,
                "AWS_ENDPOINT_URL_S3",
                bucket.address());
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static DynamoDBProxyServer tables(int port) throws IOException {
        String[] args = {"-inMemory", "-sharedDb", "-port", Integer.toString(port)};
        try {
            DynamoDBProxyServer server = ServerRunner.createServerFromCommandLineArgs(args);
            server.start();
            return server;
        } catch (Exception e) {
            throw new IOException("DynamoDB Local does not start", e);
        }
    }

    /// Seconds to the first answer of each function, by its name.
    ///
    /// @param before what stands before each `java`
    Map<String, Sample> rounds(int rounds, List<String> before) throws IOException {
        Map<String, List<String>> options = new HashMap<>();
        functions.keySet().forEach(name -> options.put(name, List.of()));
        return rounds(rounds, before, options);
    }

    /// The same with a cache for each function of the classes that it loads, which an earlier
    /// start of it has made (JEP 483, JEP 514).
    Map<String, Sample> roundsWithCaches(int rounds, List<String> before) throws IOException {
        Path caches = workshop.fresh("caches");
        Map<String, List<String>> options = new HashMap<>();
        for (String name : functions.keySet()) {
            Path cache = caches.resolve(name.replace(' ', '-') + ".aot");
            List<String> training = List.of("-XX:AOTCacheOutput=" + cache, PLAIN_REFLECTION);
            var unused = first(name, before, training, true);
            if (!Files.exists(cache)) {
                throw new IOException("Java made no cache for the " + name);
            }
            options.put(name, List.of("-XX:AOTCache=" + cache, PLAIN_REFLECTION));
        }
        return rounds(rounds, before, options);
    }

    private Map<String, Sample> rounds(
            int rounds, List<String> before, Map<String, List<String>> options) throws IOException {
        Map<String, double[]> seconds = new HashMap<>();
        functions.keySet().forEach(name -> seconds.put(name, new double[rounds]));
        for (int round = 0; round < rounds; round++) {
            StringBuilder told = new StringBuilder("round " + (round + 1) + ":");
            for (String name : functions.keySet()) {
                double one = first(name, before, options.getOrDefault(name, List.of()), false);
                seconds.getOrDefault(name, new double[rounds])[round] = one;
                told.append(Table.said(" %.2f s ", one)).append(name);
            }
            workshop.tell(told.toString());
        }
        Map<String, Sample> samples = new HashMap<>();
        seconds.forEach((name, values) -> samples.put(name, Sample.of(values)));
        return samples;
    }

    private double first(String name, List<String> before, List<String> options, boolean toItsEnd)
            throws IOException {
        LambdaProcess.Start plain = java.util.Objects.requireNonNull(functions.get(name));
        Map<String, String> environment = new HashMap<>(plain.environment());
        environment.put("DOORSTEP_FOLDER", workshop.fresh("tmp").toString());
        List<String> all = new ArrayList<>(options);
        var start =
                new LambdaProcess.Start(plain.task(), plain.handler(), environment, before, all);
        long begun = System.nanoTime();
        try (LambdaProcess process = new LambdaProcess(start)) {
            LambdaProcess.Answer answer = process.invoke(event);
            double took = (System.nanoTime() - begun) / 1e9;
            if (!answer.ok() || (!name.equals(JAVA) && !answer.body().contains(":200"))) {
                throw new IOException("the " + name + " answered " + answer + process.log());
            }
            if (toItsEnd) {
                process.end();
            }
            return took;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting", e);
        }
    }

    @Override
    public void close() throws IOException {
        bucket.close();
        try {
            tables.stop();
        } catch (Exception e) {
            throw new IOException("DynamoDB Local does not stop", e);
        }
    }
}
