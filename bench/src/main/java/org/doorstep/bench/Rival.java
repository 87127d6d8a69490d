package org.doorstep.bench;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.doorstep.place.Place;
import org.doorstep.search.Enquiry;
import org.doorstep.time.Window;

/// A database that somebody could put in our place, handed our reading of a question.
interface Rival extends AutoCloseable {

    /// How far it looks, in kilometres, until it has enough.
    double[] RADII = {3, 10, 30};

    /// The best offers within so many kilometres; without a place those that have none.
    List<Enquiry.Offer> find(Enquiry enquiry, double radius, int limit) throws SQLException;

    @Override
    void close();

    /// The best offers that have the words, are near, and are open in the first window.
    default List<Enquiry.Offer> find(Enquiry enquiry, int limit) {
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

    /// The words to look for: those of the topics, and those of the question.
    static List<String> words(Enquiry enquiry) {
        List<String> any = new ArrayList<>();
        enquiry.topics().forEach(topic -> any.add(topic.replace('-', ' ')));
        for (String word : enquiry.words().split("[^\\p{L}\\p{N}]+", -1)) {
            if (word.length() > 2) {
                any.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return any;
    }

    /// Three parameters: hours overlap the window on the day it begins.
    static int hours(PreparedStatement statement, int first, Window window) throws SQLException {
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

    /// The offers a statement finds. The text of the listing is read too: an answer needs it.
    static List<Enquiry.Offer> offers(PreparedStatement statement) throws SQLException {
        List<Enquiry.Offer> offers = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                if (rows.getString(3).isEmpty()) {
                    throw new SQLException("an offer without its text");
                }
                offers.add(new Enquiry.Offer(rows.getString(1), rows.getString(2)));
            }
        }
        return offers;
    }
}
