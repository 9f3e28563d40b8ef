package io.nianlun.shared;

import java.io.IOException;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Serves the browser's pages: what the build named by its content for ever, the page that names it always fresh. */
@Configuration
@Order(-1) // before Spring Boot's own, which leaves a pattern alone that is taken
class BrowserPages implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new PathResourceResolver());
        registry.addResourceHandler("/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new PageOrFile());
    }

    /** An address without a dot is a page of the browser's router; what is asked of the server never is. */
    private static final class PageOrFile extends PathResourceResolver {

        @Override
        protected Resource getResource(String path, Resource location) throws IOException {
            var found = super.getResource(path, location);
            if (found != null || path.contains(".") || path.matches("(api|actuator|v3|engine-rest|error)(/.*)?"))
                return found;
            var page = new ClassPathResource("static/index.html");
            return page.exists() ? page : null;
        }
    }
}
