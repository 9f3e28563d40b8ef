package io.nianlun.database;

/** The embedded database cannot start in its folder. The message says what is wrong, the action what to do. */
class HomeUnusable extends RuntimeException {

    private final String action;

    HomeUnusable(String message, String action) {
        super(message);
        this.action = action;
    }

    HomeUnusable(String message, String action, Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    String action() {
        return action;
    }
}
