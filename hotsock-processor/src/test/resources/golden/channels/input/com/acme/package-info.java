@HotsockChannel(value = "org.<org>.room.<room>", className = "Rooms")
@HotsockChannel("presence.<city>")
package com.acme;

import io.hotsock.api.HotsockChannel;
