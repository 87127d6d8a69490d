package org.doorstep.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.listing.Listing;
import org.doorstep.place.Place;
import org.doorstep.search.Enquiry;

/// What somebody would build who needs words, nearness and hours and has no search engine: SQLite
/// with its full-text table (FTS5), its R*Tree for points, and a table of weekly hours.
final class SqliteRival implements Rival {

    private static final double KM_PER_DEGREE = 111.2;

    private static final String NEAR =
            " o.id IN (SELECT id FROM spot WHERE maxlat >= ? AND minlat <= ?"
                    + " AND maxlon >= ? AND minlon <= ?)";

    private static final String OPEN =
            " AND EXISTS (SELECT 1 FROM hours h WHERE h.offer = o.id AND h.day = ?"
                    + " AND h.opens < ? AND h.closes > ?)";

    private final Connection connection;
    private final PreparedStatement[] statements = new PreparedStatement[8];

    private SqliteRival(Connection connection) {
        this.connection = connection;
    }

    /// Writes its file.
    static void build(Path file, Stream<Listing> listings) {
        try (SqliteRivalWriter writer = SqliteRivalWriter.create(file)) {
            writer.fill(listings);
        } catch (SQLException e) {
            throw new IllegalStateException("the rival cannot be built", e);
        }
    }

    /// Opens its file for reading, mapped into memory.
    static SqliteRival open(Path file) {
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA mmap_size = 1000000000");
                statement.execute("PRAGMA cache_size = -65536");
                statement.execute("PRAGMA query_only = 1");
            }
            return new SqliteRival(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the rival cannot be opened", e);
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
            next = box(statement, next, place, radius);
        }
        if (timed) {
            next = Rival.hours(statement, next, enquiry.windows().getFirst());
        }
        if (place != null) {
            statement.setDouble(next++, place.point().lat());
            statement.setDouble(next++, place.point().lon());
        }
        statement.setInt(next, limit);
        return Rival.offers(statement);
    }

    private PreparedStatement statement(boolean words, boolean placed, boolean timed)
            throws SQLException {
        int which = (words ? 1 : 0) + (placed ? 2 : 0) + (timed ? 4 : 0);
        PreparedStatement there = statements[which];
        if (there == null) {
            String away = placed ? "abs(o.lat - ?) * 111.2 + abs(o.lon - ?) * 68" : "0";
            String sql =
                    "SELECT o.service, o.place, o.text FROM "
                            + (words ? "words w JOIN offer o ON o.id = w.rowid" : "offer o")
                            + " WHERE"
                            + (words ? " words MATCH ? AND" : "")
                            + (placed ? NEAR : " o.place IS NULL")
                            + (timed ? OPEN : "")
                            + " ORDER BY "
                            + (words ? "bm25(words, 10, 2, 5) + 0.3 * (" + away + ")" : away)
                            + " LIMIT ?";
            there = connection.prepareStatement(sql);
            statements[which] = there;
        }
        return there;
    }

    /// Any of the words, as FTS5 wants them.
    private static String words(Enquiry enquiry) {
        return Rival.words(enquiry).stream()
                .map(w -> '"' + w + '"')
                .collect(Collectors.joining(" OR "));
    }

    private static int box(PreparedStatement statement, int first, Place place, double km)
            throws SQLException {
        double lat = place.point().lat();
        double high = km / KM_PER_DEGREE;
        double wide = high / Math.cos(Math.toRadians(lat));
        statement.setDouble(first, lat - high);
        statement.setDouble(first + 1, lat + high);
        statement.setDouble(first + 2, place.point().lon() - wide);
        statement.setDouble(first + 3, place.point().lon() + wide);
        return first + 4;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the rival cannot be closed", e);
        }
    }
}
