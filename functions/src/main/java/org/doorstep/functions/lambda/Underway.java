package org.doorstep.functions.lambda;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Something begun on a thread of its own when the function starts, so that what does not need
/// it goes on meanwhile: classes load on as many processors as there are. With one processor it
/// is done on the spot: threads that take turns at one cost a tenth more.
final class Underway<T> {

    private final FutureTask<T> task;

    private Underway(FutureTask<T> task) {
        this.task = task;
    }

    /// Begins it.
    static <T> Underway<T> begin(String name, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        if (Runtime.getRuntime().availableProcessors() > 1) {
            Thread.ofPlatform().daemon().name(name).start(task);
        } else {
            task.run();
        }
        return new Underway<>(task);
    }

    /// What came of it, waited for as long as it takes.
    ///
    /// @throws IllegalStateException when it failed, each time it is asked
    T get() {
        return within(Duration.ofDays(1));
    }

    /// What came of it, waited for so long at most.
    ///
    /// @throws IllegalStateException when it failed or is not done by then
    T within(Duration patience) {
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException fault) {
            throw new IllegalStateException("still starting", fault);
        } catch (ExecutionException fault) {
            throw new IllegalStateException("the function could not start", fault.getCause());
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting", fault);
        }
    }
}
