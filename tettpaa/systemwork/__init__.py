"""Work with units and within the service, logged in a minute: kind, theme, level of prevention. About no child."""
