package io.nianlun.organization;

import java.util.Map;

/** The classes in which units compete: the schemes name them, and whoever keeps the schemes tells of them here. */
public interface UnitClasses {

    /** What the classes of all schemes are called, by id. */
    Map<String, String> titles();
}
