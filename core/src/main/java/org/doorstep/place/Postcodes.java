package org.doorstep.place;

import java.util.Map;
import org.doorstep.place.PostcodeAnswer.Found;
import org.doorstep.place.PostcodeAnswer.NotCovered;
import org.doorstep.place.PostcodeAnswer.Unknown;
import org.jspecify.annotations.Nullable;

/// Answers where a postcode is from the closest part of it that exists.
final class Postcodes {

    /// Royal Mail's areas that Code-Point Open leaves out.
    private static final Map<String, String> NOT_COVERED =
            Map.of(
                    "BT", "Northern Ireland",
                    "GY", "Guernsey",
                    "JE", "Jersey",
                    "IM", "Isle of Man");

    private final PostcodeFile file;

    Postcodes(PostcodeFile file) {
        this.file = file;
    }

    PostcodeAnswer lookUp(Postcode postcode) {
        String country = NOT_COVERED.get(postcode.area());
        if (country != null) {
            return new NotCovered("I do not know " + country + " postcodes; tell me the town");
        }
        Place place = unit(postcode);
        if (place == null) {
            place = sector(postcode);
        }
        if (place == null) {
            place = district(postcode);
        }
        return place == null
                ? new Unknown("no such postcode " + postcode.canonical())
                : new Found(place);
    }

    private @Nullable Place unit(Postcode postcode) {
        Integer digit = postcode.sector();
        String letters = postcode.unit();
        if (digit == null || letters == null) {
            return null;
        }
        Point point = file.unit(postcode.outward(), digit, letters);
        return point == null
                ? null
                : new Place(postcode.canonical(), point, Precision.POSTCODE, 0, null);
    }

    private @Nullable Place sector(Postcode postcode) {
        Integer digit = postcode.sector();
        if (digit == null) {
            return null;
        }
        PostcodeFile.Mean mean = file.sector(postcode.outward(), digit);
        if (mean == null) {
            return null;
        }
        String name = postcode.outward() + " " + digit;
        return new Place(name, mean.point(), Precision.SECTOR, mean.radius(), note(postcode, name));
    }

    private @Nullable Place district(Postcode postcode) {
        PostcodeFile.Mean mean = file.district(postcode.outward());
        if (mean == null) {
            return null;
        }
        String name = postcode.outward();
        return new Place(
                name, mean.point(), Precision.DISTRICT, mean.radius(), note(postcode, name));
    }

    private @Nullable String note(Postcode asked, String used) {
        Integer digit = asked.sector();
        String letters = asked.unit();
        if (asked.canonical().equals(used)) {
            return null;
        }
        boolean real =
                digit != null
                        && letters != null
                        && file.withoutPosition(asked.outward(), digit, letters);
        return (real
                        ? "nobody has published where " + asked.canonical() + " is"
                        : "no such postcode " + asked.canonical())
                + ", using "
                + used;
    }
}
