"""Row policies declared beside the model and carried by Django's own migrations.

A policy is a constraint that constrains who, not what. The shapes are measured, not guessed: an array of my scopes
compared with ``= any``, and denials as a restrictive ``not in``; an ``or`` in a policy is never right.
"""

from abc import ABC, abstractmethod
from typing import Any

from django.db.models.constraints import BaseConstraint

from tettpaa.access.database_roles import PEOPLE_ROLES, DbRole
from tettpaa.access.roles import ScopeKind

VERBS = {"s": "select", "i": "insert", "u": "update", "d": "delete"}

_ME = "nullif(current_setting('app.user_id', true), '')::bigint"
ROWS = {
    "all": "true",
    "mine": "{column} = any((select app_my_scopes())::bigint[])",
    "self": f"{{column}} = {_ME}",
    "reader": f"reader_id = {_ME}",
    "not_reader": f"reader_id <> {_ME}",
    "leads": f"(reader_leads or reader_id = {_ME})",
    "leads_not_reader": f"(reader_leads and reader_id <> {_ME})",
    "mates": "{column} in (select app_scope_mates())",
    "post": "exists (select from access_scope s where s.id = {column} and s.kind = any(array[{kinds}]))",
    "letters": "(exists (select from access_scope s where s.id = {column} and s.kind = any(array[{kinds}]))"
    " or exists (select from documents_dispatch d where d.file_id = {table}.id and d.channel = 'paper'))",
    "letter_keys": "(exists (select from access_scope s where s.id = {column} and s.kind = any(array[{kinds}]))"
    " or exists (select from documents_dispatch d where d.scope_id = {table}.scope_id and d.channel = 'paper'))",
}
"""Which rows: all; those of my scopes; my own row; people I share a scope with; what comes in and goes out.

``reader`` and its kin are about what somebody has read: one's own; others'; leaders' and one's own; other leaders'.

``letters`` are also files that somebody has sent out on paper, wherever they lie: the one who posts them must print
them. Here an ``or`` is right: the file is asked for by its own key, never in a list.
"""

POST_KINDS = (ScopeKind.REFERRAL, ScopeKind.CASE_FAMILY, ScopeKind.CASE_UNIT)
"""Where post lies: with a referral, and in what a case has shared. Never PPT's own part or a person's own words."""

VERSION = 1
"""Part of every declaration: raise it when a policy's text changes, or migrations will not notice."""


def _statements(table: str, column: str, rules: dict[str, str]) -> list[str]:
    """The statements that close one table and open it again for the declared roles."""
    sql = [
        f"alter table {table} enable row level security",
        f"alter table {table} force row level security",
        f"create policy {table}_owner on {table} to current_user using (true) with check (true)",
    ]
    for name, rule in rules.items():
        sql += _grants(table, DbRole[name], verbs_of(rule))
        sql += _policies(table, column, name, rule)
    return sql


def _denials(table: str, column: str, rules: dict[str, str]) -> list[str]:
    """Denials bind every person. ``mine`` has left them out already; asking again cost more than the rows."""
    bound = [role for role in PEOPLE_ROLES if not _is_mine(rules.get(role.name, "mine:"))]
    if not bound:
        return []
    condition = f"({column} not in (select app_denied_scopes()))"
    people = ", ".join(f"{role.value}, {role.read_only}" for role in bound)
    head = f"create policy {table}_deny on {table} as restrictive to {people}"
    return [f"{head} using {condition} with check {condition}"]


def _is_mine(rule: str) -> bool:
    return all(part.startswith("mine:") for part in rule.split())


def verbs_of(rule: str) -> str:
    """All verbs of a rule: ``siu`` of ``all:siu``, and of ``all:s self:iu``."""
    return "".join(part.split(":")[-1] for part in rule.split())


def _policies(table: str, column: str, name: str, rule: str) -> list[str]:
    """One policy where all verbs reach the same rows; otherwise one for each verb, so that none widens another."""
    to = f"to {DbRole[name].value}, {DbRole[name].read_only}"
    parts = [part.split(":") for part in rule.split()]
    if len(parts) == 1:
        predicate = _rows(parts[0][0], column, table)
        return [f"create policy {table}_{name.lower()} on {table} {to} using ({predicate}) with check ({predicate})"]
    clauses = {"s": "using ({0})", "i": "with check ({0})", "u": "using ({0}) with check ({0})", "d": "using ({0})"}
    return [
        f"create policy {table}_{name.lower()}_{verb} on {table} for {VERBS[verb]} {to} "
        + clauses[verb].format(_rows(rows, column, table))
        for rows, verbs in parts
        for verb in verbs
    ]


