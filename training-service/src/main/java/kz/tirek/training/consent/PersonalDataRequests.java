package kz.tirek.training.consent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.training.Dates;
import kz.tirek.training.teacher.TeacherErased;
import kz.tirek.training.teacher.Teachers;
import kz.tirek.training.workingday.CalendarDays;

/// All requests of teachers concerning their personal data.
@ApplicationScoped
class PersonalDataRequests implements PanacheRepositoryBase<PersonalDataRequest, UUID> {

    private static final String TYPE = "personal-data-request";

    private final Teachers teachers;
    private final CalendarDays calendar;
    private final Changes changes;
    private final Dates dates;
    private final Clock clock;

    @Inject
    PersonalDataRequests(Teachers teachers, CalendarDays calendar, Changes changes, Dates dates, Clock clock) {
        this.teachers = teachers;
        this.calendar = calendar;
        this.changes = changes;
        this.dates = dates;
        this.clock = clock;
    }

    PersonalDataRequest get(UUID id) {
        return findByIdOptional(id).orElseThrow(CommonProblem.NOT_FOUND::refuse);
    }

    PersonalDataRequestView register(NewRequest stated) {
        dates.requirePast(stated.receivedOn(), "/receivedOn");
        PersonalDataRequest request = new PersonalDataRequest(stated, dueOn(stated.receivedOn()), clock.instant());
        persist(request);
        return record(request, "CREATED");
    }

    PersonalDataRequestView complete(PersonalDataRequest request, RequestOutcome stated) {
        request.require("complete");
        if (request.kind() == RequestKind.ERASURE
                && !teachers.findById(request.teacherId()).isErased()) {
            throw PersonalDataProblem.TEACHER_NOT_ERASED.refuse();
        }
        return end(request, RequestStatus.DONE, stated);
    }

    PersonalDataRequestView refuse(PersonalDataRequest request, RequestOutcome stated) {
        request.require("refuse");
        return end(request, RequestStatus.REFUSED, stated);
    }

    PersonalDataRequestView view(PersonalDataRequest request) {
        return PersonalDataRequestView.of(request, dates.today());
    }

    /// An erasure does what every open request of the person can ask, and takes the texts of all of them.
    void forget(@Observes TeacherErased erased) {
        for (PersonalDataRequest request : list("teacherId", erased.teacherId())) {
            boolean open = request.status() == RequestStatus.OPEN;
            if (open) {
                request.end(RequestStatus.DONE, dates.today(), null);
            }
            request.forget();
            record(request, open ? "DONE" : "ERASED");
        }
    }

    /// Within one working day (Law 94-V, art. 25(2)(8)).
    private LocalDate dueOn(LocalDate receivedOn) {
        return calendar.after(receivedOn).next(receivedOn);
    }

    private PersonalDataRequestView end(PersonalDataRequest request, RequestStatus how, RequestOutcome stated) {
        dates.requirePast(stated.doneOn(), "/doneOn");
        Dates.requireOrder(request.receivedOn(), stated.doneOn(), "/doneOn");
        request.end(how, stated.doneOn(), stated.outcome());
        return record(request, how.name());
    }

    private PersonalDataRequestView record(PersonalDataRequest request, String operation) {
        flush();
        PersonalDataRequestView view = view(request);
        changes.record(TYPE, view.id(), operation, view.published());
        return view;
    }
}
