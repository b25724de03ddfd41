import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { issueKey } from "../../core/testing/suite";
import { db, signIn } from "../../testing/api";
import { inTurn } from "../../testing/runs";
import { begin, call, complete, newTeam, newTitle, type Team, type Who } from "../testing/case-calls";
import { visit } from "../testing/public-cases";
import { type State, states } from "./states";

// The contract's table of states, cell by cell and role by role, through the call that does any cell: what is answered,
// where each version stands afterwards, what the log tells, and what readers find.

type Role = "K" | "stranger" | "M" | "A" | "organisation" | "key";
const roles: Role[] = ["K", "stranger", "M", "A", "organisation", "key"];

let team: Team;
let who: Record<Role, Who>;
beforeAll(async () => {
  team = await newTeam();
  const key = await issueKey(["admin"]);
  who = {
    ...{ K: team.writer, stranger: team.other, M: team.moderator, organisation: team.admin },
    A: await signIn(["casebook:admin"]),
    key: { token: key.key, personId: key.id },
  };
});

interface Made {
  id: string;
  case_id: string;
}
const to = (id: string, state: State, by: Who = team.moderator) => call(by, "PUT", `/${id}/state`, { state });

/** How a version comes to stand in each line of the table. */
const lines: Record<string, { from: State; make: (more?: object) => Promise<Made> }> = {
  DRAFT: { from: "DRAFT", make: (more = complete) => begin(team.writer, more) },
  IN_REVIEW: {
    from: "IN_REVIEW",
    make: async () => (await to((await begin(team.writer, complete)).id, "IN_REVIEW")).body,
  },
  PUBLISHED: { from: "PUBLISHED", make: () => team.published() },
  "CLOSED, never published": {
    from: "CLOSED",
    make: async (more = complete) => (await to((await begin(team.writer, more)).id, "CLOSED")).body,
  },
  "CLOSED, once published": {
    from: "CLOSED",
    make: async () => (await to((await team.published()).id, "CLOSED")).body,
  },
};

interface Cell {
  /** Who may, besides moderators and administrators. */
  K?: true;
  status: 200 | 201;
  /** Where the addressed version stands, and a new one beside it. */
  stands: State;
  beside?: State;
  logs: string[];
  strict?: true;
}
const asItIs = (stands: State): Cell => ({ status: 200, stands, logs: [] });
const moved = (stands: State, action: string, more: Partial<Cell> = {}): Cell => ({
  ...{ status: 200, stands, logs: [action] },
  ...more,
});
const drafted = (stands: State, beside: State): Cell => ({
  ...{
    status: 201,
    stands,
    beside,
    logs: ["draft_created", ...(beside === "IN_REVIEW" ? ["submitted"] : [])],
  },
  ...(beside === "IN_REVIEW" ? { strict: true } : {}),
});
const strict = { strict: true } as const;

/** As the contract draws it: the lines from above, the columns DRAFT, IN_REVIEW, PUBLISHED, CLOSED. */
const table: Record<string, [Cell, Cell, Cell, Cell]> = {
  DRAFT: [
    { ...asItIs("DRAFT"), K: true },
    moved("IN_REVIEW", "submitted", { K: true, ...strict }),
    moved("PUBLISHED", "published", strict),
    moved("CLOSED", "closed"),
  ],
  IN_REVIEW: [
    moved("DRAFT", "returned", { K: true }),
    { ...asItIs("IN_REVIEW"), K: true },
    moved("PUBLISHED", "published", strict),
    moved("CLOSED", "closed"),
  ],
  PUBLISHED: [
    drafted("PUBLISHED", "DRAFT"),
    drafted("PUBLISHED", "IN_REVIEW"),
    asItIs("PUBLISHED"),
    moved("CLOSED", "closed"),
  ],
  "CLOSED, never published": [
    moved("DRAFT", "reopened"),
    moved("IN_REVIEW", "submitted", strict),
    moved("PUBLISHED", "published", strict),
    asItIs("CLOSED"),
  ],
  "CLOSED, once published": [
    drafted("CLOSED", "DRAFT"),
    drafted("CLOSED", "IN_REVIEW"),
    moved("PUBLISHED", "restored", strict),
    asItIs("CLOSED"),
  ],
};

