package io.hotsock.weaver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hotsock.api.HotsockEvent;
import io.hotsock.api.HotsockEvents;
import io.hotsock.api.HotsockStorage;
import io.hotsock.api.HotsockStorages;
import io.hotsock.api.shim.Woven;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @Test
    void theNamesAreThoseOfTheApi() {
        assertEquals(Woven.class.descriptorString(), Names.WOVEN);
        Set<String> annotations = Stream.of(
                        HotsockEvent.class, HotsockEvents.class, HotsockStorage.class, HotsockStorages.class)
                .map(Class::descriptorString)
                .collect(Collectors.toSet());
        assertEquals(annotations, Names.ANNOTATIONS);
        annotations.forEach(name -> assertEquals(0, name.indexOf(Names.ANNOTATION_PREFIX)));
    }

    @ParameterizedTest
    @CsvSource({
        "com/acme/UserService, com/acme/UserServiceShims",
        "com/acme/Outer$UserService, com/acme/Outer_UserServiceShims",
        "com/ac$me/Outer$Middle$Inner, com/ac$me/Outer_Middle_InnerShims",
        "InNoPackage, InNoPackageShims"
    })
    void shimsAreNamedAfterTheirType(String type, String shims) {
        assertEquals(shims, Names.shims(type));
    }
}
