package io.nianlun;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Prints the map of the rooms and checks that none goes through another's walls. */
class ModularityTests {

    @Test
    void everyRoomUsesOnlyWhatItSaysAndOnlyWhatOthersOffer() {
        var rooms = ApplicationModules.of(Nianlun.class);
        rooms.forEach(System.out::println);

        rooms.verify();
    }
}
