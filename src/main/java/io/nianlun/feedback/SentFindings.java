package io.nianlun.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.feedback.Matter.Way;
import io.nianlun.feedback.Objection.Item;
import io.nianlun.shared.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was found about every matter of an objection, as it was sent, with every fault of it. */
record SentFindings(List<Item> items, List<Fault> faults) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<String> ROW = Set.of("about", "finding", "reason", "documents", "correction");

    /** @param matters as they are now, by what they are about */
    static SentFindings read(JsonNode value, String path, Objection objection, Map<String, Matter> matters) {
        var faults = new ArrayList<Fault>();
        var items = new ArrayList<Item>();
        var open = new LinkedHashMap<String, Item>();
        objection.items().forEach(item -> open.put(item.about(), item));
        var rows = value.path("rows");
        for (var i = 0; i < rows.size(); i++) {
            var row = new Sent(rows.get(i), path + "/rows/" + i, ROW, faults);
            var item = open.remove(rows.get(i).path("about").asText(""));
            if (item == null)
                row.refuse("about", "finding-unknown", rows.get(i).path("about").asText(""));
            else items.add(finding(item, row, matters.get(item.about())));
        }
        open.values().forEach(item -> faults.add(Fault.of(path + "/rows", "finding-missing", item.title())));
        return new SentFindings(items, faults);
    }

    private static Item finding(Item item, Sent row, Matter matter) {
        var finding = row.text("finding");
        var reason = row.text("reason");
        var documents = row.text("documents");
        var parts = matter == null ? List.<String>of() : matter.parts();
        var correction = row.numbers("correction", parts, item.title());
        var upholds = "uphold".equals(finding);
        if (!upholds && !"reject".equals(finding)) row.refuse("finding", "finding-missing", item.title());
        if (reason == null) row.refuse("reason", "finding-reason-missing", item.title());
        if (upholds && documents == null && !item.way().equals(Way.GRADE.word()))
            row.refuse("documents", "finding-basis-missing", item.title());
        if (upholds && matter != null && matter.admitsNumbers()) check(correction, row, matter);
        return new Item(
                item.about(),
                item.title(),
                item.way(),
                item.reason(),
                item.wished(),
                item.documents(),
                finding,
                reason,
                documents,
                upholds ? correction : null,
                null,
                null,
                null);
    }

    private static void check(Map<String, BigDecimal> correction, Sent row, Matter matter) {
        if (correction.isEmpty()) row.refuse("correction", "correction-missing", matter.title());
        else if (correction.entrySet().stream()
                .allMatch(each -> same(matter.now().get(each.getKey()), each.getValue())))
            row.refuse("correction", "correction-nothing", matter.title());
        correction.forEach((part, number) -> {
            var percent = part.equals("score");
            if (matter.way() != Way.FIGURE && number.signum() < 0
                    || percent && (number.signum() < 0 || number.compareTo(HUNDRED) > 0)
                    || part.equals("effect") && (number.signum() < 0 || number.compareTo(BigDecimal.ONE) > 0))
                row.refuse("correction/" + part, "correction-out-of-range", matter.title(), number);
        });
    }

    private static boolean same(BigDecimal now, BigDecimal corrected) {
        return now == null ? corrected.signum() == 0 : now.compareTo(corrected) == 0;
    }
}
