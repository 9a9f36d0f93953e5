package kz.tirek.training.courserun;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// One item of a run's agenda.
@Entity
@Table(name = "course_run_session")
class RunSession {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "course_run_id")
    private CourseRun run;

    private LocalDate day;

    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    private LocalTime begins;

    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    private LocalTime ends;

    private String topic;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] speakers;

    private @Nullable String room;

    @SuppressWarnings("NullAway.Init")
    protected RunSession() {}

    RunSession(CourseRun run, NewSession stated) {
        this();
        this.id = Ids.next();
        this.run = run;
        change(stated);
    }

    void change(NewSession stated) {
        day = stated.day();
        begins = stated.begins();
        ends = stated.ends();
        topic = stated.topic();
        speakers = stated.speakers().toArray(String[]::new);
        room = stated.room();
    }

    /// Names a speaker no more.
    ///
    /// @return false where the agenda did not
    boolean forget(String speaker) {
        String[] others = Arrays.stream(speakers)
                .filter(one -> !one.strip().equalsIgnoreCase(speaker.strip()))
                .toArray(String[]::new);
        boolean named = others.length < speakers.length;
        speakers = others;
        return named;
    }

    UUID id() {
        return id;
    }

    CourseRun run() {
        return run;
    }

    LocalDate day() {
        return day;
    }

    LocalTime begins() {
        return begins;
    }

    LocalTime ends() {
        return ends;
    }

    String topic() {
        return topic;
    }

    List<String> speakers() {
        return List.of(speakers);
    }

    @Nullable
    String room() {
        return room;
    }
}
