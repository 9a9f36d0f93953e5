package kz.tirek.stack.signin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The page on which a person picks the demonstration user to be, for instance after Authorize in Swagger UI.
final class LoginPage {
    private static final JsonMapper JSON = new JsonMapper();

    private LoginPage() {}

    static String html() {
        return """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <title>Tirek: sign in</title>
                <style>
                body { font: 1rem/1.5 system-ui, sans-serif; max-width: 26rem; margin: 10vh auto; padding: 0 1rem }
                button { font: inherit; width: 100%%; padding: .6rem; margin: .25rem 0; text-align: left; cursor: pointer }
                </style>
                <h1>Sign in to Tirek</h1>
                <p>Local demonstration users; there are no passwords.</p>
                %s
                </html>
                """.formatted(
                Stream.of(DemonstrationUser.values()).map(LoginPage::form).collect(Collectors.joining()));
    }

    private static String form(DemonstrationUser user) {
        return """
                <form method="post">
                <input type="hidden" name="username" value="%s">
                <input type="hidden" name="claims" value="%s">
                <button>%s</button>
                </form>
                """.formatted(user.userName(), escaped(json(user.claims())), user.fullName());
    }

    private static String json(Map<String, Object> claims) {
        try {
            return JSON.writeValueAsString(claims);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
