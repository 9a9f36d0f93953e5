package kz.tirek.conventions.version;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.XlsxWriter;
import kz.tirek.conventions.table.Tabular;

/// The headers that follow from an answer's entity: `ETag` and 304, `Link`, a `Location` that holds behind any
/// gateway.
@Provider
public class AnswerHeaders implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-cache, private");
        }
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        switch (response.getEntity()) {
            case Versioned resource -> version(resource, request, response);
            case Page<?> page
            when page.next() != null && !isWhole(page, response) -> link(page.next(), request, response);
            case Tabular table -> {
                response.getHeaders()
                        .putSingle(
                                HttpHeaders.CONTENT_LANGUAGE, table.language().tag());
                if (table.next() != null && MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType())) {
                    link(table.next(), request, response);
                }
            }
            case null, default -> {}
        }
        URI location = response.getLocation();
        if (location != null && location.isAbsolute()) {
            response.getHeaders().putSingle(HttpHeaders.LOCATION, relative(location));
        }
    }

    /// A table without a bound holds every page: nothing is left to follow.
    private static boolean isWhole(Page<?> page, ContainerResponseContext response) {
        String mediaType = String.valueOf(response.getMediaType());
        return page.following() != null
                && (mediaType.startsWith(CsvWriter.MEDIA_TYPE) || mediaType.startsWith(XlsxWriter.MEDIA_TYPE));
    }

    private static void link(String cursor, ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.LINK, "<" + next(cursor, request.getUriInfo()) + ">; rel=\"next\"");
    }

    /// The same request with the next cursor. It is written anew, since callers may send what no URI may hold.
    private static String next(String cursor, UriInfo uri) {
        Stream<String> asked = uri.getQueryParameters().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("cursor"))
                .flatMap(parameter ->
                        parameter.getValue().stream().map(value -> encode(parameter.getKey()) + "=" + encode(value)));
        return uri.getPath() + "?"
                + Stream.concat(asked, Stream.of("cursor=" + cursor)).collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void version(
            Versioned resource, ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() / 100 != 2) {
            return;
        }
        String tag = Precondition.tag(resource.version());
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (known != null && resource.isWholly() && HttpMethod.GET.equals(request.getMethod()) && matches(known, tag)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    private static boolean matches(String known, String tag) {
        return Arrays.stream(known.split(",", -1))
                .map(String::strip)
                .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                .anyMatch(each -> each.equals("*") || each.equals(tag));
    }

    private static String relative(URI uri) {
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }
}
