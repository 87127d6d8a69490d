package org.doorstep.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.conversation.SmsText;

/// How long the first answers were that came, in the parts a network bills, and how many of their
/// offers one part would hold.
final class AnswerParts {

    private record Answer(int parts, int offers, int inOnePart) {}

    private final List<Answer> answers = new ArrayList<>();

    /// Counts the answer of the pretend phone, when it shows offers.
    void add(JsonNode exchange) {
        int offers = exchange.path("results").size();
        if (offers == 0) {
            return;
        }
        int parts = 0;
        for (JsonNode message : exchange.path("messages")) {
            parts += message.path("parts").asInt();
        }
        JsonNode last = exchange.path("messages").path(exchange.path("messages").size() - 1);
        answers.add(new Answer(parts, offers, inOnePart(last.path("text").asText())));
    }

    /// How many whole lines that begin with a number fit the first part.
    private static int inOnePart(String text) {
        StringBuilder part = new StringBuilder();
        int offers = 0;
        for (String line : text.lines().toList()) {
            part.append(part.isEmpty() ? "" : "\n").append(line);
            if (SmsText.measure(part.toString()).parts() > 1) {
                break;
            }
            offers += line.matches("[0-9]+ .*") ? 1 : 0;
        }
        return offers;
    }

    double parts() {
        return answers.stream().mapToInt(Answer::parts).average().orElse(0);
    }

    double offers() {
        return answers.stream().mapToInt(Answer::offers).average().orElse(0);
    }

    double offersOfOnePart() {
        return answers.stream().mapToInt(Answer::inOnePart).average().orElse(0);
    }

    /// The share of the answers that have one part, 0 to 1.
    double ofOnePart() {
        return answers.stream().mapToInt(a -> a.parts() == 1 ? 1 : 0).average().orElse(0);
    }
}
