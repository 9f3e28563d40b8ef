package io.nianlun.evidence;

import static io.nianlun.Caller.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.Caller;
import io.nianlun.Caller.Answer;
import io.nianlun.JourneyTest;
import io.nianlun.OneUnitYear;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class EvidenceJourneyTests extends JourneyTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String INDICATOR = "indicator:recruitment";
    private static OneUnitYear year;
    private static String task;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EvidenceSweep sweep;

    @Autowired
    private Contents contents;

    @BeforeEach
    void aUnitWritesItsSelfReview() {
        if (year == null) {
            year = OneUnitYear.inSelfReview(server());
            task = year.task("transport-contact", "writeSelfReview");
        }
        jdbc.sql("delete from evidence_item where cycle = :cycle")
                .param("cycle", year.cycle())
                .update();
        jdbc.sql(
                        "delete from evidence_content c where not exists (select 1 from evidence_item i where i.content = c.id)")
                .update();
    }

    @Test
    void aFileIsAttachedAndHandedOutAsADownload() throws Exception {
        var item = attach("滨商函〔2025〕47号.pdf", INDICATOR, "2025-11-06", pdf(600_000, 1))
                .ok();

        assertThat(item.path("mediaType").asText()).isEqualTo("application/pdf");
        assertThat(item.path("size").asInt()).isEqualTo(600_000);
        var file = download("transport-contact", item);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).isEqualTo(pdf(600_000, 1));
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains("filename*=UTF-8''%E6%BB%A8");
        assertThat(shown("transport-contact").path("items")).hasSize(1);
        assertThat(shown("transport-contact").path("used").asInt()).isEqualTo(600_000);
    }

    @Test
    void evidenceOfAnotherYearIsRefused() throws Exception {
        var answer = attach("先进单位.pdf", INDICATOR, "2023-12-18", pdf(100, 2));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("detail").asText()).isEqualTo("日期 2023-12-18 不在 2025 年内，未附上。");
        assertThat(shown("transport-contact").path("items")).isEmpty();
    }

    @Test
    void theSameFileIsKeptOnceAndAttachedToAMatterOnce() throws Exception {
        attach("一.pdf", INDICATOR, "2025-01-01", pdf(300_000, 3)).ok();

        assertThat(code(attach("二.pdf", INDICATOR, "2025-01-01", pdf(300_000, 3))))
                .isEqualTo("evidence-already-attached");
        attach("三.pdf", "indicator:construction", "2025-01-01", pdf(300_000, 3)).ok();
        assertThat(contentsOf(pdf(300_000, 3))).isEqualTo(1);
        assertThat(shown("transport-contact").path("used").asInt()).isEqualTo(300_000);
    }

    @Test
    void anHonourDocumentShowsOneClaimOfAUnit() throws Exception {
        attach("文明单位.pdf", "claim:civilised-1", "2025-03-01", pdf(100, 4)).ok();
        reference("claim:civilised-1", "document", "滨文明委〔2025〕3号").ok();

        assertThat(code(attach("又一份.pdf", "claim:civilised-2", "2025-03-01", pdf(100, 4))))
                .isEqualTo("honour-claimed-twice");
        assertThat(code(reference("claim:civilised-2", "document", "滨文明委 [2025] 3 号")))
                .isEqualTo("honour-claimed-twice");
        reference("claim:civilised-2", "document", "滨文明委〔2025〕4号").ok();
    }

    @Test
    void aFileOf21MegabytesIsRefusedWithOrWithoutSayingSo() throws Exception {
        var large = pdf(21 * MEGABYTE, 5);

        assertThat(code(attach("大.pdf", INDICATOR, "2025-01-01", large))).isEqualTo("evidence-file-too-large");
        var streamed = send(uploading("大.pdf", INDICATOR, "2025-01-01")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)))
                .build());
        assertThat(code(streamed)).isEqualTo("evidence-file-too-large");
        assertThat(piecesOfNothing()).isZero();
    }

    @Test
    void whatIsDisguisedIsRefused() throws Exception {
        assertThat(code(attach("通知.pdf", INDICATOR, "2025-01-01", "<html><script>1</script>".getBytes())))
                .isEqualTo("evidence-kind-refused");
        assertThat(code(attach("空.pdf", INDICATOR, "2025-01-01", new byte[0]))).isEqualTo("evidence-file-empty");
        assertThat(piecesOfNothing()).isZero();
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws Exception {
        try (var socket = new Socket("localhost", port)) {
            var out = socket.getOutputStream();
            out.write(("POST /api/tasks/" + task + "/evidence?about=" + INDICATOR + "&name=x.pdf&issuedOn=2025-01-01"
                            + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + basic("transport-contact")
                            + "\r\nContent-Type: application/octet-stream\r\nContent-Length: 5000000\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(pdf(MEGABYTE, 6));
            out.flush();
            until(() -> piecesOfNothing() > 0);
        }

        until(() -> piecesOfNothing() == 0);
        assertThat(shown("transport-contact").path("items")).isEmpty();
    }

    @Test
    void whatTheFileHoldsIsNeverInMemoryAsAWhole() {
        var largest = new int[1];
        var endless = new InputStream() {
            private int left = 8 * MEGABYTE;

            @Override
            public int read() {
                throw new AssertionError("read one byte at a time");
            }

            @Override
            public int read(byte[] into, int from, int length) {
                largest[0] = Math.max(largest[0], into.length);
                if (left == 0) return -1;
                var given = Math.min(length, left);
                for (var i = 0; i < given; i++) into[from + i] = 'a';
                left -= given;
                return given;
            }
        };

        var received = contents.receive(endless, "长.txt");

        assertThat(received.size()).isEqualTo(8 * MEGABYTE);
        assertThat(largest[0]).isEqualTo(Contents.PIECE);
        assertThat(jdbc.sql("select count(*) from evidence_piece where content = :id and octet_length(bytes) = 262144")
                        .param("id", received.content())
                        .query(Integer.class)
                        .single())
                .isEqualTo(32);
        contents.drop(received);
    }

    @Test
    void aUnitAttachesNoMoreThanItsShareOfAYear() throws Exception {
        for (var file = 0; file < 10; file++)
            attach("附件" + file + ".pdf", INDICATOR, "2025-01-01", pdf(20 * MEGABYTE, 10 + file))
                    .ok();

        assertThat(code(attach("再一件.pdf", INDICATOR, "2025-01-01", pdf(100, 9))))
                .isEqualTo("evidence-quota-reached");
        assertThat(shown("transport-contact").path("items")).hasSize(10);
    }

    @Test
    void whatNothingRefersToIsSweptAfterItsGrace() throws Exception {
        var item = attach("撤回.pdf", INDICATOR, "2025-01-01", pdf(300_000, 30)).ok();
        new Caller(server(), "transport-contact")
                .send(
                        "DELETE",
                        "/api/tasks/" + task + "/evidence/" + item.path("id").asText(),
                        null,
                        java.util.Map.of())
                .ok();

        sweep.sweep();
        assertThat(contentsOf(pdf(300_000, 30))).isEqualTo(1);
        jdbc.sql("update evidence_content set used_at = used_at - interval '7 hours'")
                .update();
        attach("仍在.pdf", INDICATOR, "2025-01-01", pdf(300_000, 31)).ok();
        sweep.sweep();

        assertThat(contentsOf(pdf(300_000, 30))).isZero();
        assertThat(contentsOf(pdf(300_000, 31))).isEqualTo(1);
    }

    @Test
    void whatIsSaidOfItCanBeMended() throws Exception {
        var item = attach("一.pdf", INDICATOR, "2025-01-01", pdf(100, 40)).ok();
        var path = "/api/tasks/" + task + "/evidence/" + item.path("id").asText();
        var contact = new Caller(server(), "transport-contact");
        var facts = object().put("title", "批复").put("issuedBy", "市商务局").put("level", "city");

        var mended = contact.put(path, facts.put("issuedOn", "2025-06-19")).ok();

        assertThat(mended.path("issuedBy").asText()).isEqualTo("市商务局");
        assertThat(contact.put(path, facts.put("issuedOn", "2026-06-19"))
                        .body()
                        .path("code")
                        .asText())
                .isEqualTo("evidence-outside-year");
        assertThat(contact.put(path, facts.put("issuedOn", "2025-06-19").put("level", "world"))
                        .body()
                        .path("errors")
                        .get(0)
                        .path("path")
                        .asText())
                .isEqualTo("/level");
    }

    @Test
    void anAddressThatABrowserWouldRunIsNoLink() throws Exception {
        assertThat(reference(INDICATOR, "link", "javascript:alert(1)").status()).isEqualTo(422);
        assertThat(reference(INDICATOR, "link", "https://example.gov.cn/a").status())
                .isEqualTo(201);
    }

    @Test
    void peopleOfAnotherUnitFindNothingHere() throws Exception {
        var item = attach("一.pdf", INDICATOR, "2025-01-01", pdf(100, 50)).ok();
        var path = "/api/tasks/" + task + "/evidence";
        var stranger = new Caller(server(), "agriculture-contact");

        assertThat(stranger.get("/api/cycles/" + year.cycle() + "/units/transport/evidence")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get("/api/evidence/" + item.path("id").asText() + "/content")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.put(path + "/" + item.path("id").asText(), object()).status())
                .isEqualTo(404);
        assertThat(stranger.send("DELETE", path + "/" + item.path("id").asText(), null, java.util.Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(stranger.post(path, object().put("about", INDICATOR).put("kind", "document"))
                        .status())
                .isEqualTo(404);
        assertThat(send(uploading("x.pdf", INDICATOR, "2025-01-01", "agriculture-contact")
                                .POST(BodyPublishers.ofByteArray(pdf(100, 51)))
                                .build())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsNotSubmittedIsSeenByTheUnitAlone() throws Exception {
        var item = attach("一.pdf", INDICATOR, "2025-01-01", pdf(100, 60)).ok();

        for (var reader : new String[] {"general-1", "audit-group-1", "panel3-1", "statistics-1", "supervisor"}) {
            assertThat(shown(reader).path("items")).as(reader).isEmpty();
            assertThat(download(reader, item).statusCode()).as(reader).isEqualTo(404);
        }
        jdbc.sql("update evidence_item set submitted_at = now() where cycle = :cycle")
                .param("cycle", year.cycle())
                .update();
        for (var reader : new String[] {"general-1", "audit-group-1", "panel3-1", "statistics-1", "supervisor"})
            assertThat(download(reader, item).statusCode()).as(reader).isEqualTo(200);
        assertThat(download("panel1-1", item).statusCode()).isEqualTo(404);
    }

    @Test
    void aFormedPanelReadsWithTheMembersThatItHasInTheCycle() throws Exception {
        var item = attach("一.pdf", INDICATOR, "2025-01-01", pdf(100, 61)).ok();
        jdbc.sql("update evidence_item set submitted_at = now() where cycle = :cycle")
                .param("cycle", year.cycle())
                .update();
        replaceOnPanel("panel3-1", "panel1-1");
        try {
            assertThat(download("panel1-1", item).statusCode()).isEqualTo(200);
            assertThat(download("panel3-2", item).statusCode()).isEqualTo(200);
            assertThat(download("panel3-1", item).statusCode()).isEqualTo(404);
        } finally {
            replaceOnPanel("panel1-1", "panel3-1");
        }
    }

    @Test
    void whatComesInAfterTheTaskHasEndedIsRefused() throws Exception {
        var file = pdf(2 * MEGABYTE, 80);
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(60_000);
            var out = socket.getOutputStream();
            out.write(("POST /api/tasks/" + task + "/evidence?about=" + INDICATOR + "&name=x.pdf&issuedOn=2025-01-01"
                            + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + basic("transport-contact")
                            + "\r\nContent-Type: application/octet-stream\r\nContent-Length: " + file.length
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(file, 0, MEGABYTE);
            out.flush();
            until(() -> piecesOfNothing() > 0);
            endTask("now()");

            out.write(file, MEGABYTE, MEGABYTE);
            out.flush();

            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 409");
            assertThat(code(reference(INDICATOR, "document", "滨商函〔2025〕1号"))).isEqualTo("task-ended");
        } finally {
            endTask("null");
        }

        assertThat(shown("transport-contact").path("items")).isEmpty();
        assertThat(piecesOfNothing()).isZero();
    }

    @Test
    void eightWhoAttachTheSameFileAtOnceKeepItOnce() throws Exception {
        var workers = Executors.newFixedThreadPool(8);
        try {
            var answers = workers.invokeAll(IntStream.range(0, 8)
                    .<java.util.concurrent.Callable<Integer>>mapToObj(
                            n -> () -> attach("同.pdf", INDICATOR, "2025-01-01", pdf(400_000, 70))
                                    .status())
                    .toList());

            var statuses = new java.util.ArrayList<Integer>();
            for (var answer : answers) statuses.add(answer.get());
            assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
            assertThat(contentsOf(pdf(400_000, 70))).isEqualTo(1);
            assertThat(piecesOfNothing()).isZero();
        } finally {
            workers.shutdownNow();
        }
    }

    private void replaceOnPanel(String member, String by) {
        assertThat(jdbc.sql(
                                "update panel_member set person = :by where cycle = :cycle and person = :member and number ="
                                        + " (select number from panel where cycle = :cycle and body = 'assess-group-3')")
                        .param("by", by)
                        .param("cycle", year.cycle())
                        .param("member", member)
                        .update())
                .isOne();
    }

    private void endTask(String when) {
        jdbc.sql("update inbox_task set ended_at = " + when + " where id = :task")
                .param("task", task)
                .update();
    }

    private Answer attach(String name, String about, String date, byte[] bytes) throws Exception {
        return send(uploading(name, about, date)
                .POST(BodyPublishers.ofByteArray(bytes))
                .build());
    }

    private Answer reference(String about, String kind, String what) {
        var body = object().put("about", about).put("kind", kind).put("issuedOn", "2025-02-02");
        return new Caller(server(), "transport-contact")
                .post("/api/tasks/" + task + "/evidence", body.put(kind.equals("link") ? "url" : "number", what));
    }

    private HttpRequest.Builder uploading(String name, String about, String date) {
        return uploading(name, about, date, "transport-contact");
    }

    private HttpRequest.Builder uploading(String name, String about, String date, String person) {
        var uri = "%s/api/tasks/%s/evidence?about=%s&name=%s&issuedOn=%s"
                .formatted(server(), task, about, URLEncoder.encode(name, StandardCharsets.UTF_8), date);
        return HttpRequest.newBuilder(URI.create(uri))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Basic " + basic(person))
                .header("Content-Type", "application/octet-stream");
    }

    private static Answer send(HttpRequest request) throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        return new Answer(answer.statusCode(), Caller.JSON.readTree(answer.body()));
    }

    private HttpResponse<byte[]> download(String person, JsonNode item) throws Exception {
        var uri = URI.create(server() + "/api/evidence/" + item.path("id").asText() + "/content");
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri)
                                .header("Authorization", "Basic " + basic(person))
                                .build(),
                        BodyHandlers.ofByteArray());
    }

    private JsonNode shown(String person) {
        return new Caller(server(), person)
                .get("/api/cycles/" + year.cycle() + "/units/transport/evidence")
                .ok();
    }

    private static String code(Answer answer) {
        return answer.body().path("code").asText();
    }

    private int contentsOf(byte[] bytes) throws Exception {
        var sha = java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        return jdbc.sql("select count(*) from evidence_content where sha256 = :sha")
                .param("sha", sha)
                .query(Integer.class)
                .single();
    }

    private int piecesOfNothing() {
        return jdbc.sql("select count(*) from evidence_piece p join evidence_content c on c.id = p.content"
                        + " where c.sha256 is null")
                .query(Integer.class)
                .single();
    }

    private interface Question {
        boolean asked();
    }

    private static void until(Question question) {
        var end = Instant.now().plusSeconds(30);
        while (!question.asked()) if (Instant.now().isAfter(end)) throw new AssertionError("never came true");
    }

    private static byte[] pdf(int size, int seed) {
        var bytes = new byte[size];
        new java.util.Random(seed).nextBytes(bytes);
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 9);
        return bytes;
    }

    private static String basic(String person) {
        return Base64.getEncoder().encodeToString((person + ":demo").getBytes(StandardCharsets.UTF_8));
    }
}
