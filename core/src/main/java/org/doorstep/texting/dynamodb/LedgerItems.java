package org.doorstep.texting.dynamodb;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.conversation.Seal;
import org.doorstep.texting.Exchange;
import org.doorstep.texting.Inbound;
import org.doorstep.texting.Ledger;
import org.doorstep.texting.Parcel;
import org.doorstep.texting.json.TextingJson;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The items of the ledger. Readable in them are hashes, states, times and counts; numbers and
/// words lie sealed in one attribute, which a final item no longer has.
final class LedgerItems {

    /// The key of the message (S); a row of the outbox has `#out` behind it. The partition key.
    static final String ID = "id";

    /// Whose work it is (S), in a claim.
    static final String TOKEN = "token";

    /// `WORKING` or `ANSWERED` in a claim, a {@link Parcel.State} in the outbox (S).
    static final String STATE = "state";

    /// Inbound, answer or texts (B).
    static final String SEALED = "sealed";

    /// When it was answered (N), milliseconds since 1970.
    static final String AT = "at";

    /// There only while it lies open (S): one of {@link #SHARDS}, so that no partition is hot.
    static final String OPEN = "open";

    /// When whoever finds it may take it up (N), milliseconds since 1970.
    static final String DUE = "due";

    static final String VERSION = "version";
    static final String SENDER = "sender";
    static final String TURN = "turn";

    /// When the table may forget it (N): seconds since 1970, the TTL attribute.
    static final String EXPIRES = "expires";

    static final String WORKING = "WORKING";
    static final String ANSWERED = "ANSWERED";

    static final List<String> SHARDS = List.of("0", "1", "2", "3");

    private static final String OUT = "#out";

    private final Seal seal;

    /// What a row of the outbox keeps sealed, and beside it nothing of a person.
    record Contents(String to, String from, List<String> texts) {}

    LedgerItems(Seal seal) {
        this.seal = seal;
    }

    static Map<String, AttributeValue> claimId(String key) {
        return Map.of(ID, AttributeValue.fromS(key));
    }

    static Map<String, AttributeValue> parcelId(String key) {
        return Map.of(ID, AttributeValue.fromS(key + OUT));
    }

    /// Whether an item is the one of this key. The local table, many times asked at once, has
    /// handed out another's.
    static boolean has(Map<String, AttributeValue> item, Map<String, AttributeValue> id) {
        return item.entrySet().containsAll(id.entrySet());
    }

    /// The item of a key as it is now.
    ///
    /// @throws IllegalStateException when the table hands out another's
    static Optional<Map<String, AttributeValue>> find(
            DynamoDbClient client, String table, Map<String, AttributeValue> id) {
        var answer =
                Certainty.of(
                        () -> client.getItem(r -> r.tableName(table).key(id).consistentRead(true)));
        if (!answer.hasItem()) {
            return Optional.empty();
        }
        if (!has(answer.item(), id)) {
            throw new IllegalStateException("the table gave an item of another key");
        }
        return Optional.of(answer.item());
    }

    Map<String, AttributeValue> working(Inbound text, String token, Instant now, Instant until) {
        Map<String, AttributeValue> item = new HashMap<>(claimId(text.key()));
        item.put(TOKEN, AttributeValue.fromS(token));
        item.put(STATE, AttributeValue.fromS(WORKING));
        item.put(SEALED, sealed(text, text.key()));
        item.put(OPEN, shard(text.key()));
        item.put(DUE, time(until));
        item.put(EXPIRES, expires(now));
        return item;
    }

    Map<String, AttributeValue> answered(Ledger.Settlement settlement) {
        Map<String, AttributeValue> item = new HashMap<>(claimId(settlement.key()));
        item.put(TOKEN, AttributeValue.fromS(settlement.token()));
        item.put(STATE, AttributeValue.fromS(ANSWERED));
        item.put(SEALED, sealed(settlement.answer(), settlement.key()));
        item.put(AT, time(settlement.now()));
        item.put(EXPIRES, expires(settlement.now()));
        return item;
    }

    Map<String, AttributeValue> parcel(Parcel p) {
        Map<String, AttributeValue> item = new HashMap<>(parcelId(p.key()));
        item.put(STATE, AttributeValue.fromS(p.state().name()));
        item.put(SENDER, AttributeValue.fromS(p.sender()));
        item.put("provider", AttributeValue.fromS(p.provider()));
        item.put("crisis", AttributeValue.fromBool(p.crisis()));
        item.put("doubtful", AttributeValue.fromBool(p.doubtful()));
        item.put("lost", AttributeValue.fromBool(p.lost()));
        item.put(TURN, number(p.turn()));
        item.put("next", number(p.next()));
        item.put("tries", number(p.tries()));
        item.put(VERSION, number(p.version()));
        item.put(AT, time(p.at()));
        item.put(DUE, time(p.due()));
        item.put(EXPIRES, expires(p.at()));
        if (!p.isFinal()) {
            item.put(OPEN, shard(p.key()));
            item.put(SEALED, sealed(new Contents(p.to(), p.from(), p.texts()), p.key() + OUT));
        }
        return item;
    }

    static boolean isAnswered(Map<String, AttributeValue> item) {
        return ANSWERED.equals(text(item, STATE));
    }

    static boolean isParcel(Map<String, AttributeValue> item) {
        return text(item, ID).endsWith(OUT);
    }

    Inbound inbound(Map<String, AttributeValue> item) {
        return open(item, Inbound.class);
    }

    Exchange exchange(Map<String, AttributeValue> item) {
        return open(item, Exchange.class);
    }

    Parcel parcel(Map<String, AttributeValue> item) {
        Contents contents =
                item.containsKey(SEALED)
                        ? open(item, Contents.class)
                        : new Contents("", "", List.of());
        String id = text(item, ID);
        return new Parcel(
                id.substring(0, id.length() - OUT.length()),
                text(item, SENDER),
                number(item, TURN),
                flag(item, "crisis"),
                text(item, "provider"),
                contents.to(),
                contents.from(),
                contents.texts(),
                (int) number(item, "next"),
                (int) number(item, "tries"),
                flag(item, "doubtful"),
                flag(item, "lost"),
                Parcel.State.valueOf(text(item, STATE)),
                Instant.ofEpochMilli(number(item, AT)),
                Instant.ofEpochMilli(number(item, DUE)),
                number(item, VERSION));
    }

    private AttributeValue sealed(Record value, String id) {
        return AttributeValue.fromB(
                SdkBytes.fromByteArray(seal.close(TextingJson.write(value), id)));
    }

    private <T extends Record> T open(Map<String, AttributeValue> item, Class<T> kind) {
        byte[] sealed = value(item, SEALED).b().asByteArray();
        return TextingJson.read(seal.open(sealed, text(item, ID)), kind);
    }

    private static AttributeValue shard(String key) {
        return AttributeValue.fromS(SHARDS.get(Math.floorMod(key.hashCode(), SHARDS.size())));
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    static AttributeValue time(Instant at) {
        return number(at.toEpochMilli());
    }

    private static AttributeValue expires(Instant from) {
        return number(from.plus(Ledger.REMEMBERED).getEpochSecond());
    }

    private static AttributeValue value(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        if (value == null) {
            throw new IllegalStateException("an item of the ledger without " + name);
        }
        return value;
    }

    static String text(Map<String, AttributeValue> item, String name) {
        return value(item, name).s();
    }

    static long number(Map<String, AttributeValue> item, String name) {
        return Long.parseLong(value(item, name).n());
    }

    private static boolean flag(Map<String, AttributeValue> item, String name) {
        return Boolean.TRUE.equals(value(item, name).bool());
    }
}
