package io.nianlun.preparation;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.cycle.Cycles;
import io.nianlun.organization.Organization;
import io.nianlun.preparation.NoticeRepository.Receipt;
import io.nianlun.security.Access;
import io.nianlun.shared.CurrentPerson;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The notices of a cycle, and who has signed for them. */
@RestController
class NoticeController {

    private final Notices notices;
    private final NoticeRepository repository;
    private final Cycles cycles;
    private final Organization organization;
    private final Access access;
    private final CurrentPerson caller;

    NoticeController(
            Notices notices,
            NoticeRepository repository,
            Cycles cycles,
            Organization organization,
            Access access,
            CurrentPerson caller) {
        this.notices = notices;
        this.repository = repository;
        this.cycles = cycles;
        this.organization = organization;
        this.access = access;
        this.caller = caller;
    }

    /** @param attending how many of the unit attend; null where the notice announces nothing to attend */
    record ReceiptView(
            String unit,
            String name,
            OffsetDateTime sentAt,
            String signedBy,
            OffsetDateTime signedAt,
            Integer attending) {}

    /**
     * @param content kind, title, number, date and text of the newest version; null before the first
     * @param of how many units it was issued to
     */
    record NoticeView(
            String id, OffsetDateTime openedAt, OffsetDateTime issuedAt, JsonNode content, int signed, int of) {}

    record Opened(String id) {}

    @PostMapping("/api/cycles/{id}/notices")
    ResponseEntity<Opened> open(@PathVariable String id) {
        var notice = notices.open(id);
        return ResponseEntity.created(URI.create("/api/cycles/" + id + "/notices"))
                .body(new Opened(notice));
    }

    @GetMapping("/api/cycles/{id}/notices")
    List<NoticeView> all(@PathVariable String id) {
        return repository.of(cycles.one(id).id()).stream()
                .map(notice -> new NoticeView(
                        notice.id(),
                        notice.openedAt(),
                        notice.issuedAt(),
                        notice.content(),
                        notice.signed(),
                        notice.units()))
                .toList();
    }

    @GetMapping("/api/cycles/{id}/notices/{notice}/receipts")
    List<ReceiptView> receipts(@PathVariable String id, @PathVariable String notice) {
        if (!repository.isOf(cycles.one(id).id(), notice)) throw new NoticeUnknown(notice);
        var receipts = repository.receipts(notice);
        var names = organization.unitNames(receipts.stream().map(Receipt::unit).toList());
        return receipts.stream().map(one -> view(one, names)).toList();
    }

    /** What was issued to a unit: for its own people, and for who issues; for all others it is not there. */
    @GetMapping("/api/cycles/{id}/units/{unit}/notices")
    List<NoticeRepository.Received> received(@PathVariable String id, @PathVariable String unit) {
        var groups = organization.groupsOf(caller.require());
        if (!access.isOfUnit(groups, unit) && !access.mayRunCycles(groups)) throw new NoticeUnknown(unit);
        return repository.received(cycles.one(id).id(), unit);
    }

    private static ReceiptView view(Receipt receipt, Map<String, String> names) {
        return new ReceiptView(
                receipt.unit(),
                names.getOrDefault(receipt.unit(), receipt.unit()),
                receipt.sentAt(),
                receipt.signedBy(),
                receipt.signedAt(),
                receipt.attending());
    }
}
