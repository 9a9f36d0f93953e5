package kz.tirek.stack.demonstration;

/// Which step of the demonstration data was refused, and what the API answered.
public final class DemonstrationFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DemonstrationFailure(String message) {
        super(message);
    }

    DemonstrationFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
