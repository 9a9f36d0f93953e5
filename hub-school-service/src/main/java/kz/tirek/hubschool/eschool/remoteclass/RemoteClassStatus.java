package kz.tirek.hubschool.eschool.remoteclass;

/// Where the dates of a remote class put it today.
enum RemoteClassStatus {
    /// It begins later.
    PLANNED("e.startsOn > :today"),
    /// It goes on.
    RUNNING("e.startsOn <= :today and (e.endsOn is null or e.endsOn >= :today)"),
    /// Its last day has passed.
    ENDED("e.endsOn < :today");

    private final String condition;

    RemoteClassStatus(String condition) {
        this.condition = condition;
    }

    /// The same as HQL over a class `e` and the day `:today`.
    String condition() {
        return condition;
    }
}
