package kz.tirek.gateway.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import kz.tirek.gateway.contract.Operation;
import kz.tirek.gateway.visit.Visit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// One line for each request. It names the template, never the address: ids, filters and tokens stay out of it.
@ApplicationScoped
class AccessLog {

    private static final Logger LOG = Logger.getLogger("access");

    void record(Visit visit, @Nullable Throwable gone) {
        Operation operation = visit.operation();
        LOG.infof(
                "%s %s %s %s service=%s bytes=%d ms=%d subject=%s remote=%s trace=%s",
                visit.request().method().name(),
                operation == null ? "(not in the contract)" : operation.template(),
                visit.response().getStatusCode(),
                gone == null ? "complete" : "broken off",
                operation == null ? "-" : operation.service(),
                visit.response().bytesWritten(),
                TimeUnit.NANOSECONDS.toMillis(visit.elapsedNanos()),
                visit.subject() == null ? "-" : visit.subject(),
                visit.request().remoteAddress() == null
                        ? "-"
                        : visit.request().remoteAddress().hostAddress(),
                visit.traceId());
    }
}
