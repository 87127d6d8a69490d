package org.doorstep.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Conversations that go on while the system is killed: which messages were answered and how, and
/// which one was on its way.
final class KillTexts {

    private static final List<String> WORDS =
            List.of("something for company near E3 3HN", "MORE", "more", "2");

    /// A message, and its answer or null when none had come before the system was gone.
    private record Message(
            String from,
            String words,
            String id,
            @org.jspecify.annotations.Nullable JsonNode answer) {}

    private final int round;
    private final List<Message> messages = new ArrayList<>();

    KillTexts(int round) {
        this.round = round;
    }

    /// Sends one message after the other, each conversation a few long, until nobody answers.
    void talk(RunningSystem system) {
        for (int n = 0; ; n++) {
            String from = number(n / WORDS.size());
            String words = WORDS.get(n % WORDS.size());
            String id = "round-" + round + "-" + n;
            try {
                messages.add(new Message(from, words, id, system.text(from, words, id)));
            } catch (IOException _) {
                messages.add(new Message(from, words, id, null));
                return;
            }
        }
    }

    private String number(int conversation) {
        // Ofcom's numbers for drama, lengthened: nobody has them.
        return String.format(Locale.ROOT, "+447700900%03d%02d", round % 1000, conversation % 100);
    }

    int answered() {
        return (int) messages.stream().filter(m -> m.answer() != null).count();
    }

    /// After the restart: every message is delivered again and must get the answer it got; the
    /// one that was on its way gets one, and the same again; and nobody's conversation has taken
    /// a step more than an undisturbed one does.
    List<String> check(RunningSystem system) throws IOException {
        List<String> faults = new ArrayList<>();
        int late = Math.max(0, messages.size() - 3 * WORDS.size());
        Set<String> numbers = new HashSet<>();
        for (Message message : messages.subList(late, messages.size())) {
            if (!numbers.contains(message.from()) && !message.words().equals(WORDS.getFirst())) {
                continue; // its beginning is too long ago to go over here
            }
            numbers.add(message.from());
            JsonNode again = system.text(message.from(), message.words(), message.id());
            JsonNode first = message.answer() == null ? again : message.answer();
            JsonNode third = system.text(message.from(), message.words(), message.id());
            if (!again.equals(first) || !third.equals(first)) {
                faults.add("message " + message.id() + " was answered twice, and differently");
            }
        }
        if (!messages.isEmpty()) {
            twin(system, faults);
        }
        return faults;
    }

    /// The last conversation goes on as one that nothing ever happened to.
    private void twin(RunningSystem system, List<String> faults) throws IOException {
        String last = messages.getLast().from();
        List<Message> said = messages.stream().filter(m -> m.from().equals(last)).toList();
        String twin = "+4477009019" + String.format(Locale.ROOT, "%03d", round % 1000);
        for (int i = 0; i < WORDS.size(); i++) {
            String id = i < said.size() ? said.get(i).id() : "after-" + round + "-" + i;
            JsonNode disturbed = system.text(last, WORDS.get(i), id);
            JsonNode calm = system.text(twin, WORDS.get(i), "twin-" + round + "-" + i);
            if (!disturbed.equals(calm)) {
                faults.add("message " + id + " was answered as no undisturbed one is");
            }
        }
    }
}
