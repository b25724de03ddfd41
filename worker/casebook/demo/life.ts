// Pure.
import { searchKey } from "../../core/text/fold";
import { type Content, titleKey } from "../content/fields";
import type { Role } from "../roles";
import { editOf, type Move, moveOf, namedMoveOf, type Standing } from "../states/move";
import type { Action, OtherAction, State } from "../states/states";
import { summaryOf } from "../states/summary";

/** Somebody who does something in a case. */
export interface Doer {
  id: string;
  role: Role;
}

export interface VersionRow {
  id: string;
  case_id: string;
  version: number;
  state: State;
  content: Content;
  needs_changes: { reason: string; by: string; at: number } | null;
  created_at: number;
  updated_at: number;
  first_published_at: number | null;
  published_at: number | null;
  closed_at: number | null;
}

export interface EventRow {
  case_id: string;
  n: number;
  id: string;
  at: number;
  version: number;
  action: Action | OtherAction;
  from_state: State | null;
  to_state: State | null;
  user_id: string;
  change_summary: string;
  accepted: string[];
  is_correction: 0 | 1;
}

export interface ScheduleRow {
  version_id: string;
  publish_at: number;
  scheduled_by: string;
  scheduled_at: number;
}

const isOpen = ({ state }: VersionRow) => state === "DRAFT" || state === "IN_REVIEW";

/** A case as calls would have made it, one after the other: each step is judged by the rules of the calls. */
export class Life {
  readonly versions: VersionRow[] = [];
  readonly events: EventRow[] = [];
  readonly schedules: ScheduleRow[] = [];
  readonly people: string[] = [];
  reviewer: string | null = null;
  revision = 0;
  readonly caseId: string;
  readonly #newId: (kind: "caseVersion" | "caseEvent") => string;

  constructor(caseId: string, newId: (kind: "caseVersion" | "caseEvent") => string) {
    this.caseId = caseId;
    this.#newId = newId;
  }

  get open(): VersionRow | undefined {
    return this.versions.find(isOpen);
  }

  get lastPublished(): VersionRow | undefined {
    return this.versions.findLast(({ first_published_at }) => first_published_at !== null);
  }

  get public(): VersionRow | undefined {
    const last = this.lastPublished;
    return last?.state === "PUBLISHED" ? last : undefined;
  }

