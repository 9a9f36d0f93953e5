package kz.tirek.hubschool.partnership;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import kz.tirek.conventions.problem.Text;
import kz.tirek.hubschool.territory.TerritoryLevel;
import org.jspecify.annotations.Nullable;

/// What a partnership has to keep, by its kind and by each of its parties. All that is broken is said at once.
final class PartnershipRules {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private static final Text TWO_PARTIES =
            new Text("кемінде екі тарап қажет", "нужны по меньшей мере две стороны", "at least two parties are needed");
    private static final Text TWO_SCHOOLS = new Text(
            "мектептердің ынтымақтастығына кемінде екі мектеп қатысады",
            "в сотрудничестве школ участвуют по меньшей мере две школы",
            "at least two schools take part in a cooperation of schools");
    private static final Text ONE_UNIVERSITY = new Text(
            "қамқорлықты дәл бір университет алады",
            "шефство берёт ровно один университет",
            "exactly one university takes a district under its patronage");
    private static final Text DISTRICT = new Text(
            "қамқорлыққа алынатын аудан (КАТО бойынша аудан деңгейі) қажет",
            "нужен подшефный район (уровень района по КАТО)",
            "the district under patronage is needed, of level DISTRICT by KATO");
    private static final Text NO_DISTRICT = new Text(
            "аудан тек университеттің қамқорлығында көрсетіледі",
            "район указывают только при шефстве университета",
            "a district is named for a university's patronage only");
    private static final Text TWO_MINISTRIES = new Text(
            "кемінде екі елдің министрліктері қажет",
            "нужны министерства по меньшей мере двух стран",
            "ministries of at least two countries are needed");
    private static final Text SCHOOL_OR_NAME = new Text(
            "тізілімдегі мектеп не атау беріледі, екеуі бірге емес",
            "указывают либо школу реестра, либо название, но не то и другое",
            "either a school of the registry or a name is given, not both");
    private static final Text NAME_NEEDED = new Text("атау қажет", "нужно название", "a name is needed");
    private static final Text SCHOOL_ONLY = new Text(
            "тізілімдегі мектеп — Қазақстандағы SCHOOL түріндегі тарап",
            "школа реестра — сторона вида SCHOOL в Казахстане",
            "a school of the registry is a party of kind SCHOOL in Kazakhstan");
    private static final Text BOTH_LANGUAGES = new Text(
            "Қазақстандағы тараптың атауы қазақша және орысша беріледі",
            "название стороны в Казахстане даётся на казахском и русском",
            "the name of a party in Kazakhstan is given in Kazakh and Russian");
    private static final Text UNKNOWN_COUNTRY = new Text(
            "ISO 3166-1 бойынша мұндай ел жоқ", "такой страны нет в ISO 3166-1", "ISO 3166-1 has no such country");
    private static final Text BIN_AT_HOME = new Text(
            "БСН тек Қазақстандағы, тізілімнен тыс тарапта болады",
            "БИН бывает только у стороны в Казахстане, не взятой из реестра",
            "only a party in Kazakhstan that is not of the registry has a BIN here");
    private static final Text SCHOOL_TWICE = new Text(
            "мектеп бір мезгілде бір рет қана тарап болады",
            "школа участвует только один раз в одно время",
            "a school is a party once at a time");
    private static final Text OUT_OF_ORDER = new Text(
            "соңғы күн біріншісінен ерте болмауы керек",
            "последний день не раньше первого",
            "the last day is not before the first");
    private static final Text UNKNOWN_PARTY = new Text(
            "бұл серіктестікте мұндай тарап жоқ",
            "в партнёрстве нет такой стороны",
            "the partnership has no such party");
    private static final Text OTHER_NAMED = new Text(
            "OTHER бағыты аталады, ал аталған бағыт OTHER болып белгіленеді",
            "направление OTHER называют, а названное отмечают как OTHER",
            "the area OTHER is named, and a named one is marked OTHER");

    private PartnershipRules() {}

    /// Everything that is wrong with `facts`.
    ///
    /// @param level the level of the territory that is named, null where none is
    /// @param known the ids of the parties the partnership has so far
    static List<FieldFault> faults(NewPartnership facts, @Nullable TerritoryLevel level, Set<UUID> known) {
        List<FieldFault> faults = new ArrayList<>();
        kind(facts, level, faults);
        if (facts.areas().contains(PartnershipArea.OTHER) == (facts.otherArea() == null)) {
            faults.add(new FieldFault("/otherArea", "other-area-named", OTHER_NAMED));
        }
        Set<UUID> named = new HashSet<>();
        for (int i = 0; i < facts.parties().size(); i++) {
            NewPartnershipParty party = facts.parties().get(i);
            String pointer = "/parties/" + i;
            party(party, pointer, faults);
            if (party.id() != null && (!known.contains(party.id()) || !named.add(party.id()))) {
                faults.add(new FieldFault(pointer + "/id", "unknown-party", UNKNOWN_PARTY));
            }
            if (facts.parties().stream().limit(i).anyMatch(other -> isSameSchool(party, other))) {
                faults.add(new FieldFault(pointer + "/schoolId", "school-twice", SCHOOL_TWICE));
            }
        }
        return faults;
    }

