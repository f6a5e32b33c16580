"""A frame with the facts of one case, as a Word file: what the unit may see in its own compartment and nothing else."""

from html import escape
from typing import Any

from django.utils import timezone
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from tettpaa.cases.models import SharedProgress
from tettpaa.cases.unit_frames import FrameKind, FramePart, parts, title_of
from tettpaa.core import clock
from tettpaa.core.wording import long_date
from tettpaa.documents import richtext, word_out
from tettpaa.portal import queries


def word_file(progress: SharedProgress, frame: FrameKind) -> tuple[str, bytes]:
    """Its name and the whole file, in the language form of the reader. No address is ever in it: no copy holds one."""
    language = "nn" if get_language() == "nn" else "nb"
    with override(language):
        kind, title = str(progress.get_kind_display()), title_of(frame, language)
        facts = _facts(progress)
        asked = parts(frame, kind=progress.kind, language=language, on=clock.today(), facts=facts)
        lead = _("Mal laget %(day)s. Skriv under hver overskrift, og ta bort det som står i kursiv.")
        content = word_out.write(
            title=f"{title}: {kind}" if frame is FrameKind.DECISION else title,
            lead=lead % {"day": long_date(clock.today())},
            sections=[
                (_("Hvem det gjelder"), richtext.to_tree(_table(_who(progress)))),
                *((one.heading, richtext.to_tree(_words(one))) for one in asked),
            ],
            language=language,
        )
    return f"{title} {progress.number}.docx", content


def _words(part: FramePart) -> str:
    ready = "".join(f"<p>{escape(line)}</p>" for one in part.ready for line in one.splitlines() if line.strip())
    law = f"<p><em>{escape(_('Se %(law)s.') % {'law': _listed(part.law)})}</em></p>" if part.law else ""
    return f"{ready}<p><em>{escape(part.guidance)}</em></p>{law}"


def _listed(names: tuple[str, ...]) -> str:
    *first, last = names
    return _("%(first)s og %(last)s") % {"first": ", ".join(first), "last": last} if first else last


def _table(rows: list[tuple[Any, Any]]) -> str:
    cells = "".join(
        f"<tr><td><p>{escape(str(name))}</p></td><td><p>{escape(str(value))}</p></td></tr>" for name, value in rows
    )
    head = f"<tr><th><p>{escape(_('Opplysning'))}</p></th><th><p>{escape(_('Fra saken'))}</p></th></tr>"
    return f"<table><thead>{head}</thead><tbody>{cells}</tbody></table>"


def _who(progress: SharedProgress) -> list[tuple[Any, Any]]:
    """The child, the place and the days, and the papers that PPT has shared here."""
    unit = progress.unit
    place = _("Skole") if unit and unit.is_school else _("Barnehage")
    rows: list[tuple[Any, Any]] = [
        (_("Navn"), progress.child_name),
        (_("Født"), long_date(progress.child_birth_date)),
        (place, ", ".join(filter(None, [unit.name if unit else "", progress.group]))),
        (_("Saken i PPT"), f"{progress.number}, {progress.get_kind_display()}"),
        (_("Henvist til PPT"), long_date(progress.received_on)),
        (_("Vurderingen sendt"), long_date(progress.sent_on) if progress.sent_on else ""),
        (_("Saksansvarlig i PPT"), progress.contact_name),
    ]
    for shared in queries.releases([progress.scope_id]).filter(replaced_at=None):
        day = long_date(timezone.localdate(shared.released_at))
        rows.append((_("Delt av PPT"), _("%(title)s, %(day)s") % {"title": shared.title, "day": day}))
    return [(name, value) for name, value in rows if value]


def _facts(progress: SharedProgress) -> dict[str, str]:
    """What is put into the sentences that stand there already; an empty word where nothing is known."""
    decision = queries.decision_of(progress)
    decided_on = decision.decided_on if decision else progress.decided_on
    assessed = _("Vedtaket bygger på den sakkyndige vurderingen fra PPT, sendt %(day)s.")
    decided = _("Vedtaket ble gjort %(day)s.")
    return {
        "name": progress.child_first_name,
        "decider": progress.decider_name or (progress.unit.name if progress.unit else _("den som gjorde vedtaket")),
        "assessed": assessed % {"day": long_date(progress.sent_on)} if progress.sent_on else "",
        "decided": decided % {"day": long_date(decided_on)} if decided_on else "",
        "summary": decision.summary if decision else "",
    }
