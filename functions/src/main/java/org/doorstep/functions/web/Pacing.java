package org.doorstep.functions.web;

import io.micronaut.http.HttpRequest;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.doorstep.functions.House;
import org.doorstep.limits.Pace;
import org.doorstep.safety.Concern;
import org.jspecify.annotations.Nullable;

/// Holds up an address that asks too much (SEC-10), but never words that speak of danger: those
/// go on before anything is counted (SAF-07). Addresses are told apart by a hash, under a key that
/// lives for a minute in this process's memory.
public final class Pacing {

    private static final String HMAC = "HmacSHA256";

    /// What one connection is given of IPv6: 64 bits of the 128 (RFC 6177).
    private static final int NETWORK_BYTES = 8;

    private final House house;
    private final Callers callers;
    private final Supplier<byte[]> keys;
    private final Pace pace;
    private @Nullable MinuteKey last;

    private record MinuteKey(Instant minute, SecretKeySpec key) {}

    /// @param keys makes 32 random bytes
    public Pacing(House house, Callers callers, Supplier<byte[]> keys) {
        this.house = house;
        this.callers = callers;
        this.keys = keys;
        this.pace = new Pace(house.settings()::pace, house.clocks().machine());
    }

    /// Why these words get no answer now; empty when they do.
    public Optional<Refusal> refuses(HttpRequest<?> request, String words) {
        if (house.safety().check(words).tier() != Concern.Tier.NONE) {
            return Optional.empty();
        }
        Duration wait = pace.holdsUp(marked(callers.address(request)));
        return wait.isZero() ? Optional.empty() : Optional.of(Refusal.tooMany(wait));
    }

    private String marked(String address) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key());
            return Base64.getEncoder().encodeToString(mac.doFinal(network(address)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }

    private synchronized SecretKeySpec key() {
        Instant minute = house.clocks().machinesNow().truncatedTo(ChronoUnit.MINUTES);
        MinuteKey made = last;
        if (made == null || !made.minute.equals(minute)) {
            made = new MinuteKey(minute, new SecretKeySpec(keys.get(), HMAC));
            last = made;
        }
        return made.key;
    }

    /// An address that cannot be read shares one count with all such.
    private static byte[] network(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK_BYTES));
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }
}
