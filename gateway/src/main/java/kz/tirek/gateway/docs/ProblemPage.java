package kz.tirek.gateway.docs;

import java.util.List;
import java.util.stream.Collectors;
import kz.tirek.conventions.problem.Language;

/// Problems as a page for people.
final class ProblemPage {

    private ProblemPage() {}

    static String of(Language language, String heading, List<ProblemMeaning> meanings) {
        String sections =
                meanings.stream().map(meaning -> section(heading, meaning)).collect(Collectors.joining("\n"));
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s · Tirek</title>
                <style>
                body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 3rem auto; padding: 0 1rem; }
                code { background: #eef; padding: .1rem .4rem; border-radius: .2rem; }
                </style>
                </head>
                <body>
                <h1>%s</h1>
                %s
                </body>
                </html>
                """.formatted(language.tag(), escape(heading), escape(heading), sections);
    }

    private static String section(String heading, ProblemMeaning meaning) {
        String title = heading.equals(meaning.title())
                ? ""
                : "<h2><a href=\"/problems/%s\">%s</a></h2>\n"
                        .formatted(escape(meaning.code()), escape(meaning.title()));
        return "%s<p><code>%s</code> HTTP %d</p>\n<p>%s</p>"
                .formatted(title, escape(meaning.code()), meaning.status(), escape(meaning.meaning()));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
