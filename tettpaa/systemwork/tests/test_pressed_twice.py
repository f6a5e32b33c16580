"""Two requests at the same moment, each on its own connection, against a database where everything is saved."""

import threading

import pytest
from django.db import connections

from tests.support.database import seeding
from tests.support.people import make_user
from tettpaa.access.models import AuditEvent
from tettpaa.core.ids import uuid7
from tettpaa.systemwork import actions
from tettpaa.systemwork.models import Activity

HOUR = {"kind": "system", "theme": "literacy", "level": "universal", "minutes": 60}


@pytest.mark.usefixtures("committed")
def test_a_form_that_is_pressed_twice_at_the_same_moment_is_registered_once(acting_as):
    with seeding():
        nora = make_user("Nora Brekke")
    key, wait, found = uuid7(), threading.Barrier(2), []

    def press():
        with acting_as(nora):
            wait.wait()
            found.append(actions.log_activity(**HOUR, key=key, by=nora).pk)
        connections.close_all()

    both = [threading.Thread(target=press) for _number in range(2)]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert found == [key, key]
    with seeding():
        assert Activity.objects.count() == 1
        assert AuditEvent.objects.filter(action="activity.logged").count() == 1
