package io.nianlun;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the server that runs the yearly performance assessment. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Modulithic(systemName = "Nianlun", sharedModules = "shared")
public class Nianlun {

    public static void main(String[] arguments) {
        SpringApplication.run(Nianlun.class, arguments);
    }
}
