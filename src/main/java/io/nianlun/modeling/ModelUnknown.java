package io.nianlun.modeling;

import io.nianlun.shared.Problem;

/** The library holds no such model, or no such version of it. */
class ModelUnknown extends Problem {

    ModelUnknown(String id) {
        super(Kind.NOT_THERE, "model-unknown", id);
    }
}
