package io.nianlun.panel;

import io.nianlun.organization.Member;
import io.nianlun.organization.MoreGroups;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A formed panel is the candidate group {@code <cycle>:panel-<n>}. */
@Component
class PanelGroups implements MoreGroups {

    private static final Pattern GROUP = Pattern.compile("(\\d{4}-\\d+):panel-(\\d{1,4})");

    private final PanelRepository panels;
    private final Panels all;

    PanelGroups(PanelRepository panels, @Lazy Panels all) {
        this.panels = panels;
        this.all = all;
    }

    @Override
    public Map<String, List<String>> groupsOf(Collection<String> people) {
        return panels.groupsOf(people);
    }

    @Override
    public List<Member> membersOf(String group) {
        var parts = GROUP.matcher(group);
        if (!parts.matches()) return List.of();
        return panel(parts).stream()
                .flatMap(panel -> panel.members().stream())
                .map(member -> new Member(member.person(), member.name(), member.role()))
                .toList();
    }

    @Override
    public Map<String, String> names(Collection<String> groups) {
        var names = new LinkedHashMap<String, String>();
        for (var group : groups) {
            var parts = GROUP.matcher(group);
            if (parts.matches()) panel(parts).ifPresent(panel -> names.put(group, panel.name()));
        }
        return names;
    }

    private Optional<Panel> panel(Matcher group) {
        return all.numbered(group.group(1), Integer.parseInt(group.group(2)));
    }
}
