package org.doorstep.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
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

/// Fills the rival's tables: one offer for each place where a listing happens, its words, its
/// point, its weekly hours.
final class SqliteRivalWriter extends RivalWriter {

    private static final List<String> TABLES =
            List.of(
                    "CREATE TABLE offer(id INTEGER PRIMARY KEY, service TEXT, place TEXT,"
                            + " lat REAL, lon REAL, text TEXT)",
                    "CREATE VIRTUAL TABLE words USING fts5(name, description, topics,"
                            + " tokenize = 'porter unicode61', content = '')",
                    "CREATE VIRTUAL TABLE spot USING rtree(id, minlat, maxlat, minlon, maxlon)",
                    "CREATE TABLE hours(offer INTEGER, day INTEGER, opens INTEGER,"
                            + " closes INTEGER, PRIMARY KEY(offer, day, opens, closes))"
                            + " WITHOUT ROWID");

    private final Connection connection;
    private final PreparedStatement offers;
    private final PreparedStatement words;
    private final PreparedStatement spots;
    private final PreparedStatement hours;

    private SqliteRivalWriter(Connection connection) throws SQLException {
        this.connection = connection;
        this.offers = connection.prepareStatement("INSERT INTO offer VALUES (?, ?, ?, ?, ?, ?)");
        this.words =
                connection.prepareStatement(
                        "INSERT INTO words(rowid, name, description, topics) VALUES (?, ?, ?, ?)");
        this.spots = connection.prepareStatement("INSERT INTO spot VALUES (?, ?, ?, ?, ?)");
        this.hours = connection.prepareStatement("INSERT OR IGNORE INTO hours VALUES (?, ?, ?, ?)");
    }

    static SqliteRivalWriter create(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
        }
        connection.setAutoCommit(false);
        return new SqliteRivalWriter(connection);
    }

    @Override
    void add(int id, Listing listing, @Nullable ServiceAtLocation at, @Nullable Point point)
            throws SQLException {
        offers.setInt(1, id);
        offers.setString(2, listing.id());
        offers.setString(3, at == null ? null : at.location().id());
        offers.setObject(4, point == null ? null : point.lat());
        offers.setObject(5, point == null ? null : point.lon());
        offers.setString(6, new String(ListingJson.write(listing), StandardCharsets.UTF_8));
        offers.executeUpdate();
        words.setInt(1, id);
        words.setString(2, listing.name());
        words.setString(3, Objects.requireNonNullElse(listing.description(), ""));
        words.setString(4, String.join(" ", listing.topics()).replace('-', ' '));
        words.executeUpdate();
        if (point != null) {
            spots.setInt(1, id);
            spots.setDouble(2, point.lat());
            spots.setDouble(3, point.lat());
            spots.setDouble(4, point.lon());
            spots.setDouble(5, point.lon());
            spots.executeUpdate();
        }
    }

    @Override
    void open(int id, int day, int opens, int closes) throws SQLException {
        hours.setInt(1, id);
        hours.setInt(2, day);
        hours.setInt(3, opens);
        hours.setInt(4, closes);
        hours.executeUpdate();
    }

    /// Writes it all out, with the statistics that its planner wants.
    @Override
    void finish() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO words(words) VALUES ('optimize')");
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("ANALYZE");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
