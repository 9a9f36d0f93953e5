package kz.tirek.funding.journal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.tirek.conventions.access.Role;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.CommonProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The ledger, to be read: nobody writes entries over HTTP.
@Path("/api/v1/ledger")
@Tag(name = "Ledger", description = "The append-only double-entry ledger in KZT")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class LedgerResource {

    private final EntityManager entities;
    private final Listings listings;

    @Inject
    LedgerResource(EntityManager entities, Listings listings) {
        this.entities = entities;
        this.listings = listings;
    }

    @GET
    @Path("accounts")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listAccounts", summary = "The chart of accounts, whole")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<AccountView> accounts() {
        return new Page<>(
                entities.createQuery("from LedgerAccount order by code", LedgerAccount.class)
                        .getResultStream()
                        .map(AccountView::of)
                        .toList(),
                null);
    }

    @GET
    @Path("entries")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listEntries", summary = "Entries, page by page")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<EntryView> entries(@BeanParam EntryFilter filter, @BeanParam PageRequest request) {
        return filter.narrow(listings.of(JournalEntry.class)).page(request, EntryView::of);
    }

    @GET
    @Path("entries/{id}")
    @Operation(operationId = "getEntry", summary = "One entry")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public EntryView entry(@PathParam("id") UUID id) {
        JournalEntry entry = entities.find(JournalEntry.class, id);
        if (entry == null) {
            throw CommonProblem.NOT_FOUND.refuse();
        }
        return EntryView.of(entry);
    }
}
