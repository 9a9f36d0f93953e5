package kz.tirek.stack;

/// Why the stack cannot run here, in one line for the person at the terminal: what is wrong and what they can do.
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
