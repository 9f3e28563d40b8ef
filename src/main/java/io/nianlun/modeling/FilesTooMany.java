package io.nianlun.modeling;

import io.nianlun.shared.Problem;

/** More files than one draft holds. */
class FilesTooMany extends Problem {

    FilesTooMany(int most) {
        super(Kind.NOT_VALID, "files-too-many", most);
    }
}
