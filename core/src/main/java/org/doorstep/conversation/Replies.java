package org.doorstep.conversation;

import org.doorstep.conversation.Intent.Deed;
import org.jspecify.annotations.Nullable;

/// The fixed things we say. Plain words, one thing to do next, and no word that a network
/// takes for
/// a command of its own (SMS-13).
record Replies(Desk desk) {

    String help() {
        return desk.serviceName()
                + " finds groups, activities and advice near you. Text what you want and where:"
                + " coffee morning near E3 tomorrow. Texts cost your normal rate. STOP ends texts."
                + " In danger call 999. For mental health call 111, option 2.";
    }

    String helpChat() {
        return desk.serviceName()
                + " finds groups, activities and advice near you. Say what you want and where:"
                + " coffee morning near E3 tomorrow."
                + " In danger call 999. For mental health call 111, option 2.";
    }

    String stopped() {
        return "You will get no more texts from "
                + desk.serviceName()
                + ". Text START if you want them again.";
    }

    String stillStopped() {
        return "You asked us to stop, so we will not answer. Text START if you want "
                + desk.serviceName()
                + " again.";
    }

    String started() {
        return desk.serviceName()
                + " is on again. Text what you want and where, like: yoga near E3 3HN. STOP ends"
                + " texts.";
    }

    String thanks() {
        return "You are welcome. Text any time to find something else.";
    }

    String hello() {
        return "Hello. What are you looking for, and where? For example: coffee morning near E3"
                + " tomorrow.";
    }

    String whoWeAre() {
        return "This is "
                + desk.serviceName()
                + ", a computer that looks up groups, activities and advice near you. Text what you"
                + " want and where.";
    }

    String where() {
        return "Where shall I look? Reply with a postcode or the name of a place, like E3 3HN or"
                + " Bow.";
    }

    String howToSayWhere() {
        return "To see what is near you, reply with a postcode or the name of a town.";
    }

    String notUnderstood() {
        return "Sorry, I did not follow that. Text what you want and where, like: yoga near E3 3HN."
                + " HELP tells you more.";
    }

    String nothingShown() {
        return "I have no list open for you just now. Text what you want and where, like: yoga near"
                + " E3 3HN.";
    }

    String nothingMore() {
        return "That is all I know of. Text another place, day or subject to look again.";
    }

    String noneWithAPlace() {
        return "I know of none with a place to go to.";
    }

    String noneCheaper() {
        return "I know of no others that cost less. Text FREE to see only what is free, or MORE.";
    }

    String noneFreer() {
        return "I know of no others that cost nothing. Text another place, day or subject to look"
                + " again.";
    }

    String noneUnder() {
        return "I know of no more that say they cost so little. Text FREE to see only what is"
                + " free, or MORE.";
    }

    String cannotJudge() {
        return "I cannot judge which suits you best.";
    }

    String flagged() {
        return "Thank you. I will tell the people who keep that listing.";
    }

    String noSuchNumber(int shown) {
        return shown == 1
                ? "I showed you one, number 1. Reply 1 for more about it."
                : "I showed you numbers 1 to " + shown + ". Reply one of those, or MORE.";
    }

    String gone() {
        return "That one is no longer listed. Reply MORE for others.";
    }

    String startsAfresh() {
        return "That was a while ago, so I start afresh. Text what you want and where, like: yoga"
                + " near E3 3HN.";
    }

    String nothingFound(@Nullable String where) {
        String sorry =
                "Sorry, I found nothing for that" + (where == null ? "." : " near " + where + ".");
        return sorry + " " + personToAsk();
    }

    /// Those we know to ask are of our own area, and no help to somebody elsewhere.
    String outsideTheArea(String where) {
        return "Sorry, I found nothing for that near "
                + where
                + ": what I list is elsewhere. A GP surgery's link worker there can help you look.";
    }

    String broken() {
        return "Sorry, I cannot look things up just now. Please text again in a few minutes. "
                + personToAsk();
    }

    String cannot(Deed deed, @Nullable String phone) {
        return switch (deed) {
            case BOOK ->
                    phone == null
                            ? "I cannot book for you. Reply the number of one you like, and I will"
                                    + " tell you how to join."
                            : "I cannot book for you. Phone " + phone + " to join.";
            case CALL_BACK -> "Nobody here can call you. " + personToAsk();
            case HUMAN -> "I am a computer. " + personToAsk();
            case SURGERY ->
                    "I cannot help with appointments, prescriptions or results. Please ask your GP"
                            + " surgery. If you cannot wait, call 111.";
        };
    }

    String personToAsk() {
        String person = desk.personToAsk();
        return person == null
                ? "Your GP surgery's link worker can help you look."
                : "You can ask " + person + ".";
    }
}
