package kz.tirek.training.courserun;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.time.BusinessDate;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

/// Runs as a calendar (RFC 5545): each session is an event, and a run without sessions is one of whole days. Events
/// keep their UID for good and get a higher SEQUENCE with each revision; those of a cancelled run say so.
final class RunCalendar {

    static final String MEDIA_TYPE = "text/calendar";

    static final String EXAMPLE = """
            BEGIN:VCALENDAR\r
            VERSION:2.0\r
            PRODID:-//Tirek//Training//EN\r
            BEGIN:VEVENT\r
            UID:0198c5a0-0000-7000-8000-000000000031@tirek\r
            DTSTAMP:20260115T060000Z\r
            DTSTART;TZID=Asia/Almaty:20260302T100000\r
            DTEND;TZID=Asia/Almaty:20260302T113000\r
            SUMMARY:Subject internship: Interactive teaching methods\r
            SEQUENCE:0\r
            STATUS:CONFIRMED\r
            END:VEVENT\r
            END:VCALENDAR\r
            """;

    /// Runs were held since this year at the earliest; changes of the clock before are left out.
    private static final int FIRST_YEAR = 2004;

    private static final int LONGEST_LINE = 75;

    private final Calendar calendar = new Calendar();
    private final Language language;
    private final boolean namesSpeakers;

    /// @param title what a calendar application calls it
    RunCalendar(Name title, Language language, boolean namesSpeakers) {
        this.language = language;
        this.namesSpeakers = namesSpeakers;
        calendar.add(new ProdId("-//Tirek//Training//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", in(title)));
        calendar.add(almaty());
    }

    /// @param school where it is held, if at a school
    void add(CourseRun run, Name course, @Nullable Name school) {
        if (run.sessions().isEmpty()) {
            VEvent days = event(run, run.id(), in(course), place(run, school, null));
            days.add(new DtStart<>(run.from()));
            days.add(new DtEnd<>(run.until().plusDays(1)));
            calendar.add(days);
        }
        for (RunSession session : run.sessions()) {
            VEvent event =
                    event(run, session.id(), in(course) + ": " + session.topic(), place(run, school, session.room()));
            event.add(new DtStart<>(session.day().atTime(session.begins()).atZone(BusinessDate.ZONE)));
            event.add(new DtEnd<>(session.day().atTime(session.ends()).atZone(BusinessDate.ZONE)));
            if (namesSpeakers && !session.speakers().isEmpty()) {
                event.add(new Description(String.join("\n", session.speakers())));
            }
            calendar.add(event);
        }
    }

    private static VEvent event(CourseRun run, UUID id, String summary, String place) {
        VEvent event = new VEvent(false);
        event.add(new Uid(id + "@tirek"));
        event.add(new DtStamp(run.calendarChangedAt()));
        event.add(new LastModified(run.calendarChangedAt()));
        event.add(new Sequence(run.calendarSequence()));
        event.add(status(run.status()));
        event.add(new Summary(summary));
        event.add(new Categories(run.code()));
        if (!place.isEmpty()) {
            event.add(new Location(place));
        }
        String link = run.venue().link();
        if (link != null) {
            address(link).ifPresent(address -> event.add(new Url(address)));
        }
        return event;
    }

    /// The link as an address (RFC 3986); nothing where people wrote what is none.
    private static Optional<URI> address(String link) {
        try {
            return Optional.of(new URI(link));
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    /// School, place and room; where there is none of them, the link as it was written.
    private String place(CourseRun run, @Nullable Name school, @Nullable String room) {
        String place = Stream.of(school == null ? null : in(school), run.venue().place(), room)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return place.isEmpty() && run.venue().link() != null ? run.venue().link() : place;
    }

    private static Status status(RunStatus status) {
        return switch (status) {
            case DRAFT -> ImmutableStatus.VEVENT_TENTATIVE;
            case OPEN, CLOSED, HELD -> ImmutableStatus.VEVENT_CONFIRMED;
            case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
        };
    }

    private String in(Name name) {
        return switch (language) {
            case KK -> name.kk();
            case RU -> name.ru();
            case EN -> name.en() == null ? name.ru() : name.en();
        };
    }

    /// The zone of all times, with its changes of the clock: UTC+5 since 1 March 2024.
    private static VTimeZone almaty() {
        VTimeZone zone = new VTimeZone();
        zone.add(new TzId(BusinessDate.ZONE.getId()));
        for (ZoneOffsetTransition change : BusinessDate.ZONE.getRules().getTransitions()) {
            if (change.getDateTimeBefore().getYear() >= FIRST_YEAR) {
                zone.add(observance(change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter()));
            }
        }
        return zone;
    }

    private static Observance observance(LocalDateTime since, ZoneOffset before, ZoneOffset after) {
        Standard standard = new Standard();
        standard.add(new DtStart<>(since));
        standard.add(new TzOffsetFrom(before));
        standard.add(new TzOffsetTo(after));
        return standard;
    }

    /// The calendar as it is sent: lines end with CRLF, and none is longer than 75 octets (RFC 5545, 3.1). The
    /// library counts letters instead, of which those of Kazakh and Russian have two octets.
    String write() {
        StringBuilder text = new StringBuilder();
        calendar.toString().lines().forEach(line -> fold(line, text));
        return text.toString();
    }

    private static void fold(String line, StringBuilder text) {
        int octets = 0;
        for (int letter : line.codePoints().toArray()) {
            String written = Character.toString(letter);
            int more = written.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(written);
            octets += more;
        }
        text.append("\r\n");
    }
}
