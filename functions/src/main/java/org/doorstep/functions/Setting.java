package org.doorstep.functions;

import org.jspecify.annotations.Nullable;

/// The settings, each with what it means, the laptop's default, and where the cloud keeps it.
/// The table in the README is this one; a test holds them together.
public enum Setting {
    SERVICE_NAME(
            "DOORSTEP_SERVICE_NAME",
            "what the service calls itself in its first reply and on its pages",
            "Doorstep",
            Kept.ENVIRONMENT),
    PERSON_TO_ASK(
            "DOORSTEP_PERSON_TO_ASK",
            "the area's person to ask when nothing is found, with how to reach them",
            null,
            Kept.ENVIRONMENT),
    PUBLIC_URL(
            "DOORSTEP_PUBLIC_URL",
            "the address the world sees, without a path; signatures are checked against it",
            "http://localhost:PORT",
            Kept.ENVIRONMENT),
    TWILIO_TOKEN(
            "DOORSTEP_TWILIO_TOKEN",
            "Twilio's auth token, which signs every text it hands in",
            "laptop-twilio-token-not-a-secret",
            Kept.SECRET),
    TWILIO_ACCOUNT(
            "DOORSTEP_TWILIO_ACCOUNT",
            "Twilio's account id, for what is sent by its REST API",
            null,
            Kept.SECRET),
    NOTIFY_TOKEN(
            "DOORSTEP_NOTIFY_TOKEN",
            "the bearer token GOV.UK Notify sends with a received text, 32 characters or more",
            "laptop-notify-token-which-is-not-a-secret",
            Kept.SECRET),
    NOTIFY_TOKEN_BEFORE(
            "DOORSTEP_NOTIFY_TOKEN_BEFORE",
            "the token before this one, good while the new one takes over",
            null,
            Kept.SECRET),
    NOTIFY_KEY(
            "DOORSTEP_NOTIFY_KEY",
            "the key of GOV.UK Notify's API, as Notify shows it once",
            null,
            Kept.SECRET),
    NOTIFY_TEMPLATE(
            "DOORSTEP_NOTIFY_TEMPLATE",
            "the id of Notify's template, whose one placeholder is `text`",
            null,
            Kept.ENVIRONMENT),
    NOTIFY_SENDS_TO(
            "DOORSTEP_NOTIFY_SENDS_TO",
            "`everybody` in production; with anything else Notify sends to its own test numbers alone"
                    + " and every other number is refused every text, lines to call in danger too",
            "test-numbers",
            Kept.ENVIRONMENT),
    AWS_CONFIGURATION_SET(
            "DOORSTEP_AWS_CONFIGURATION_SET",
            "End User Messaging's configuration set, where its events go",
            null,
            Kept.ENVIRONMENT),
    AWS_PROTECT_CONFIGURATION(
            "DOORSTEP_AWS_PROTECT_CONFIGURATION",
            "the protect configuration that keeps texts to Great Britain",
            null,
            Kept.ENVIRONMENT),
    AWS_MAX_PRICE(
            "DOORSTEP_AWS_MAX_PRICE",
            "the most a part of a text may cost, in US dollars",
            null,
            Kept.ENVIRONMENT),
    TEXTS_AN_HOUR(
            "DOORSTEP_TEXTS_AN_HOUR",
            "the most texts to one number in an hour; lines to call are never counted",
            "10000",
            Kept.ENVIRONMENT),
    SAME_TEXTS_AN_HOUR(
            "DOORSTEP_SAME_TEXTS_AN_HOUR",
            "the most texts to one number in an hour that are word for word the same",
            "10000",
            Kept.ENVIRONMENT),
    PARTS_A_DAY(
            "DOORSTEP_PARTS_A_DAY",
            "the most parts of texts in a day to everybody: what one is ready to pay for",
            "1000000",
            Kept.ENVIRONMENT),
    REQUESTS_A_MINUTE(
            "DOORSTEP_REQUESTS_A_MINUTE",
            "the most searches and chat messages of one address in a minute, by each copy of a"
                    + " function",
            "1000000",
            Kept.ENVIRONMENT),
    ALL_REQUESTS_A_MINUTE(
            "DOORSTEP_ALL_REQUESTS_A_MINUTE",
            "the same of all addresses together",
            "10000000",
            Kept.ENVIRONMENT),
    PEPPER_KEY(
            "DOORSTEP_PEPPER_KEY",
            "base64 of 32 bytes: turns a telephone number into the key of its conversation",
            null,
            Kept.SECRET),
    SEAL_KEY(
            "DOORSTEP_SEAL_KEY",
            "base64 of 32 bytes: seals what is remembered of a conversation",
            null,
            Kept.SECRET);

    /// Where the cloud keeps a setting.
    public enum Kept {
        ENVIRONMENT("environment variable of the function"),
        SECRET("Secrets Manager");

        private final String words;

        Kept(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private final String name;
    private final String meaning;
    private final @Nullable String laptop;
    private final Kept kept;

    Setting(String name, String meaning, @Nullable String laptop, Kept kept) {
        this.name = name;
        this.meaning = meaning;
        this.laptop = laptop;
        this.kept = kept;
    }

    /// The name of its environment variable.
    public String variable() {
        return name;
    }

    public String meaning() {
        return meaning;
    }

    /// What a laptop uses when nobody set it, or null for nothing.
    public @Nullable String laptopDefault() {
        return laptop;
    }

    public Kept kept() {
        return kept;
    }
}
