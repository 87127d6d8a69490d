package org.doorstep.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.doorstep.listing.Listing;
import org.doorstep.place.Place;
import org.doorstep.search.Enquiry;
import org.doorstep.time.Window;

/// What somebody would build who needs words, nearness and hours and has no search engine: SQLite
/// with its full-text table (FTS5), its R*Tree for points, and a table of weekly hours.
final class SqliteRival implements AutoCloseable {

    /// How far it looks, in kilometres, until it has enough.
    private static final double[] RADII = {3, 10, 30};

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
            var all = listings.filter(Listing::offered).iterator();
            while (all.hasNext()) {
                writer.add(all.next());
            }
            writer.finish();
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

    /// The best offers that have the words, are near, and are open in the first window.
    List<Enquiry.Offer> find(Enquiry enquiry, int limit) {
        Place place = enquiry.place();
        List<Enquiry.Offer> found = List.of();
        try {
            if (place == null) {
                return find(enquiry, 0, limit);
            }
            for (double radius : RADII) {
                found = find(enquiry, radius + place.radiusMetres() / 1000, limit);
                if (found.size() >= Math.min(3, limit)) {
                    return found;
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the rival failed", e);
        }
    }

    private List<Enquiry.Offer> find(Enquiry enquiry, double radius, int limit)
            throws SQLException {
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
            next = hours(statement, next, enquiry.windows().getFirst());
        }
        if (place != null) {
            statement.setDouble(next++, place.point().lat());
            statement.setDouble(next++, place.point().lon());
        }
        statement.setInt(next, limit);
        List<Enquiry.Offer> offers = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                // The text of the listing is read too: an answer needs it.
                if (rows.getString(3).isEmpty()) {
                    throw new SQLException("an offer without its text");
                }
                offers.add(new Enquiry.Offer(rows.getString(1), rows.getString(2)));
            }
        }
        return offers;
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

    /// Any of the words, as FTS5 wants them: those of the topics, or else those of the question.
    private static String words(Enquiry enquiry) {
        List<String> any = new ArrayList<>();
        for (String topic : enquiry.topics()) {
            any.add("\"" + topic.replace('-', ' ') + "\"");
        }
        for (String word : enquiry.words().split("[^\\p{L}\\p{N}]+", -1)) {
            if (word.length() > 2) {
                any.add("\"" + word.toLowerCase(Locale.ROOT) + "\"");
            }
        }
        return String.join(" OR ", any);
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

    /// Hours overlap the window on the day it begins.
    private static int hours(PreparedStatement statement, int first, Window window)
            throws SQLException {
        LocalDateTime from = window.from();
        LocalDateTime to = window.to();
        boolean within = from.toLocalDate().equals(to.toLocalDate());
        int begins = from.getHour() * 60 + from.getMinute();
        int ends = within ? to.getHour() * 60 + to.getMinute() : 24 * 60;
        statement.setInt(first, from.getDayOfWeek().getValue());
        statement.setInt(first + 1, Math.max(ends, begins + 1));
        statement.setInt(first + 2, begins);
        return first + 3;
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
