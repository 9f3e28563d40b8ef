package io.nianlun.shared;

import java.util.List;

/** What was sent has faults; nothing of it was kept. All faults are listed, not only the first. */
public class Rejected extends Problem {

    private final List<Fault> faults;

    /** @param code what kind of document it was: {@code scheme-invalid}, {@code form-invalid} … */
    public Rejected(String code, List<Fault> faults) {
        super(Kind.NOT_VALID, code, faults.size());
        if (faults.isEmpty()) throw new IllegalArgumentException("a rejection names at least one fault");
        this.faults = List.copyOf(faults);
    }

    @Override
    public List<Fault> faults() {
        return faults;
    }
}
