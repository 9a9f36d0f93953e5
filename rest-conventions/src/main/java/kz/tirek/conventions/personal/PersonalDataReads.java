package kz.tirek.conventions.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.list.SortKey;

/// The register of reads, for auditors.
@ApplicationScoped
public class PersonalDataReads {

    private final Listings listings;

    @Inject
    PersonalDataReads(Listings listings) {
        this.listings = listings;
    }

    /// Reads of personal data, newest first.
    public Page<PersonalDataReadView> page(PageRequest request) {
        return listings.of(PersonalDataRead.class).sort(Order.NEWEST).page(request, PersonalDataRead::view);
    }

    private enum Order implements SortKey {
        NEWEST;

        @Override
        public String path() {
            return "readAt";
        }

        @Override
        public Class<Instant> type() {
            return Instant.class;
        }

        @Override
        public boolean descending() {
            return true;
        }
    }
}