  get #highest(): VersionRow {
    const highest = this.versions.at(-1);
    if (!highest) throw new Error(`${this.caseId} was not begun`);
    return highest;
  }

  begin(at: number, by: Doer, content: Content): this {
    if (by.role === "contributor") this.people.push(by.id);
    this.#write(at, content);
    return this.#log(at, by, 1, "created", null, "DRAFT", "Created");
  }

  /** What PATCH does: in its place, or in a new draft. */
  edit(at: number, by: Doer, change: (content: Content) => Content): this {
    const version = this.open ?? this.#highest;
    const edit = editOf(this.#standing(version));
    if (edit === "in_place") {
      Object.assign(version, { content: change(version.content), updated_at: at });
      this.revision += 1;
      return this;
    }
    if (edit !== "in_new_draft") throw new Error(`${this.caseId}: ${edit.detail}`);
    const number = this.#highest.version + 1;
    this.#write(at, change(version.content));
    const told = summaryOf({ action: "draft_created", copiedFrom: version.version });
    return this.#log(at, by, number, "draft_created", null, "DRAFT", told);
  }

  submit(at: number, by: Doer): this {
    const version = this.#highest;
    return this.#move(at, by, version, namedMoveOf(by.role, this.#standing(version), "submit"));
  }

  needsChanges(at: number, by: Doer, reason: string): this {
    const version = this.#highest;
    const move = namedMoveOf(by.role, this.#standing(version), "needs_changes");
    version.needs_changes = { reason, by: by.id, at };
    return this.#move(at, by, version, move, { reason });
  }

  publish(at: number, by: Doer, said: { change_summary?: string; accepted?: string[] } = {}): this {
    const version = this.#highest;
    return this.#move(at, by, version, namedMoveOf(by.role, this.#standing(version), "publish"), said);
  }

  /** Takes the public version down, or closes the open one. */
  close(at: number, by: Doer, change_summary?: string): this {
    const version = this.open ?? this.#highest;
    const move = moveOf(by.role, this.#standing(version), "CLOSED");
    return this.#move(at, by, version, move, change_summary === undefined ? {} : { change_summary });
  }

  /** What was withdrawn is published again. */
  restore(at: number, by: Doer, change_summary: string): this {
    const version = this.#highest;
    return this.#move(at, by, version, moveOf(by.role, this.#standing(version), "PUBLISHED"), {
      change_summary,
    });
  }

  reviewedBy(at: number, by: Doer): this {
    this.reviewer = by.id;
    return this.#log(at, by, this.#highest.version, "reviewer_changed", null, null, "Reviewer changed");
  }

  joinedBy(at: number, by: Doer, person: Doer): this {
    this.people.push(person.id);
    return this.#log(
      at,
      by,
      this.#highest.version,
      "contributors_changed",
      null,
      null,
      "Contributors changed",
    );
  }

  schedule(at: number, by: Doer, publish_at: number): this {
    const { id, version } = this.#highest;
    this.schedules.push({ version_id: id, publish_at, scheduled_by: by.id, scheduled_at: at });
    const told = `To be published at ${new Date(publish_at).toISOString()}`;
    return this.#log(at, by, version, "scheduled", null, null, told);
  }

  #standing({ state, version, first_published_at }: VersionRow): Standing {
    return {
      ...{ state, wasPublished: first_published_at !== null },
      ...{ isHighest: version === this.#highest.version, hasOpen: this.open !== undefined },
    };
  }

  #write(at: number, content: Content): void {
    const version = this.versions.length + 1;
    this.versions.push({
      ...{ id: this.#newId("caseVersion"), case_id: this.caseId, version },
      ...{ state: "DRAFT", content, needs_changes: null, created_at: at, updated_at: at },
      ...{ first_published_at: null, published_at: null, closed_at: null },
    });
  }

  #move(
    at: number,
    by: Doer,
    version: VersionRow,
    move: Move,
    said: { change_summary?: string; accepted?: string[]; reason?: string } = {},
  ): this {
    if (move.kind !== "moved") throw new Error(`${this.caseId}: this step is no move (${move.kind})`);
    const { action, to } = move;
    const told = summaryOf({
      ...{ action, content: version.content, wasPublished: version.first_published_at !== null },
      lastPublished: this.lastPublished?.content ?? null,
      ...(said.reason === undefined ? {} : { reason: said.reason }),
    });
    const from = version.state;
    Object.assign(version, { state: to, updated_at: at, closed_at: to === "CLOSED" ? at : null });
    if (action === "submitted") version.needs_changes = null;
    if (to === "PUBLISHED") {
      version.first_published_at ??= at;
      version.published_at = at;
    }
    return this.#log(at, by, version.version, action, from, to, said.change_summary ?? told, said.accepted);
  }

  #log(
    at: number,
    by: Doer,
    version: number,
    action: Action | OtherAction,
    from_state: State | null,
    to_state: State | null,
    change_summary: string,
    accepted: string[] = [],
  ): this {
    const n = this.events.length + 1;
    const last = this.events.at(-1);
    if (last && last.at > at) throw new Error(`${this.caseId}: step ${n} comes before the one before it`);
    this.events.push({
      ...{ case_id: this.caseId, n, id: this.#newId("caseEvent"), at, version, action, from_state, to_state },
      ...{ user_id: by.id, change_summary, accepted },
      is_correction: this.#corrects(version, action) ? 1 : 0,
    });
    this.revision += 1;
    return this;
  }

  /** Whether it changes, or withdraws, what had been published. */
  #corrects(version: number, action: Action | OtherAction): boolean {
    if (action === "published" || action === "restored") {
      return this.events.some((event) => event.action === "published");
    }
    return action === "closed" && this.versions[version - 1]?.first_published_at !== null;
  }

  /** The case's own row. */
  get row() {
    const first = this.events[0];
    if (!first) throw new Error(`${this.caseId} was not begun`);
    return {
      ...{ case_id: this.caseId, highest: this.#highest.version, open_version: this.open?.version ?? null },
      public_version: this.public?.version ?? null,
      last_published: this.lastPublished?.version ?? null,
      ...{
        reviewer_id: this.reviewer,
        revision: this.revision,
        created_at: first.at,
        created_by: first.user_id,
      },
    };
  }

  /** The titles that the case holds: of its open and its public version. */
  get titles(): string[] {
    const held = [this.open, this.public].flatMap((version) => version ?? []);
    return [...new Set(held.map(({ content }) => titleKey(content.title)))];
  }
}

export const titlesOfRow = ({ title }: Content) => ({ title: titleKey(title), title_key: searchKey(title) });
