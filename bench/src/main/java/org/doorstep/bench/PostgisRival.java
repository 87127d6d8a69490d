package org.doorstep.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.listing.Listing;
import org.doorstep.place.Place;
import org.doorstep.search.Enquiry;

/// What a web agency would build: PostgreSQL with its text search (GIN) and PostGIS (GiST), on the
/// same machine, asked over a kept connection by statements that it has prepared.
final class PostgisRival implements Rival {

    private static final String OPEN =
            " AND EXISTS (SELECT 1 FROM hours h WHERE h.offer = o.id AND h.day = ?"
                    + " AND h.opens < ? AND h.closes > ?)";

    private final PostgresServer server;
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new ConcurrentHashMap<>();

    private PostgisRival(PostgresServer server, Connection connection) {
        this.server = server;
        this.connection = connection;
    }

    /// Starts a server of its own and fills it.
    static PostgisRival open(PostgresServer server, Stream<Listing> listings) throws IOException {
        try {
            Connection connection = server.connect();
            try (PostgisRivalWriter writer = PostgisRivalWriter.create(connection)) {
                writer.fill(listings);
            }
            return new PostgisRival(server, connection);
        } catch (SQLException e) {
            server.close();
            throw new IllegalStateException("the rival cannot be built", e);
        }
    }

    @Override
    public List<Enquiry.Offer> find(Enquiry enquiry, double radius, int limit) throws SQLException {
        String words = words(enquiry);
        boolean timed = !enquiry.windows().isEmpty();
        Place place = enquiry.place();
        PreparedStatement statement = statement(!words.isEmpty(), place != null, timed);
        int next = 1;
        if (!words.isEmpty()) {
            statement.setString(next++, words);
        }
        if (place != null) {
            statement.setDouble(next++, place.point().lon());
            statement.setDouble(next++, place.point().lat());
            statement.setDouble(next++, radius * 1_000);
        }
        if (timed) {
            next = Rival.hours(statement, next, enquiry.windows().getFirst());
        }
        statement.setInt(next, limit);
        return Rival.offers(statement);
    }

    private PreparedStatement statement(boolean words, boolean placed, boolean timed)
            throws SQLException {
        String far = placed ? "(o.spot <-> here)" : "0";
        String sql =
                "SELECT o.service, o.place, o.text FROM offer o"
                        + (words ? ", to_tsquery('english', ?) asked" : "")
                        + (placed ? ", CAST(ST_MakePoint(?, ?) AS geography) here" : "")
                        + " WHERE "
                        + (placed ? "ST_DWithin(o.spot, here, ?)" : "o.spot IS NULL")
                        + (words ? " AND o.words @@ asked" : "")
                        + (timed ? OPEN : "")
                        + " ORDER BY "
                        + (words ? far + " / 1000 - 30 * ts_rank(o.words, asked)" : far)
                        + " LIMIT ?";
        PreparedStatement there = statements.get(sql);
        if (there == null) {
            there = connection.prepareStatement(sql);
            statements.put(sql, there);
        }
        return there;
    }

    /// Any of the words, as a tsquery is written.
    private static String words(Enquiry enquiry) {
        return Rival.words(enquiry).stream()
                .map(w -> w.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().replace(" ", " & "))
                .filter(w -> !w.isEmpty())
                .map(w -> '(' + w + ')')
                .collect(Collectors.joining(" | "));
    }

    @Override
    public void close() {
        try (server) {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the rival cannot be closed", e);
        }
    }
}
