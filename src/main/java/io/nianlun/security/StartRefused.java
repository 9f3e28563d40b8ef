package io.nianlun.security;

/** The server must not start on this database in this way. The message says why, the action what to do. */
class StartRefused extends RuntimeException {

    private final String action;

    private StartRefused(String message, String action) {
        super(message);
        this.action = action;
    }

    static StartRefused demoOverOwn() {
        return new StartRefused(
                "nianlun.demo is true, but the database holds an organisation of your own. The demonstration is only"
                        + " loaded into an empty database.",
                "Start with nianlun.demo=false, or give another database (spring.datasource.url) or, with the embedded"
                        + " one, another folder (nianlun.home).");
    }

    static StartRefused ownOverDemo() {
        return new StartRefused(
                "nianlun.demo is false, but the database holds the demonstration, whose passwords everyone knows.",
                "Start with nianlun.demo=true, or give an empty database (spring.datasource.url) or, with the embedded"
                        + " one, another folder (nianlun.home).");
    }

    static StartRefused noAdministrator() {
        return new StartRefused(
                "This is the first start on an empty database, and nobody could sign in: nianlun.admin.password is not"
                        + " given.",
                "Give nianlun.admin.password (or NIANLUN_ADMIN_PASSWORD) for this one start: the account 'admin' gets"
                        + " it. To look around instead, start with nianlun.demo=true.");
    }

    String action() {
        return action;
    }
}
