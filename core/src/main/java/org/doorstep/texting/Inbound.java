package org.doorstep.texting;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import org.doorstep.conversation.Channel;

/// A message as a provider handed it in.
///
/// @param provider the gateway that handed it in and will send what is not said in a response
/// @param id the provider's id of the message, the same at every delivery
/// @param from who wrote: a number in E.164, or what stands for one
/// @param to our number it was sent to; empty when it has none
/// @param at the machine's time when it reached us, or the provider
public record Inbound(
        String provider,
        String id,
        String from,
        String to,
        String words,
        Channel channel,
        Instant at) {

    private static final char BETWEEN = '\u001F';

    /// The name of the message everywhere in the ledger: SHA-256 (FIPS 180-4) of the provider
    /// and its id, 43 characters of base64url.
    public String key() {
        try {
            byte[] name = (provider + BETWEEN + id).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(name));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