def _rows(name: str, column: str, table: str) -> str:
    """Which rows, as a condition."""
    kinds = ", ".join(f"'{kind.value}'" for kind in POST_KINDS)
    return ROWS[name].format(column=column, kinds=kinds, table=table)


def _grants(table: str, role: DbRole, verbs: str) -> list[str]:
    """What the role may do; its read-only form may at most select."""
    words = ", ".join(VERBS[verb] for verb in verbs)
    grants = [f"grant {words} on {table} to {role.value}"]
    if "s" in verbs:
        grants.append(f"grant select on {table} to {role.read_only}")
    return grants


class _Declaration(BaseConstraint, ABC):
    """A constraint that only exists to be migrated: it validates nothing and says so."""

    def __init__(self, *, rules: dict[str, str], name: str, version: int = VERSION) -> None:
        """Rules map a role's name to ``rows:verbs``, as ``{"STAFF": "mine:siu"}``.

        Where a role reads more than it may write, the parts stand beside each other: ``"all:s self:iu"``.
        """
        super().__init__(name=name)
        self.rules, self.version = dict(rules), version

    @abstractmethod
    def statements(self, table: str) -> list[str]:
        """The SQL that puts the declaration into force."""

    def constraint_sql(self, model: Any, schema_editor: Any) -> Any:
        """Django asks this when the constraint is folded into CREATE TABLE; run afterwards, or the table stays open."""
        schema_editor.deferred_sql.extend(self.statements(model._meta.db_table))

    def create_sql(self, model: Any, schema_editor: Any) -> str:
        """All statements, for a table that exists."""
        return "; ".join(self.statements(model._meta.db_table))

    def remove_sql(self, model: Any, schema_editor: Any) -> str:
        """Closes the table: drops every policy and grant, and leaves row security on."""
        table = model._meta.db_table
        roles = ", ".join(f"{role.value}, {role.read_only}" for role in DbRole)
        return (
            f"do $$ declare p record; begin for p in select policyname from pg_policies where tablename = '{table}' "
            f"loop execute 'drop policy ' || quote_ident(p.policyname) || ' on {table}'; end loop; end $$; "
            f"revoke all on {table} from {roles}"
        )

    def validate(self, *args: Any, **kwargs: Any) -> None:
        """Nothing to validate in Python: the database refuses by itself."""

    def deconstruct(self) -> Any:
        """What a migration writes down."""
        path, args, kwargs = super().deconstruct()
        return path, args, kwargs | {"rules": self.rules, "version": self.version}

    def __eq__(self, other: object) -> bool:
        """Equal when a migration would write the same."""
        return isinstance(other, type(self)) and self.deconstruct() == other.deconstruct()

    __hash__ = BaseConstraint.__hash__


class RowPolicy(_Declaration):
    """Which rows of a protected table each database role sees, and what it may do to them."""

    def __init__(
        self,
        *,
        rules: dict[str, str],
        name: str = "%(class)s_rows",
        column: str = "scope_id",
        deny: bool = True,
        version: int = VERSION,
    ) -> None:
        """``column`` holds the scope (or, for rows about users, the user); ``deny`` puts denials above every grant."""
        super().__init__(rules=rules, name=name, version=version)
        self.column, self.deny = column, deny

    def statements(self, table: str) -> list[str]:
        """Enable, force, grant, open by role, deny."""
        return [*_statements(table, self.column, self.rules), *self.denials(table)]

    def denials(self, table: str) -> list[str]:
        """What puts denials above the rules; nothing where the table has none or nobody's rule needs it."""
        return _denials(table, self.column, self.rules) if self.deny else []

    def deconstruct(self) -> Any:
        """As above, with the column and whether denials bind."""
        path, args, kwargs = super().deconstruct()
        return path, args, kwargs | {"column": self.column, "deny": self.deny}


class OpenTable(_Declaration):
    """A table without row security, with its reason: reference data, or a table that only a login role touches."""

    def __init__(self, *, rules: dict[str, str], reason: str, name: str = "%(class)s_open", version: int = 1) -> None:
        """Rules map a role's name to verbs, as ``{"STAFF": "s"}``; the reason is read by people."""
        super().__init__(rules=rules, name=name, version=version)
        self.reason = reason

    def statements(self, table: str) -> list[str]:
        """Only grants."""
        return [line for name, verbs in self.rules.items() for line in _grants(table, DbRole[name], verbs)] or [
            f"comment on table {table} is 'no page role'"
        ]

    def deconstruct(self) -> Any:
        """As above, with the reason."""
        path, args, kwargs = super().deconstruct()
        return path, args, kwargs | {"reason": self.reason}


