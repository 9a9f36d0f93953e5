package kz.tirek.hubschool.school;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// Says in the contract what [GeoJsonWriter] writes: the generator describes every media type of a method alike, and
/// knows no record that no method declares.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class GeoJsonContract implements OASFilter {

    private static final String PAGE = "SchoolFeatureCollection";
    private static final String FEATURE = "SchoolFeature";
    private static final String POINT = "GeoJsonPoint";

    @Override
    public APIResponse filterAPIResponse(APIResponse response) {
        MediaType geoJson =
                response.getContent() == null ? null : response.getContent().getMediaType(GeoJson.MEDIA_TYPE);
        if (geoJson != null) {
            geoJson.schema(component(PAGE));
        }
        return response;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents()
                .addSchema(
                        PAGE,
                        object("A page of schools as GeoJSON (RFC 7946)", "type", "features")
                                .addProperty("type", only("FeatureCollection"))
                                .addProperty("features", type(SchemaType.ARRAY).items(component(FEATURE)))
                                .addProperty(
                                        "next",
                                        type(SchemaType.STRING)
                                                .description("Pass as `cursor` to read on; missing on the last page")))
                .addSchema(
                        FEATURE,
                        object("A school", "type", "id", "geometry", "properties")
                                .addProperty("type", only("Feature"))
                                .addProperty("id", component("UUID"))
                                .addProperty(
                                        "geometry",
                                        OASFactory.createSchema()
                                                .description("null where the place is not known")
                                                .anyOf(List.of(component(POINT), type(SchemaType.NULL))))
                                .addProperty("properties", component("School")))
                .addSchema(
                        POINT,
                        object("A point of GeoJSON", "type", "coordinates")
                                .addProperty("type", only("Point"))
                                .addProperty(
                                        "coordinates",
                                        type(SchemaType.ARRAY)
                                                .items(type(SchemaType.NUMBER))
                                                .description("Longitude, then latitude (WGS 84)")
                                                .addExample(List.of(52.9952, 51.1683))));
    }

    private static Schema object(String description, String... required) {
        return type(SchemaType.OBJECT).description(description).required(List.of(required));
    }

    private static Schema only(String value) {
        return type(SchemaType.STRING).enumeration(List.of(value));
    }

    private static Schema type(SchemaType type) {
        return OASFactory.createSchema().type(List.of(type));
    }

    private static Schema component(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }
}
