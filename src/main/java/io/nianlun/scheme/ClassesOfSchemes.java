package io.nianlun.scheme;

import io.nianlun.evaluation.Scheme;
import io.nianlun.organization.UnitClasses;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the organisation which classes of units there are. */
@Component
class ClassesOfSchemes implements UnitClasses {

    private final Schemes schemes;

    ClassesOfSchemes(Schemes schemes) {
        this.schemes = schemes;
    }

    @Override
    public Map<String, String> titles() {
        var titles = new LinkedHashMap<String, String>();
        for (var scheme : schemes.newestOfAll())
            for (Scheme.UnitClass each : scheme.scheme().classes()) titles.putIfAbsent(each.id(), each.title());
        return titles;
    }
}
