package kz.tirek.funding.document;

import static kz.tirek.funding.Funding.AUDITOR;
import static kz.tirek.funding.Funding.OFFICER;
import static kz.tirek.funding.Funding.TREASURER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import kz.tirek.funding.Funding;
import kz.tirek.test.Api;
import kz.tirek.test.Owner;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTirek
@WithHubSchools
class DocumentTest {

    private static final String PDF = "application/pdf";
    private static final int LARGEST = 20 << 20;

    private static byte[] pdf(int bytes) {
        byte[] content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, content, 0, 8);
        return content;
    }

    private static String grant() {
        return Funding.created(
                OFFICER,
                "grants",
                Funding.grant(
                        Funding.created(OFFICER, "funders", Funding.funder()), Funding.hubSchool(), "10.00", "10.00"));
    }

    private static Response upload(
            Tokens token, String key, String grant, String name, String type, byte[] content, @Nullable String older) {
        var request = RestAssured.given()
                .auth()
                .oauth2(token.sign())
                .header("Idempotency-Key", key)
                .contentType(type)
                .queryParam("ownerType", "GRANT")
                .queryParam("ownerId", grant)
                .queryParam("kind", "AGREEMENT")
                .queryParam("fileName", name);
        return (older == null ? request : request.queryParam("supersedes", older))
                .body(content)
                .post("/api/v1/documents");
    }

    private static Response upload(String grant, String name, String type, byte[] content) {
        return upload(OFFICER, UUID.randomUUID().toString(), grant, name, type, content, null);
    }

    private static Response download(String id) {
        return RestAssured.given().auth().oauth2(AUDITOR.sign()).get("/api/v1/documents/" + id + "/content");
    }

    private static String hash(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    @Test
    void keepsAFileAndGivesItOutAsItCame() throws Exception {
        String grant = grant();
        byte[] content = pdf(600_000);
        String key = UUID.randomUUID().toString();
        Response added = upload(OFFICER, key, grant, "Келісім №17 \"жоба\".pdf", PDF, content, null);
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
        String id = added.jsonPath().getString("id");
        assertThat(added.header("Location")).isEqualTo("/api/v1/documents/" + id);
        assertThat(added.jsonPath().getString("sha256")).isEqualTo(hash(content));
        assertThat(added.jsonPath().getLong("bytes")).isEqualTo(content.length);
        assertThat(added.jsonPath().getString("mediaType")).isEqualTo(PDF);

        Response again = upload(OFFICER, key, grant, "Келісім №17 \"жоба\".pdf", PDF, content, null);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.jsonPath().getString("id")).isEqualTo(id);
        Api.problem(
                upload(OFFICER, key, grant, "Келісім №17 \"жоба\".pdf", PDF, pdf(600_001), null),
                422,
                "idempotency-key-reused");

        Response got = download(id);
        assertThat(Arrays.equals(got.asByteArray(), content)).isTrue();
        assertThat(got.contentType()).isEqualTo(PDF);
        assertThat(got.header("Content-Length")).isEqualTo("600000");
        assertThat(got.header("ETag")).isEqualTo("\"" + hash(content) + "\"");
        assertThat(got.header("Repr-Digest"))
                .isEqualTo("sha-256=:"
                        + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hash(content))) + ":");
        assertThat(got.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"_______ _17 ______.pdf\"; filename*=UTF-8''%D0%9A%D0%B5%D0%BB%D1%96"
                        + "%D1%81%D1%96%D0%BC%20%E2%84%9617%20%22%D0%B6%D0%BE%D0%B1%D0%B0%22.pdf");
        assertThat(got.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(RestAssured.given()
                        .auth()
                        .oauth2(AUDITOR.sign())
                        .header("If-None-Match", got.header("ETag"))
                        .get("/api/v1/documents/" + id + "/content")
                        .statusCode())
                .isEqualTo(304);
        assertThat(Funding.get("documents?ownerId=" + grant).jsonPath().getList("items.id", String.class))
                .containsExactly(id);
    }

    @Test
    void letsANewerDocumentTakeThePlaceOfAWrongOne() throws Exception {
        String grant = grant();
        String wrong = upload(grant, "wrong.pdf", PDF, pdf(10)).jsonPath().getString("id");
        Response right = upload(TREASURER, "k" + wrong, grant, "right.pdf", PDF, pdf(262_144), wrong);
        assertThat(right.statusCode()).as(right.asString()).isEqualTo(201);
        String newer = right.jsonPath().getString("id");
        assertThat(right.jsonPath().getString("supersedes")).isEqualTo(wrong);
        assertThat(Funding.get("documents/" + wrong).jsonPath().getString("supersededBy"))
                .isEqualTo(newer);
        assertThat(Funding.etag("documents/" + wrong)).isEqualTo("\"1\"");
        assertThat(download(wrong).asByteArray()).isEqualTo(pdf(10));
        assertThat(Funding.get("documents?current=true&ownerId=" + grant)
                        .jsonPath()
                        .getList("items.id", String.class))
                .containsExactly(newer);
        assertThat(Funding.get("documents/" + wrong + "/history").jsonPath().getList("items.operation", String.class))
                .containsExactly("CREATED", "SUPERSEDED");
        assertThat(Funding.get("documents/" + wrong + "/history").asString()).doesNotContain("wrong.pdf");

        Api.problem(upload(OFFICER, "l" + wrong, grant, "third.pdf", PDF, pdf(11), wrong), 409, "document-superseded");
        Api.problem(
                upload(OFFICER, "m" + wrong, grant(), "third.pdf", PDF, pdf(11), newer),
                422,
                "document-of-another-matter");
    }

    @Test
    void refusesWhatIsNotAsItIsCalled() {
        String grant = grant();
        byte[] program = "MZ\u0090\0".getBytes(StandardCharsets.ISO_8859_1);
        Api.problem(upload(grant, "a.pdf", PDF, program), 415, "document-type-not-allowed");
        Api.problem(upload(grant, "a.pdf", "application/octet-stream", new byte[0]), 415, "document-type-not-allowed");
        Api.problem(upload(grant, "a.png", "image/png", pdf(10)), 422, "document-type-contradicted");
        Api.problem(upload(grant, "a.exe", "application/octet-stream", pdf(10)), 422, "document-type-contradicted");
        Api.problem(upload(grant, "a.pdf", "image/gif", pdf(10)), 415, "unsupported-media-type");
        Api.problem(upload(UUID.randomUUID().toString(), "a.pdf", PDF, pdf(10)), 422, "unknown-reference");
        for (String name : List.of("../a.pdf", "a\\b.pdf", ".pdf", "a\u202efdp.pdf", "x".repeat(200) + ".pdf")) {
            Api.problem(upload(grant, name, PDF, pdf(10)), 400, "invalid-request");
        }
        Api.invalid(
                RestAssured.given()
                        .auth()
                        .oauth2(OFFICER.sign())
                        .header("Idempotency-Key", UUID.randomUUID())
                        .contentType(PDF)
                        .body(pdf(10))
                        .post("/api/v1/documents"),
                "ownerType not-null",
                "ownerId not-null",
                "kind not-null",
                "fileName not-null");
    }

    @Test
    void takesTwentyMegabytesAndNotAByteMore(@TempDir Path folder) throws Exception {
        String grant = grant();
        byte[] largest = pdf(LARGEST + 1);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> refused =
                    client.send(large(grant, BodyPublishers.ofByteArray(largest)), BodyHandlers.ofString());
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(413);
            assertThat(refused.body()).contains("\"code\":\"body-too-large\"");

            HttpResponse<String> added =
                    client.send(large(grant, BodyPublishers.ofByteArray(largest, 0, LARGEST)), BodyHandlers.ofString());
            assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
            HttpRequest download = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port
                            + added.headers().firstValue("Location").orElseThrow() + "/content"))
                    .header("Authorization", "Bearer " + AUDITOR.sign())
                    .build();
            Path file = client.send(download, BodyHandlers.ofFile(folder.resolve("scan.pdf")))
                    .body();
            assertThat(Arrays.equals(Files.readAllBytes(file), Arrays.copyOf(largest, LARGEST)))
                    .isTrue();
        }
    }

    private static HttpRequest large(String grant, BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port
                        + "/api/v1/documents?ownerType=GRANT&kind=AGREEMENT&fileName=scan.pdf&ownerId=" + grant))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + OFFICER.sign())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/octet-stream")
                .POST(body)
                .build();
    }

    @Test
    void keepsDocumentsInTheDatabaseToo() throws Exception {
        String grant = grant();
        String id = upload(grant, "a.pdf", PDF, pdf(10)).jsonPath().getString("id");
        for (String statement : List.of(
                "update document set kind = 'OTHER' where id = '%s'",
                "delete from document where id = '%s'",
                "delete from document_chunk where document_id = '%s'",
                "update document_chunk set content = 'x' where document_id = '%s'",
                "truncate document_chunk /* %s */")) {
            assertThatThrownBy(() -> Owner.run(statement.formatted(id))).hasMessageContaining("stay as they are");
        }
        assertThatThrownBy(() -> Owner.run("insert into document_chunk values ('%s', 1, 'more')".formatted(id)))
                .hasMessageContaining("is not expected");
        String row = """
                insert into document (id, owner_type, owner_id, kind, file_name, media_type, bytes, sha256, uploaded_by, uploaded_at)
                values ('%s', 'GRANT', '%s', 'AGREEMENT', 'a.pdf', 'application/pdf', %d, '%s', 'somebody', now());
                insert into document_chunk values ('%1$s', 0, 'content')""";
        String another = UUID.randomUUID().toString();
        assertThatThrownBy(() -> Owner.run(row.formatted(another, grant, 7, hash(pdf(10)))))
                .hasMessageContaining("not stored as it was sent");
        assertThatThrownBy(() -> Owner.run(row.formatted(another, grant, 8, hash(pdf(10)))))
                .hasMessageContaining("is not expected");
        assertThatThrownBy(() -> Owner.run(row.formatted(another, another, 7, hash(pdf(10)))))
                .hasMessageContaining("there is no GRANT");
    }
}
