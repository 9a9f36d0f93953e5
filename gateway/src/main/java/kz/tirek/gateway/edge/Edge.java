package kz.tirek.gateway.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.SortedSet;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.gateway.contract.Operation;
import kz.tirek.gateway.routing.RoutingTable;
import kz.tirek.gateway.routing.RoutingTable.Outcome;
import kz.tirek.gateway.upstream.Services;
import kz.tirek.gateway.visit.Answers;
import kz.tirek.gateway.visit.Visit;

/// The first handler of every request: it reaches an operation of the contract, or is refused here.
@ApplicationScoped
class Edge {

    /// Before everything else the framework mounts.
    private static final int FIRST = 1_000_000;

    private final RoutingTable routes;
    private final Services services;
    private final TokenCheck tokens;
    private final RequestLimits limits;
    private final Cors cors;
    private final SecurityHeaders securityHeaders;
    private final Answers answers;
    private final AccessLog log;

    @Inject
    Edge(
            RoutingTable routes,
            Services services,
            TokenCheck tokens,
            RequestLimits limits,
            Cors cors,
            SecurityHeaders securityHeaders,
            Answers answers,
            AccessLog log) {
        this.routes = routes;
        this.services = services;
        this.tokens = tokens;
        this.limits = limits;
        this.cors = cors;
        this.securityHeaders = securityHeaders;
        this.answers = answers;
        this.log = log;
    }

    void mount(@Observes Filters filters) {
        filters.register(this::handle, FIRST);
    }

    private void handle(RoutingContext routing) {
        Visit visit = new Visit(routing);
        HttpServerRequest request = visit.request();
        ClientWatch.begin(request);
        visit.onEnd(gone -> {
            ClientWatch.end(request);
            log.record(visit, gone);
        });
        securityHeaders.addTo(visit);
        cors.permit(visit);
        limits.check(visit).ifPresentOrElse(refusal -> answers.refuse(visit, refusal), () -> route(visit));
    }

    private void route(Visit visit) {
        String target = visit.request().uri();
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        switch (routes.find(visit.request().method().name(), path)) {
            case Outcome.Found found -> {
                visit.asksFor(found.operation());
                if (Cors.isOptions(visit.request())
                        && !found.operation().method().equals("OPTIONS")) {
                    cors.answerOptions(visit, found.allowed());
                } else {
                    admit(visit, found.operation());
                }
            }
            case Outcome.OtherMethods others -> {
                visit.named(others.template());
                if (Cors.isOptions(visit.request())) {
                    cors.answerOptions(visit, others.allowed());
                } else {
                    refuseMethod(visit, others.allowed());
                }
            }
            case Outcome.Missing missing -> {
                visit.named("not-in-the-contract");
                answers.refuse(visit, CommonProblem.NOT_FOUND.refuse());
            }
        }
    }

    private void refuseMethod(Visit visit, SortedSet<String> allowed) {
        visit.response().putHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
        String method = visit.request().method().name();
        answers.refuse(visit, CommonProblem.METHOD_NOT_ALLOWED.refuse(method));
    }

    private void admit(Visit visit, Operation operation) {
        visit.request().pause();
        if (operation.secured()) {
            tokens.require(visit, () -> answer(visit, operation));
        } else {
            answer(visit, operation);
        }
    }

    private void answer(Visit visit, Operation operation) {
        if (visit.response().closed()) {
            return;
        }
        if (!operation.isOwn()) {
            services.exchange(visit, operation);
        } else if (visit.announcesBody()) {
            answers.refuse(visit, CommonProblem.BODY_TOO_LARGE.refuse(0));
        } else {
            visit.request().resume();
            visit.pass();
        }
    }
}
