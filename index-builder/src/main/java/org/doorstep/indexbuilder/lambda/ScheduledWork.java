package org.doorstep.indexbuilder.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.doorstep.search.lucene.Manifest;
import org.doorstep.search.s3.Behind;
import org.doorstep.search.s3.Publication;
import org.doorstep.search.s3.Publisher;

/// What schedules ask for, as `{"job": "rebuild"}` every night and `{"job": "sweep"}` every few
/// minutes: a sweep builds only when listings have changed since the published index.
public final class ScheduledWork implements RequestHandler<Map<String, String>, String> {

    private final Workshop workshop;

    /// As Lambda makes it.
    public ScheduledWork() {
        this(Workshop.ofProcess());
    }

    ScheduledWork(Workshop workshop) {
        this.workshop = workshop;
    }

    /// Says in one line what was done.
    ///
    /// @throws UncheckedIOException when it could not be; Lambda then asks again
    @Override
    public String handleRequest(Map<String, String> event, Context context) {
        String job = event.getOrDefault("job", "");
        try {
            return switch (job) {
                case "rebuild" -> rebuild();
                case "sweep" -> behind() ? rebuild() : "the index is whole";
                default -> throw new IllegalArgumentException("no such job");
            };
        } catch (IOException fault) {
            throw new UncheckedIOException(job + " failed", fault);
        }
    }

    private boolean behind() throws IOException {
        Optional<Manifest> published = new Publisher(workshop.s3(), workshop.bucket()).latest();
        return new Behind(workshop.s3(), workshop.bucket()).behind(published);
    }

    private String rebuild() throws IOException {
        return switch (new Rebuild(workshop).run()) {
            case Publication.Published(Manifest m) ->
                    "published " + m.build() + " with " + m.listings() + " listings";
            case Publication.Overtaken(Manifest theirs) ->
                    "overtaken by " + theirs.build() + " with newer listings";
        };
    }
}
