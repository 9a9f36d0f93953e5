package kz.tirek.training.feedback;

/// Whose feedback is summed up, as a condition on the table of runs.
enum Scope {
    RUN("r.id"),
    COURSE("r.course_id"),
    PROVIDER("r.provider_id");

    private final String column;

    Scope(String column) {
        this.column = column;
    }

    /// SQL over the alias `r`, with the parameter `id`.
    String condition() {
        return column + " = :id";
    }
}
