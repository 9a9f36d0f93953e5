package kz.tirek.stack;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.stack.signin.Tokens;

/// What `./tirek up` says once everything runs.
record Welcome(Stack stack) {
    String text() {
        String gateway = stack.gateway().toString();
        String tokens =
                Tokens.users().stream().map(user -> "    ./tirek token " + user).collect(Collectors.joining("\n"));
        String logs = Stream.of(Part.values())
                .map(part -> "    " + stack.part(part).log())
                .collect(Collectors.joining("\n"));
        return """

                Tirek is ready:  %1$s
                API and sign-in: %1$s/docs   (Authorize: pick a demonstration user, no password)

                A token of each demonstration user:
                %2$s

                Try:
                    curl -H "Authorization: Bearer $(./tirek token auditor)" "%1$s/api/v1/grants"
                    curl -H "Authorization: Bearer $(./tirek token fund-officer)" "%1$s/api/v1/hub-schools?limit=5"
                    curl -H "Authorization: Bearer $(./tirek token ministry)" "%1$s/api/v1/changes/funding?limit=3"

                Logs:
                %3$s
                    %4$s
                Data: %5$s

                Ctrl-C stops everything; the data stays.""".formatted(
                        gateway,
                        tokens,
                        logs,
                        stack.data().logs().resolve("postgresql.log"),
                        stack.data().root());
    }
}
