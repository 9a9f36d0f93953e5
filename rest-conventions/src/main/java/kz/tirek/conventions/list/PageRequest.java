package kz.tirek.conventions.list;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which part of a list is asked for; a `@BeanParam` of every list.
public class PageRequest {

    /// Items of a page where the caller does not say.
    public static final int DEFAULT_LIMIT = 50;
    /// The largest page.
    public static final int MAX_LIMIT = 500;

    @Parameter(description = "Items of a page", example = "50")
    @QueryParam("limit")
    @Min(1)
    @Max(MAX_LIMIT)
    @Nullable
    Integer limit;

    @Parameter(description = "The `next` of the page before; opaque")
    @QueryParam("cursor")
    @Size(max = 2000)
    @Nullable
    String cursor;

    /// For JAX-RS.
    public PageRequest() {}

    /// A request made by code.
    public PageRequest(@Nullable Integer limit, @Nullable String cursor) {
        this.limit = limit;
        this.cursor = cursor;
    }

    /// The number of items asked for.
    public int limit() {
        return limit == null ? DEFAULT_LIMIT : limit;
    }

    /// Whether the caller bounded the answer; a CSV without a bound holds every page.
    public boolean isBounded() {
        return limit != null;
    }

    /// Where to go on, or null for the beginning.
    public @Nullable String cursor() {
        return cursor;
    }
}
