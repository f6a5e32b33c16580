"""What can go wrong with the server, said so that the one who runs the service knows what to do."""


class ServerError(Exception):
    """The server cannot be used; the text is one sentence or two for the operator."""


FULL_DISK = "Disken er full. Ingen lagrede opplysninger er gått tapt. Frigjør plass og start tjenesten igjen."


def no_binaries(folder: object) -> ServerError:
    """The folder that the operator named is no folder of PostgreSQL binaries."""
    return ServerError(
        f"Fant ikke PostgreSQL i {folder}. Sett TETTPAA_POSTGRES_BIN til mappen med «postgres» og «initdb»."
    )


def closed_binaries(folder: object, user: str) -> ServerError:
    """Root's server user cannot read the binaries."""
    return ServerError(
        f"Brukeren «{user}» får ikke lese PostgreSQL i {folder}. Legg programmene i en mappe alle kan lese."
    )


def too_old(version: object) -> ServerError:
    """Below the oldest version that the service is tested with."""
    return ServerError(f"PostgreSQL {version} er for gammel. Tjenesten trenger versjon 15 eller nyere.")


def older_data(home: object, found: int, ours: int) -> ServerError:
    """The data are of an older major version."""
    return ServerError(
        f"Dataene i {home} er laget av PostgreSQL {found}, men tjenesten kjører nå PostgreSQL {ours}. "
        f"Ta sikkerhetskopi med versjonen som har PostgreSQL {found}, og hent den inn her med «tettpaa restore»."
    )


def newer_data(home: object, found: int, ours: int) -> ServerError:
    """The data are of a newer major version."""
    return ServerError(
        f"Dataene i {home} er laget av PostgreSQL {found}, som er nyere enn tjenestens PostgreSQL {ours}. "
        "Start med den nyere versjonen av tjenesten."
    )


def no_such_user(what: object) -> ServerError:
    """The operating system does not know the user."""
    return ServerError(
        f"Maskinen kjenner ikke brukeren {what}. Databaseserveren trenger en bruker som står i /etc/passwd."
    )


def not_ours(folder: object) -> ServerError:
    """Somebody else has made the folder where our socket should be."""
    return ServerError(
        f"Mappen {folder} tilhører en annen bruker. Fjern den, eller sett TETTPAA_HOME til en kortere sti."
    )


def did_not_start(log: object, last: str) -> ServerError:
    """Anything else: point to the server's own log."""
    return ServerError(f"Databaseserveren startet ikke: {last or 'ingen melding'}. Hele loggen står i {log}.")