    private static void kind(NewPartnership facts, @Nullable TerritoryLevel level, List<FieldFault> faults) {
        if (facts.kind() == PartnershipKind.UNIVERSITY_PATRONAGE) {
            if (count(facts, PartyKind.UNIVERSITY) != 1) {
                faults.add(new FieldFault("/parties", "one-university", ONE_UNIVERSITY));
            }
            if (level != TerritoryLevel.DISTRICT) {
                faults.add(new FieldFault("/territory", "one-district", DISTRICT));
            }
            return;
        }
        if (facts.territory() != null) {
            faults.add(new FieldFault("/territory", "no-district", NO_DISTRICT));
        }
        if (facts.parties().size() < 2) {
            faults.add(new FieldFault("/parties", "two-parties", TWO_PARTIES));
        }
        if (facts.kind() == PartnershipKind.SCHOOL_COOPERATION && count(facts, PartyKind.SCHOOL) < 2) {
            faults.add(new FieldFault("/parties", "two-schools", TWO_SCHOOLS));
        }
        if (facts.kind() == PartnershipKind.BILATERAL_PROGRAMME
                && facts.parties().stream()
                                .filter(party -> party.kind() == PartyKind.MINISTRY)
                                .map(NewPartnershipParty::country)
                                .distinct()
                                .count()
                        < 2) {
            faults.add(new FieldFault("/parties", "ministries-of-two-countries", TWO_MINISTRIES));
        }
    }

    private static long count(NewPartnership facts, PartyKind kind) {
        return facts.parties().stream().filter(party -> party.kind() == kind).count();
    }

    private static void party(NewPartnershipParty party, String pointer, List<FieldFault> faults) {
        boolean home = party.country().equals(NewPartnershipParty.KAZAKHSTAN);
        PartyName name = party.name();
        if (!isCountry(party.country())) {
            faults.add(new FieldFault(pointer + "/country", "unknown-country", UNKNOWN_COUNTRY));
        }
        if (party.schoolId() != null) {
            if (name != null) {
                faults.add(new FieldFault(pointer + "/name", "school-or-name", SCHOOL_OR_NAME));
            }
            if (party.kind() != PartyKind.SCHOOL || !home) {
                faults.add(new FieldFault(pointer + "/schoolId", "registry-school", SCHOOL_ONLY));
            }
        } else if (name == null || (name.kk() == null && name.ru() == null && name.en() == null)) {
            faults.add(new FieldFault(pointer + "/name", "name-needed", NAME_NEEDED));
        } else if (home && (name.kk() == null || name.ru() == null)) {
            faults.add(new FieldFault(pointer + "/name", "both-languages", BOTH_LANGUAGES));
        }
        if (party.bin() != null && (!home || party.schoolId() != null)) {
            faults.add(new FieldFault(pointer + "/bin", "bin-at-home", BIN_AT_HOME));
        }
        if (party.from() != null
                && party.until() != null
                && party.until().isBefore(party.from().minusDays(1))) {
            faults.add(new FieldFault(pointer + "/until", "dates-out-of-order", OUT_OF_ORDER));
        }
    }

    /// Whether ISO 3166-1 has a country of this two-letter code.
    static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }

    /// What is said of a country that is none.
    static FieldFault unknownCountry(String pointer) {
        return new FieldFault(pointer, "unknown-country", UNKNOWN_COUNTRY);
    }

    private static boolean isSameSchool(NewPartnershipParty one, NewPartnershipParty other) {
        return one.schoolId() != null
                && Objects.equals(one.schoolId(), other.schoolId())
                && !isNever(one)
                && !isNever(other)
                && (one.from() == null || other.until() == null || !one.from().isAfter(other.until()))
                && (other.from() == null || one.until() == null || !other.from().isAfter(one.until()));
    }

    /// A party that never took its place ends the day before it begins.
    private static boolean isNever(NewPartnershipParty party) {
        return party.from() != null && party.until() != null && party.until().isBefore(party.from());
    }
}
