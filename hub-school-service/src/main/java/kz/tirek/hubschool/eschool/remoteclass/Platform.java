package kz.tirek.hubschool.eschool.remoteclass;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where pupils and teacher meet.
@Embeddable
@Schema(name = "RemoteClassPlatform", description = "Where pupils and teacher meet")
record Platform(
        @Schema(description = "Its name", examples = "BilimClass")
        @NotBlank
        @Size(max = 200)
        @Column(name = "platform_name")
        String name,

        @Schema(description = "Address of the room", examples = "https://meet.example.kz/physics-8")
        @NotNull
        @Pattern(regexp = "https://[^\\s]+")
        @Size(max = 1000)
        @Column(name = "platform_url")
        String url) {}
