package org.doorstep.search.lucene;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.doorstep.time.Nation;
import org.doorstep.time.Schedule;
import org.doorstep.time.Timetable;
import org.jspecify.annotations.Nullable;

/// Hours as a few bytes, so that a candidate's times are read without reading its listing. Words
/// about the hours are left out: they decide nothing. Times are kept to the minute.
final class HoursCodec {

    /// The longest value of a Lucene column that is looked up by its order.
    private static final int MAX_BYTES = 32_000;

    private static final int NONE = -1;

    private HoursCodec() {}

    /// The nation and the lines, in order. Of absurdly many only the first are kept.
    static byte[] write(List<Schedule> lines, Nation nation) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        kept.write(nation.ordinal());
        byte[] all = kept.toByteArray();
        for (Schedule line : lines) {
            kept.writeBytes(line(line));
            if (kept.size() > MAX_BYTES) {
                break;
            }
            all = kept.toByteArray();
        }
        return all;
    }

    /// When it is on, from what {@link #write} wrote.
    static Timetable timetable(BytesRef written) {
        Nation nation = Nation.values()[written.bytes[written.offset]];
        return Timetable.of(read(written.bytes, written.offset + 1, written.length - 1), nation);
    }

    /// The lines that follow the nation, up to the words.
    static List<Schedule> read(byte[] bytes, int offset, int length) {
        List<Schedule> lines = new ArrayList<>();
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes, offset, length))) {
            while (in.available() > 0) {
                lines.add(line(in));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("hours in the index are damaged", e);
        }
        return lines;
    }

    private static byte[] line(Schedule s) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(s.freq().ordinal());
            out.writeShort(Math.min(s.interval(), Short.MAX_VALUE));
            out.writeShort(s.byday().size());
            for (Schedule.Day d : s.byday()) {
                out.writeByte(d.ordinal());
                out.writeByte(d.day().getValue());
            }
            out.writeShort(s.bymonthday().size());
            for (int d : s.bymonthday()) {
                out.writeByte(d);
            }
            time(out, s.opensAt());
            time(out, s.closesAt());
            day(out, s.validFrom());
            day(out, s.validTo());
            day(out, s.dtstart());
            out.writeShort(s.except().size());
            for (Schedule.Except e : s.except()) {
                except(out, e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    private static Schedule line(DataInputStream in) throws IOException {
        Schedule.Freq freq = Schedule.Freq.values()[in.readByte()];
        int interval = in.readShort();
        List<Schedule.Day> byday = new ArrayList<>();
        for (int n = in.readShort(); n > 0; n--) {
            byday.add(new Schedule.Day(in.readByte(), DayOfWeek.of(in.readByte())));
        }
        List<Integer> bymonthday = new ArrayList<>();
        for (int n = in.readShort(); n > 0; n--) {
            bymonthday.add((int) in.readByte());
        }
        LocalTime opens = time(in);
        LocalTime closes = time(in);
        LocalDate from = day(in);
        LocalDate to = day(in);
        LocalDate start = day(in);
        List<Schedule.Except> except = new ArrayList<>();
        for (int n = in.readShort(); n > 0; n--) {
            except.add(except(in));
        }
        return new Schedule(
                freq, interval, byday, bymonthday, opens, closes, from, to, start, except, null);
    }

    private static void time(DataOutputStream out, @Nullable LocalTime t) throws IOException {
        out.writeShort(t == null ? NONE : t.toSecondOfDay() / 60);
    }

    private static @Nullable LocalTime time(DataInputStream in) throws IOException {
        int minute = in.readShort();
        return minute == NONE ? null : LocalTime.of(minute / 60, minute % 60);
    }

    private static void day(DataOutputStream out, @Nullable LocalDate d) throws IOException {
        out.writeBoolean(d != null);
        if (d != null) {
            out.writeInt(d.getYear());
            out.writeShort(d.getDayOfYear());
        }
    }

    private static @Nullable LocalDate day(DataInputStream in) throws IOException {
        return in.readBoolean() ? LocalDate.ofYearDay(in.readInt(), in.readShort()) : null;
    }

    private static void except(DataOutputStream out, Schedule.Except e) throws IOException {
        switch (e) {
            case Schedule.Except.Dates(var from, var to) -> {
                out.writeByte(0);
                day(out, from);
                day(out, to);
            }
            case Schedule.Except.Yearly(var from, var to) -> {
                out.writeByte(1);
                out.writeShort(from.getMonthValue() * 100 + from.getDayOfMonth());
                out.writeShort(to.getMonthValue() * 100 + to.getDayOfMonth());
            }
            case Schedule.Except.BankHolidays() -> out.writeByte(2);
        }
    }

    private static Schedule.Except except(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case 0 -> new Schedule.Except.Dates(theDay(in), theDay(in));
            case 1 -> new Schedule.Except.Yearly(monthDay(in), monthDay(in));
            case 2 -> new Schedule.Except.BankHolidays();
            default -> throw new IOException("no such exception");
        };
    }

    private static LocalDate theDay(DataInputStream in) throws IOException {
        LocalDate day = day(in);
        if (day == null) {
            throw new IOException("an exception has both its days");
        }
        return day;
    }

    private static MonthDay monthDay(DataInputStream in) throws IOException {
        int packed = in.readShort();
        return MonthDay.of(packed / 100, packed % 100);
    }
}
