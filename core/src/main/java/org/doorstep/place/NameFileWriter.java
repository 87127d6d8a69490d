package org.doorstep.place;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Packs named places into the bytes that [NameFile] searches.
final class NameFileWriter {

    /// The parts of the country's administration that a settlement lies in.
    record Ward(String district, String county, String region, String country) {}

    /// A place as it is being gathered; for an area, `holds` are its wards.
    record Draft(
            String name,
            @Nullable String other,
            Kind kind,
            Point point,
            double radius,
            double size,
            Ward ward,
            List<Ward> holds) {}

    private final List<Draft> drafts;
    private final Map<String, Integer> strings = new LinkedHashMap<>();
    private final Map<Ward, Integer> wards = new LinkedHashMap<>();
    private final TreeMap<byte[], TreeSet<Integer>> keys = new TreeMap<>(Arrays::compareUnsigned);

    /// Areas go behind the settlements, whatever order they come in.
    NameFileWriter(List<Draft> places) {
        drafts = new ArrayList<>(places);
        drafts.sort(Comparator.comparing(draft -> draft.kind().area()));
        strings.put("", 0);
        for (Draft draft : drafts) {
            ward(draft.ward());
            draft.holds().forEach(this::ward);
            string(draft.name());
            if (draft.other() != null) {
                string(draft.other());
            }
        }
    }

    List<Draft> drafts() {
        return drafts;
    }

    void key(String key, int place) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && bytes.length <= KeyCursor.LONGEST) {
            keys.computeIfAbsent(bytes, _ -> new TreeSet<>()).add(place);
        }
    }

    byte[] bytes() {
        ByteArrayOutputStream packedKeys = new ByteArrayOutputStream();
        List<Integer> blocks = packKeys(packedKeys);
        int firstArea = (int) drafts.stream().filter(d -> !d.kind().area()).count();
        byte[] text = String.join("", strings.keySet()).getBytes(StandardCharsets.UTF_8);
        int members = (drafts.size() - firstArea) * ((wards.size() + 7) / 8);
        int size =
                NameFile.HEADER
                        + (strings.size() + 1) * 4
                        + blocks.size() * 4
                        + drafts.size() * NameFile.PLACE
                        + wards.size() * NameFile.WARD
                        + members;
        byte[] known = known().bytes();
        ByteBuffer out = ByteBuffer.allocate(size + text.length + packedKeys.size() + known.length);
        out.putInt(NameFile.MAGIC).putInt(strings.size()).putInt(blocks.size());
        out.putInt(drafts.size()).putInt(firstArea).putInt(wards.size());
        out.putInt(keys.size()).putInt(text.length).putInt(packedKeys.size());
        offsets(out);
        blocks.forEach(out::putInt);
        drafts.forEach(draft -> place(out, draft));
        wards.keySet().forEach(ward -> writeWard(out, ward));
        drafts.stream().skip(firstArea).forEach(area -> members(out, area));
        return out.put(text).put(packedKeys.toByteArray()).put(known).array();
    }

    private KnownNamesWriter known() {
        KnownNamesWriter known = new KnownNamesWriter();
        int number = 0;
        for (var entry : keys.entrySet()) {
            int steps = 0;
            for (int place : entry.getValue()) {
                steps = Math.max(steps, sizeStep(drafts.get(place)) & 0xff);
            }
            known.add(entry.getKey(), number++, steps);
        }
        return known;
    }

    private List<Integer> packKeys(ByteArrayOutputStream out) {
        List<Integer> blocks = new ArrayList<>();
        byte[] before = {};
        int index = 0;
        for (var entry : keys.entrySet()) {
            byte[] key = entry.getKey();
            boolean head = index++ % NameFile.BLOCK == 0;
            if (head) {
                blocks.add(out.size());
            }
            int mismatch = Arrays.mismatch(before, key);
            int shared = head || mismatch < 0 ? 0 : mismatch;
            out.write(shared);
            out.write(key.length - shared);
            out.write(key, shared, key.length - shared);
            List<Integer> places = entry.getValue().stream().limit(255).toList();
            out.write(places.size());
            for (int place : places) {
                out.write(place >> 8);
                out.write(place);
            }
            before = key;
        }
        return blocks;
    }

    private void offsets(ByteBuffer out) {
        int at = 0;
        for (String string : strings.keySet()) {
            out.putInt(at);
            at += string.getBytes(StandardCharsets.UTF_8).length;
        }
        out.putInt(at);
    }

    private void place(ByteBuffer out, Draft draft) {
        int lat = (int) ((draft.point().lat() - NameFile.SOUTH) / NameFile.LAT_STEP);
        int lon = (int) ((draft.point().lon() - NameFile.WEST) / NameFile.LON_STEP);
        out.putShort((short) string(draft.name()));
        out.putShort((short) (draft.other() == null ? 0 : string(draft.other())));
        out.put((byte) draft.kind().ordinal());
        out.put((byte) (lat >> 16)).putShort((short) lat);
        out.put((byte) (lon >> 16)).putShort((short) lon);
        out.put(power(draft.radius() / 50, 1.05)).put(sizeStep(draft));
        out.putShort((short) ward(draft.ward()));
    }

    private void writeWard(ByteBuffer out, Ward ward) {
        out.putShort((short) string(ward.district())).putShort((short) string(ward.county()));
        out.putShort((short) string(ward.region())).putShort((short) string(ward.country()));
    }

    private void members(ByteBuffer out, Draft area) {
        byte[] bits = new byte[(wards.size() + 7) / 8];
        for (Ward ward : area.holds()) {
            int index = ward(ward);
            bits[index >> 3] |= (byte) (0x80 >> (index & 7));
        }
        out.put(bits);
    }

    private int ward(Ward ward) {
        string(ward.district());
        string(ward.county());
        string(ward.region());
        string(ward.country());
        return wards.computeIfAbsent(ward, _ -> wards.size());
    }

    private int string(String text) {
        return strings.computeIfAbsent(text, _ -> strings.size());
    }

    private static byte sizeStep(Draft draft) {
        return power(draft.size() / 10, 1.1);
    }

    private static byte power(double value, double base) {
        long power = Math.round(Math.log(Math.max(1, value)) / Math.log(base));
        return (byte) Math.min(255, power);
    }
}
