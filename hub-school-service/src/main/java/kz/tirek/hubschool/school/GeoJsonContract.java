package kz.tirek.hubschool.school;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// Says in the contract what [GeoJsonWriter] writes: the generator describes every media type of a method alike.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class GeoJsonContract implements OASFilter {

    @Override
    public APIResponse filterAPIResponse(APIResponse response) {
        MediaType geoJson =
                response.getContent() == null ? null : response.getContent().getMediaType(GeoJson.MEDIA_TYPE);
        if (geoJson != null) {
            geoJson.schema(OASFactory.createSchema().ref("#/components/schemas/SchoolFeatureCollection"));
        }
        return response;
    }
}
