package org.doorstep.functions;

import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import org.doorstep.conversation.Desk;
import org.doorstep.functions.gateways.NotifyKey;
import org.doorstep.limits.Pace;
import org.doorstep.limits.Ration;

/// The values of the settings, read from wherever they are kept each time they are wanted: a
/// place that may fail, so that whoever asks must be able to go on without.
public final class Settings {

    /// The length of both keys, in bytes.
    private static final int KEY_BYTES = 32;

    /// Networks block 20 identical and 100 texts of any kind to a number in an hour (GOV.UK
    /// Notify, "Limits"); so many parts a day cost a few hundred pounds.
    public static final Ration.Bounds USUAL = new Ration.Bounds(60, 15, 10_000);

    /// Many people share an address: a surgery, a library, everybody of a mobile network. Five a
    /// second of one is more than such a crowd writes; fifty a second is a copy's whole work.
    private static final Pace.Bounds USUAL_PACE = new Pace.Bounds(300, 3_000);

    private final Function<Setting, Optional<String>> source;

    /// Settings read from `source`, which throws when it cannot be reached.
    public Settings(Function<Setting, Optional<String>> source) {
        this.source = source;
    }

    /// The value, or empty when nobody set it.
    ///
    /// @throws RuntimeException when the place it is kept in does not answer
    public Optional<String> find(Setting setting) {
        return source.apply(setting).filter(value -> !value.isBlank());
    }

    /// What signatures are checked against, without a path or trailing slash.
    public Optional<String> publicUrl() {
        return find(Setting.PUBLIC_URL).map(url -> url.replaceAll("/+$", ""));
    }

    /// A key of 32 bytes.
    ///
    /// @throws IllegalStateException when it is not set, or is not base64 of 32 bytes
    public byte[] key(Setting setting) {
        String text =
                find(setting)
                        .orElseThrow(
                                () -> new IllegalStateException(setting.variable() + " not set"));
        fault(setting, text)
                .ifPresent(
                        fault -> {
                            throw new IllegalStateException(fault);
                        });
        return Base64.getDecoder().decode(text);
    }

    /// Who we are: the set names, or plain defaults when the settings cannot be read, since an
    /// answer without them is better than none.
    public Desk desk() {
        try {
            return new Desk(
                    find(Setting.SERVICE_NAME).orElse("Doorstep"),
                    find(Setting.PERSON_TO_ASK).orElse(null),
                    Desk.LONDON);
        } catch (RuntimeException _) {
            return new Desk("Doorstep", null, Desk.LONDON);
        }
    }

    /// The most that may be texted: what is set, or the usual where it is not or cannot be read.
    public Ration.Bounds bounds() {
        return new Ration.Bounds(
                number(Setting.TEXTS_AN_HOUR, USUAL.texts()),
                number(Setting.SAME_TEXTS_AN_HOUR, USUAL.same()),
                number(Setting.PARTS_A_DAY, USUAL.parts()));
    }

    /// The most that may be asked in a minute, likewise.
    public Pace.Bounds pace() {
        return new Pace.Bounds(
                number(Setting.REQUESTS_A_MINUTE, USUAL_PACE.one()),
                number(Setting.ALL_REQUESTS_A_MINUTE, USUAL_PACE.all()));
    }

    private long number(Setting setting, long usual) {
        try {
            return find(setting)
                    .filter(value -> fault(setting, value).isEmpty())
                    .map(Long::parseLong)
                    .orElse(usual);
        } catch (RuntimeException _) {
            return usual;
        }
    }

    /// What is wrong with a setting's value, in one line without the value; empty when nothing
    /// is.
    public static Optional<String> fault(Setting setting, String value) {
        return wanted(setting, value).map(wanted -> setting.variable() + " must " + wanted);
    }

    private static Optional<String> wanted(Setting setting, String value) {
        return switch (setting) {
            case PUBLIC_URL -> unless(address(value), "be http(s)://host, without a path");
            case PEPPER_KEY, SEAL_KEY -> unless(thirtyTwoBytes(value), "be 32 bytes in base64");
            case NOTIFY_TOKEN, NOTIFY_TOKEN_BEFORE ->
                    unless(value.length() >= KEY_BYTES, "have at least 32 characters");
            case SERVICE_NAME -> unless(value.length() <= 30, "have at most 30 characters");
            case PERSON_TO_ASK -> unless(value.length() <= 100, "have at most 100 characters");
            case NOTIFY_KEY ->
                    unless(
                            NotifyKey.read(value).isPresent(),
                            "end in two UUIDs, as Notify shows it");
            case NOTIFY_SENDS_TO ->
                    unless(value.matches("everybody|test-numbers"), "be everybody or test-numbers");
            case TEXTS_AN_HOUR,
                    SAME_TEXTS_AN_HOUR,
                    PARTS_A_DAY,
                    REQUESTS_A_MINUTE,
                    ALL_REQUESTS_A_MINUTE ->
                    unless(value.matches("[1-9]\\d{0,8}"), "be a whole number above 0");
            case TWILIO_TOKEN,
                    TWILIO_ACCOUNT,
                    NOTIFY_TEMPLATE,
                    AWS_CONFIGURATION_SET,
                    AWS_PROTECT_CONFIGURATION,
                    AWS_MAX_PRICE ->
                    Optional.empty();
        };
    }

    private static Optional<String> unless(boolean good, String wanted) {
        return good ? Optional.empty() : Optional.of(wanted);
    }

    private static boolean address(String value) {
        try {
            URI uri = new URI(value.replaceAll("/+$", ""));
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawPath().isEmpty()
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (java.net.URISyntaxException _) {
            return false;
        }
    }

    private static boolean thirtyTwoBytes(String value) {
        try {
            return Base64.getDecoder().decode(value).length == KEY_BYTES;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
