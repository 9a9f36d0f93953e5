package kz.tirek.funding.report;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/// Goes through rows chunk by chunk: while one is written, the next is read. Whoever stops in between, because the
/// caller hung up, leaves one chunk being read, whose connection is free as soon as it is.
final class ReadAhead<R> implements Iterator<R> {

    private final Rows<R> rows;
    private List<R> chunk = List.of();
    private int next;
    private @Nullable FutureTask<List<R>> ahead;

    ReadAhead(Rows<R> rows) {
        this.rows = rows;
        take(rows.after(null, rows.atOnce()));
    }

    @Override
    public boolean hasNext() {
        FutureTask<List<R>> reading = ahead;
        if (next == chunk.size() && reading != null) {
            take(await(reading));
        }
        return next < chunk.size();
    }

    @Override
    public R next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return chunk.get(next++);
    }

    private void take(List<R> read) {
        chunk = read;
        next = 0;
        ahead = null;
        if (read.size() == rows.atOnce()) {
            String last = rows.key(read.getLast());
            FutureTask<List<R>> reading = new FutureTask<>(() -> rows.after(last, rows.atOnce()));
            Thread.startVirtualThread(reading);
            ahead = reading;
        }
    }

    private static <R> List<R> await(FutureTask<List<R>> reading) {
        try {
            return reading.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rows are read", stopped);
        } catch (ExecutionException failure) {
            // Its cause is one of a query, which fails unchecked; this is where it was asked for.
            throw new IllegalStateException("the next rows cannot be read", failure.getCause());
        }
    }
}
