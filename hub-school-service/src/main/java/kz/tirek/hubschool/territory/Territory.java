package kz.tirek.hubschool.territory;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.time.Ids;
import org.jspecify.annotations.Nullable;

/// An object of the classifier KATO. Its key is the official code; imports of the official files add to them, and
/// nothing removes one.
@Entity
public class Territory {

    @Id
    private String code;

    private UUID id;

    @Version
    private long version;

    @Nullable
    private String parent;

    @Enumerated(EnumType.STRING)
    private TerritoryType type;

    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    private TerritoryLevel level;

    @Embedded
    private Name name;

    private boolean kazakhNameKnown;

    private boolean checked;

    @Nullable
    private String isoCode;

    private List<String> formerIsoCodes;

    @Nullable
    private String centre;

    @Embedded
    @Nullable
    private BoundingBox boundingBox;

    @Embedded
    @Nullable
    private Centroid centroid;

    private List<String> path;

    @Nullable
    private LocalDate vanishedOn;

    /// The searched form of the name: the database computes it, queries read it.
    @Basic(fetch = FetchType.LAZY)
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused")
    private String nameSearch;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Territory() {}

    /// A territory an official file names.
    @SuppressWarnings("NullAway.Init")
    Territory(String code, @Nullable Territory above, TerritoryType type, Name name, boolean isKazakhNameKnown) {
        this.code = code;
        this.id = Ids.next();
        this.parent = above == null ? null : above.code;
        this.type = type;
        this.level = type.level();
        this.name = name;
        this.kazakhNameKnown = isKazakhNameKnown;
        this.checked = true;
        this.formerIsoCodes = List.of();
        this.path = Stream.concat(above == null ? Stream.empty() : above.path.stream(), Stream.of(code))
                .toList();
    }

    /// An official file has the code.
    void appear() {
        checked = true;
        vanishedOn = null;
    }

    /// The official file has the code no more.
    void vanish(LocalDate on) {
        vanishedOn = on;
    }

    void moveBelow(String code) {
        parent = code;
    }

    void lieAt(List<String> codes) {
        path = List.copyOf(codes);
    }

    void rename(Name correctName, boolean isKazakhNameKnown) {
        name = correctName;
        kazakhNameKnown = isKazakhNameKnown;
    }

    /// The KATO code, nine digits.
    public String code() {
        return code;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    @Nullable
    String parent() {
        return parent;
    }

    TerritoryType type() {
        return type;
    }

    /// How far down the classifier it stands.
    public TerritoryLevel level() {
        return level;
    }

    Name name() {
        return name;
    }

    boolean isKazakhNameKnown() {
        return kazakhNameKnown;
    }

    boolean isChecked() {
        return checked;
    }

    @Nullable
    String isoCode() {
        return isoCode;
    }

    List<String> formerIsoCodes() {
        return List.copyOf(formerIsoCodes);
    }

    @Nullable
    String centre() {
        return centre;
    }

    @Nullable
    BoundingBox boundingBox() {
        return boundingBox;
    }

    @Nullable
    Centroid centroid() {
        return centroid;
    }

    /// The day on which an imported file had the code no more; null while the classifier has it.
    @Nullable
    LocalDate vanishedOn() {
        return vanishedOn;
    }

    /// KATO codes from the region down to this territory.
    public List<String> path() {
        return List.copyOf(path);
    }
}
