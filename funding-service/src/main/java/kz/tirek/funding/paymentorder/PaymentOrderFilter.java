package kz.tirek.funding.paymentorder;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import kz.tirek.conventions.list.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which payment orders a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class PaymentOrderFilter {

    @Parameter(description = "Orders in this state", example = "EXPORTED")
    @QueryParam("status")
    @Nullable
    PaymentOrderStatus status;

    @Parameter(description = "Orders to be paid from this account of the fund")
    @QueryParam("bankAccountId")
    @Nullable
    UUID bankAccountId;

    @Parameter(description = "Orders with an item of this disbursement")
    @QueryParam("disbursementId")
    @Nullable
    UUID disbursementId;

    @Parameter(description = "Order of the list", example = "CREATED_DESC")
    @QueryParam("sort")
    @DefaultValue("CREATED_DESC")
    PaymentOrderSort sort;

    Listing<PaymentOrder> narrow(Listing<PaymentOrder> orders) {
        return orders.fetching("join fetch e.bankAccount")
                .whereIf(status, "e.status = :status", "status")
                .whereIf(bankAccountId, "e.bankAccount.id = :account", "account")
                .whereIf(
                        disbursementId,
                        "exists (select 1 from OrderItem i where i.order = e and i.disbursement.id = :disbursement)",
                        "disbursement")
                .sort(sort);
    }
}
