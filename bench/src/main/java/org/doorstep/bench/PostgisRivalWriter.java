package org.doorstep.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.doorstep.listing.Listing;
import org.doorstep.listing.ServiceAtLocation;
import org.doorstep.listing.json.ListingJson;
import org.doorstep.place.Point;
import org.jspecify.annotations.Nullable;

/// Fills PostgreSQL as its manuals advise: rows first, then the indexes, then the statistics.
final class PostgisRivalWriter extends RivalWriter {

    private static final int BATCH = 500;

    private static final List<String> TABLES =
            List.of(
                    "CREATE EXTENSION postgis",
                    "CREATE TABLE offer(id INT PRIMARY KEY, service TEXT, place TEXT,"
                            + " spot geography(Point), text TEXT, words tsvector)",
                    "CREATE TABLE hours(offer INT, day INT, opens INT, closes INT)");

    private static final List<String> INDEXES =
            List.of(
                    "CREATE INDEX ON offer USING gin(words)",
                    "CREATE INDEX ON offer USING gist(spot)",
                    "CREATE INDEX ON hours(offer, day, opens, closes)",
                    "VACUUM ANALYZE");

    private final Connection connection;
    private final PreparedStatement offers;
    private final PreparedStatement hours;
    private int waiting;

    private PostgisRivalWriter(Connection connection) throws SQLException {
        this.connection = connection;
        this.offers =
                connection.prepareStatement(
                        "INSERT INTO offer VALUES (?, ?, ?, ST_MakePoint(?, ?), ?,"
                                + " setweight(to_tsvector('english', ?), 'A')"
                                + " || setweight(to_tsvector('english', ?), 'C')"
                                + " || setweight(to_tsvector('english', ?), 'B'))");
        this.hours = connection.prepareStatement("INSERT INTO hours VALUES (?, ?, ?, ?)");
    }

    static PostgisRivalWriter create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
        }
        connection.setAutoCommit(false);
        return new PostgisRivalWriter(connection);
    }

    @Override
    void add(int id, Listing listing, @Nullable ServiceAtLocation at, @Nullable Point point)
            throws SQLException {
        offers.setInt(1, id);
        offers.setString(2, listing.id());
        offers.setString(3, at == null ? null : at.location().id());
        offers.setObject(4, point == null ? null : point.lon(), java.sql.Types.DOUBLE);
        offers.setObject(5, point == null ? null : point.lat(), java.sql.Types.DOUBLE);
        offers.setString(6, new String(ListingJson.write(listing), StandardCharsets.UTF_8));
        offers.setString(7, listing.name());
        offers.setString(8, Objects.requireNonNullElse(listing.description(), ""));
        offers.setString(9, String.join(" ", listing.topics()).replace('-', ' '));
        offers.addBatch();
        if (++waiting >= BATCH) {
            send();
        }
    }

    @Override
    void open(int id, int day, int opens, int closes) throws SQLException {
        hours.setInt(1, id);
        hours.setInt(2, day);
        hours.setInt(3, opens);
        hours.setInt(4, closes);
        hours.addBatch();
    }

    private void send() throws SQLException {
        offers.executeBatch();
        hours.executeBatch();
        waiting = 0;
    }

    @Override
    void finish() throws SQLException {
        send();
        connection.commit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            for (String index : INDEXES) {
                statement.execute(index);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        offers.close();
        hours.close();
    }
}
