package org.doorstep.functions.lambda;

import java.security.SecureRandom;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.doorstep.conversation.AesSeal;
import org.doorstep.conversation.Seal;
import org.doorstep.functions.Setting;
import org.doorstep.functions.Settings;

/// A seal that asks for its key when it is used: a snapshot of the function holds none, and a
/// store of secrets that is away fails a conversation, not the function.
record LateSeal(Settings settings) implements Seal {

    @Override
    public byte[] close(byte[] plain, String context) {
        return seal().close(plain, context);
    }

    @Override
    public byte[] open(byte[] sealed, String context) {
        return seal().open(sealed, context);
    }

    private AesSeal seal() {
        return new AesSeal(
                Map.of((byte) 1, new SecretKeySpec(settings.key(Setting.SEAL_KEY), "AES")),
                (byte) 1,
                new SecureRandom());
    }
}
