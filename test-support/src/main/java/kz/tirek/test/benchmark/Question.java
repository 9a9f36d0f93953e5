package kz.tirek.test.benchmark;

import io.restassured.response.Response;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;

/// One way to ask the service.
///
/// @param list the operation
/// @param what which filter, order or page
/// @param path the address
/// @param asker whose token it is asked with
/// @param goal milliseconds of database time it should stay below
public record Question(String list, String what, String path, Tokens asker, double goal) {

    /// A page as far down as there are pages.
    static final String DEEP = "deep page";

    static final Tokens OFFICER = Tokens.of("fund-officer");

    /// Asks where the fund officer is refused.
    static final Tokens AUDITOR = Tokens.of("auditor");

    Response ask() {
        return ask(path, asker);
    }

    /// What is asked, and by whom if that is not the fund officer.
    String wording() {
        return asker.subject().equals(OFFICER.subject()) ? what : what + " (" + asker.subject() + ")";
    }

    static Response ask(String path, Tokens asker) {
        return Api.as(asker).get(path.replace("?&", "?").replace("&&", "&").replaceFirst("[?&]$", ""));
    }
}
