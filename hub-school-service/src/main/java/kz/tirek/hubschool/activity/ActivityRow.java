package kz.tirek.hubschool.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.tirek.hubschool.school.Subject;
import org.jspecify.annotations.Nullable;

/// An activity as a row of an imported file. The mentorship is that of the two schools on the first day.
record ActivityRow(
        @NotBlank @Size(max = 20) String hubSchoolCode,
        @NotBlank @Size(max = 20) String schoolCode,
        @Nullable Boolean planned,
        @NotNull ActivityType type,
        @NotNull LocalDate heldOn,
        @Nullable LocalDate heldUntil,
        @NotNull ActivityMode mode,
        @NotBlank @Size(max = 1000) String topic,
        @Nullable Subject subject,
        @NotNull ActivityHost host,
        @Size(min = 1, max = 300) @Nullable String place,
        @NotBlank @Size(max = 500) String basis,

        @Positive @Digits(integer = 4, fraction = 2) @Nullable
        BigDecimal durationHours,

        @Size(min = 1, max = 2000) @Nullable String outcome,
        @Valid @Nullable ParticipantsRow pupils,
        @Valid @Nullable ParticipantsRow teachers,
        @Valid @Nullable ParticipantsRow administrators,
        @Valid @Nullable ParticipantsRow parents,
        @Valid @Nullable ParticipantsRow methodologists,
        @Valid @Nullable ParticipantsRow others) {

    /// A file of one row.
    static final String EXAMPLE = """
            hubSchoolCode,schoolCode,type,heldOn,heldUntil,mode,topic,host,basis,pupils.count,pupils.fromMentored
            H-2022-0001,S-000018,SESSION_CLASSES,2026-02-09,2026-02-20,IN_PERSON,Физика және химия,HUB_SCHOOL,Приказ №14 от 02.02.2026,24,20
            """;

    NewActivity activity() {
        return new NewActivity(
                planned,
                type,
                heldOn,
                heldUntil,
                mode,
                topic,
                subject,
                host,
                place,
                basis,
                durationHours,
                participants(),
                outcome);
    }

    List<Participants> participants() {
        List<Participants> all = new ArrayList<>();
        add(all, pupils, ParticipantRole.PUPILS);
        add(all, teachers, ParticipantRole.TEACHERS);
        add(all, administrators, ParticipantRole.ADMINISTRATORS);
        add(all, parents, ParticipantRole.PARENTS);
        add(all, methodologists, ParticipantRole.METHODOLOGISTS);
        add(all, others, ParticipantRole.OTHERS);
        return all;
    }

    private static void add(List<Participants> all, @Nullable ParticipantsRow row, ParticipantRole role) {
        if (row != null) {
            all.add(row.as(role));
        }
    }
}
