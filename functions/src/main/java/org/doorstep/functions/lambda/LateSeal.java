package org.doorstep.functions.lambda;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.doorstep.conversation.AesSeal;
import org.doorstep.conversation.Seal;
import org.doorstep.functions.Setting;
import org.doorstep.functions.Settings;
import org.jspecify.annotations.Nullable;

/// A seal that asks for its key when it is used: a store of secrets that is away fails a
/// conversation, not the function, and another key is taken up when the settings have it.
final class LateSeal implements Seal {

    private final Settings settings;
    private volatile @Nullable Made last;

    /// The seal of a key.
    private record Made(byte[] key, AesSeal seal) {}

    LateSeal(Settings settings) {
        this.settings = settings;
    }

    @Override
    public byte[] close(byte[] plain, String context) {
        return seal().close(plain, context);
    }

    @Override
    public byte[] open(byte[] sealed, String context) {
        return seal().open(sealed, context);
    }

    private AesSeal seal() {
        byte[] key = settings.key(Setting.SEAL_KEY);
        Made made = last;
        if (made == null || !Arrays.equals(made.key, key)) {
            made = new Made(key, of(key));
            last = made;
        }
        return made.seal;
    }

    private static AesSeal of(byte[] key) {
        return new AesSeal(
                Map.of((byte) 1, new SecretKeySpec(key, "AES")), (byte) 1, new SecureRandom());
    }
}