/** All that a move may change. */
async function seen({ id, case_id }: Made) {
  const versions = (await call(team.admin, "GET", `/${case_id}/versions?sort=version`)).body.data;
  return {
    versions: versions.map(({ state }: { state: State }) => state),
    log: (await team.events(id)).map(({ action }: { action: string }) => action).reverse(),
    isPublic: (await visit(`/api/cases/${case_id}/`)).status === 200,
    revision: (
      await db.get<{ revision: number }>(sql`SELECT revision FROM casebook_cases WHERE case_id = ${case_id}`)
    )?.revision,
  };
}

const forbidden = (from: State, target: State) =>
  target === "PUBLISHED"
    ? "Only moderators can publish cases"
    : target === "CLOSED"
      ? "Only moderators can close cases"
      : from === "PUBLISHED" || from === "CLOSED"
        ? "Only moderators can move a published or closed case"
        : "";

const cells = Object.entries(table).flatMap(([line, row]) =>
  states.map((target, at) => [line, target, row[at] as Cell] as const),
);
/** At each change contributors and somebody else in turn, at leisure all of them. */
const rolesOf = (turn: number): Role[] => ["K", ...inTurn(turn, roles.slice(1))];

it.each(cells.map((cell, turn) => [...cell, turn] as const))(
  "%s to %s, by each role",
  async (line, target, cell, turn) => {
    const { from, make } = lines[line] as (typeof lines)[string];
    for (const role of rolesOf(turn)) {
      const made = await make();
      const before = await seen(made);
      const { status, body } = await to(made.id, target, who[role]);
      const after = await seen(made);
      const told = `${line} to ${target} by ${role}`;
      const isLetIn = role !== "stranger" && (role !== "K" || cell.K);
      if (!isLetIn) {
        const detail =
          role === "stranger" ? "You do not have permission to access this case" : forbidden(from, target);
        expect([told, status, body.detail]).toEqual([told, 403, detail]);
        expect([told, after]).toEqual([told, before]);
        continue;
      }
      expect([told, status, body.state]).toEqual([told, cell.status, cell.beside ?? cell.stands]);
      expect([told, after.versions, after.log]).toEqual([
        ...[told, [cell.stands, ...(cell.beside ? [cell.beside] : [])], [...before.log, ...cell.logs]],
      ]);
      expect([told, after.isPublic]).toEqual([told, cell.stands === "PUBLISHED"]);
      if (cell.logs.length === 0) expect([told, after]).toEqual([told, before]);
    }
  },
);

it.each(["DRAFT", "CLOSED, never published"])(
  "of %s what is not complete moves where no check is strict",
  async (line) => {
    const { from, make } = lines[line] as (typeof lines)[string];
    for (const [at, target] of states.entries()) {
      const cell = table[line]?.[at] as Cell;
      const made = await make({ title: newTitle() });
      const before = await seen(made);
      const { status, body } = await to(made.id, target);
      expect([line, target, status]).toEqual([line, target, cell.strict ? 400 : cell.status]);
      if (!cell.strict) continue;
      expect(body.errors.map(({ path }: { path: string }) => path)).toEqual([
        ...["alleged_entities", "key_allegations", "description"],
      ]);
      expect([from, await seen(made)]).toEqual([from, before]);
    }
  },
);

it("while a case has an open version there is no second, and it is named", async () => {
  for (const line of ["PUBLISHED", "CLOSED, once published"]) {
    for (const target of ["DRAFT", "IN_REVIEW"] as const) {
      const made = await lines[line]?.make();
      if (!made) throw new Error("nothing stands there");
      const open = (await to(made.id, "DRAFT")).body;
      const before = await seen(made);
      const { status, body } = await to(made.id, target);
      expect([line, target, status, body.code, body.open]).toEqual([
        ...[line, target, 409, "draft_exists", { id: open.id, version: 2, state: "DRAFT" }],
      ]);
      expect(await seen(made)).toEqual(before);
    }
  }
});
