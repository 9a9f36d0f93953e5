package kz.tirek.stack;

/// The four processes of Tirek that the stack starts.
public enum Part {
    /// Schools, hub schools, mentorships.
    HUB_SCHOOL("hub-school-service", "hub_school"),
    /// Courses, teachers, enrolments.
    TRAINING("training-service", "training"),
    /// Grants, disbursements, the ledger.
    FUNDING("funding-service", "funding"),
    /// The one origin callers see. It has no database.
    GATEWAY("gateway", "");

    private final String module;
    private final String database;

    Part(String module, String database) {
        this.module = module;
        this.database = database;
    }

    /// The Maven module, which is also the name of its log file and of its sign-in client.
    public String module() {
        return module;
    }

    /// The name of its database; empty for the gateway.
    public String database() {
        return database;
    }

    /// Whether it keeps data of its own.
    public boolean hasDatabase() {
        return !database.isEmpty();
    }

    /// How it is called in sentences: `hub-school`, `training`, `funding`, `gateway`.
    public String label() {
        return module.replace("-service", "");
    }
}