class ParentInScope(BaseConstraint):
    """A composite foreign key (parent, scope): foreign keys do not see policies, so the pair must exist together.

    Without it a user could hang a row with a scope of their own on somebody else's case.
    """

    def __init__(self, *, name: str, columns: tuple[str, str], table: str, parent_columns: tuple[str, str]) -> None:
        """``columns`` here refer to ``parent_columns`` of ``table``, which must be unique together."""
        super().__init__(name=name)
        self.columns, self.table, self.parent_columns = tuple(columns), table, tuple(parent_columns)

    def create_sql(self, model: Any, schema_editor: Any) -> Any:
        """The foreign key, checked at commit as Django's own are; made last, when the parent's own key stands."""
        schema_editor.deferred_sql.append(
            f"alter table {model._meta.db_table} add constraint {self.name} foreign key ({', '.join(self.columns)}) "
            f"references {self.table} ({', '.join(self.parent_columns)}) deferrable initially deferred"
        )

    constraint_sql = create_sql

    def remove_sql(self, model: Any, schema_editor: Any) -> str:
        """Drops the foreign key."""
        return f"alter table {model._meta.db_table} drop constraint {self.name}"

    def validate(self, *args: Any, **kwargs: Any) -> None:
        """The database checks it."""

    def deconstruct(self) -> Any:
        """What a migration writes down."""
        path, args, kwargs = super().deconstruct()
        own = {"columns": self.columns, "table": self.table, "parent_columns": self.parent_columns}
        return path, args, kwargs | own

    def __eq__(self, other: object) -> bool:
        """Equal when a migration would write the same."""
        return isinstance(other, ParentInScope) and self.deconstruct() == other.deconstruct()

    __hash__ = BaseConstraint.__hash__


TEXT = {"STAFF": "mine:siu", "LEADER": "all:siu", "HEAD": "mine:s", "WORKER": "all:siu"}
"""What is written about a child: those with a grant, and the section's leader."""

ENVELOPE = TEXT | {"HEAD": "all:s", "CLERK": "all:s"}
"""Who, where, which step, which dates: also the clerk and the head of service."""

PEOPLE = TEXT | {"HEAD": "all:s", "CLERK": "all:siu"}
"""Children, guardians, referrals: the clerk keeps them in order."""

DESK_READS = {"STAFF": "s", "LEADER": "s", "HEAD": "s", "CLERK": "s", "ADMIN": "s", "REPORT": "s", "WORKER": "s"}
"""For open tables that every desk page may show."""


def parent(name: str, table: str, column: str) -> ParentInScope:
    """The usual composite key: (parent, scope) here must be (id, scope) there."""
    return ParentInScope(name=name, columns=(column, "scope_id"), table=table, parent_columns=("id", "scope_id"))


HELD = {
    "shut": "({column} is null or {column} not in (select app_shut_papers()))",
    "protocols": "(not exists (select from access_scope s where s.id = {table}.{column} and s.kind = 'case_protocols')"
    " or {column} = any((select app_my_scopes())::bigint[]))",
    "reports": "(not exists (select from access_scope s where s.id = {table}.{column} and s.kind = 'unit_report')"
    " or {column} = any((select app_my_scopes())::bigint[]))",
}
"""What is held back from a role that reaches the table's rows by its rule: papers that are shut, raw tests, and what
a unit writes and sends copies of."""

HELD_FROM = {"reports": PEOPLE_ROLES}
"""From whom, where it is not everybody: the job that delivers a unit's report must read it."""


class Withheld(_Declaration):
    """A restrictive policy beside the table's :class:`RowPolicy`. It binds jobs too, which hand things out."""

    def __init__(
        self, *, rows: str, column: str, name: str, rules: dict[str, str] | None = None, version: int = VERSION
    ) -> None:
        """``rows`` is a key of :data:`HELD`, and ``column`` what it looks at; ``rules`` is empty."""
        super().__init__(rules=rules or {}, name=name, version=version)
        self.rows, self.column = rows, column

    def statements(self, table: str) -> list[str]:
        """One policy for those it binds; never for the owner."""
        bound = ", ".join(f"{role.value}, {role.read_only}" for role in HELD_FROM.get(self.rows, tuple(DbRole)))
        condition = HELD[self.rows].format(table=table, column=self.column)
        return [f"create policy {self.name} on {table} as restrictive to {bound} using {condition}"]

    def remove_sql(self, model: Any, schema_editor: Any) -> str:
        """Drops this one policy and leaves the others."""
        return f"drop policy if exists {self.name} on {model._meta.db_table}"

    def deconstruct(self) -> Any:
        """As above, with what is held back and by which column."""
        path, args, kwargs = super().deconstruct()
        return path, args, kwargs | {"rows": self.rows, "column": self.column}
