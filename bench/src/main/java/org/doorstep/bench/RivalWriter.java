package org.doorstep.bench;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.doorstep.listing.Listing;
import org.doorstep.listing.ServiceAtLocation;
import org.doorstep.place.Point;
import org.doorstep.time.Schedule;
import org.jspecify.annotations.Nullable;

/// Fills a rival's tables: one offer for each place where a listing happens, its words, its
/// point, its weekly hours.
abstract class RivalWriter implements AutoCloseable {

    private int count;

    /// One offer.
    abstract void add(
            int id, Listing listing, @Nullable ServiceAtLocation at, @Nullable Point point)
            throws SQLException;

    /// When an offer is open: the ISO number of the day, and minutes of it.
    abstract void open(int id, int day, int opens, int closes) throws SQLException;

    /// Writes it all out, with the statistics that its planner wants.
    abstract void finish() throws SQLException;

    @Override
    public abstract void close() throws SQLException;

    /// Writes every listing that is offered, and finishes.
    final void fill(Stream<Listing> listings) throws SQLException {
        for (Iterator<Listing> all = listings.filter(Listing::offered).iterator();
                all.hasNext(); ) {
            Listing listing = all.next();
            if (listing.serviceAtLocations().isEmpty()) {
                add(listing, null, listing.schedules());
            }
            for (ServiceAtLocation place : listing.serviceAtLocations()) {
                add(listing, place, listing.schedulesAt(place));
            }
        }
        finish();
    }

    private void add(Listing listing, @Nullable ServiceAtLocation at, List<Schedule> times)
            throws SQLException {
        int id = ++count;
        add(id, listing, at, at == null ? null : at.location().point());
        for (Schedule schedule : times) {
            for (DayOfWeek day : DayOfWeek.values()) {
                LocalTime opens = schedule.opensAt();
                LocalTime closes = schedule.closesAt();
                if (opens != null && closes != null && on(schedule, day)) {
                    open(id, day.getValue(), minute(opens), minute(closes));
                }
            }
        }
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    private static boolean on(Schedule schedule, DayOfWeek day) {
        return schedule.byday().stream().anyMatch(each -> each.day() == day);
    }
}
