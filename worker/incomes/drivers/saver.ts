// Pure: how calls are made, and the clock, come in.

/** A field of an answer: `values.<segment>.<key>.<field>`, as the API names it in conflicts. */
export type Path = string;

export interface Conflict {
  path: Path;
  value: unknown;
  revision: number;
  by: { name: string } | null;
}

export interface ValuesToSend {
  base_revision: number;
  values: Record<string, unknown>[];
}

/**
 * What came of a call: saved, in conflict, refused for good (of these entries), to be tried again, or for a case that has
 * other measures by now.
 */
export type SendAnswer =
  | { kind: "saved"; revision: number }
  | { kind: "conflict"; conflicts: Conflict[] }
  | { kind: "refused"; message: string; entries: number[] }
  | { kind: "failed"; message: string }
  | { kind: "measured anew" };

/**
 * A value that was typed and is not known to be stored, with what it is called on the page, the revision at which its
 * field was last seen, and the measures (units, what is asked) that the page had.
 */
export interface Draft {
  path: Path;
  what: string;
  value: unknown;
  base: number;
  measures: string;
}

/** Where what was typed waits on the device, until it is stored: a page may be closed before there is a network. */
export interface Drafts {
  all: () => Draft[];
  /** Whether it could be kept. */
  keep: (draft: Draft) => boolean;
  drop: (path: Path) => void;
}

export interface SaverHost {
  drafts: Drafts;
  send: (body: ValuesToSend) => Promise<SendAnswer>;
  later: (run: () => void, ms: number) => void;
  /** What a field is called on the page: its segment or its question may be gone when it is told. */
  nameOf: (path: Path) => string;
  onState: (state: "saving" | "saved" | "failed", message: string) => void;
  onSaved: (paths: readonly Path[], revision: number) => void;
  onConflict: (conflict: Conflict, mine: unknown) => void;
  onRefused: (path: Path, message: string) => void;
  /** The case has other measures than the page: what waits must not be sent as it stands. */
  onMeasuredAnew: () => void;
}

const PAUSE_MS = 500;
const RETRY_MS = 5000;

export const pathOf = (segment: string, key: string, field: string): Path =>
  `values.${segment}.${key}.${field}`;

export function partsOf(path: Path): { segment: string; key: string; field: string } {
  const [, segment = "", key = "", field = ""] = path.split(".");
  return { segment, key, field };
}

/**
 * Sends what was typed, one call after another, and knows of each field at which revision it was last seen: what somebody
 * else changed since is never undone unseen. Nothing is forgotten until the server has said that it is stored.
 */
export class Saver {
  readonly #host: SaverHost;
  readonly #loaded: number;
  readonly #measures: string;
  readonly #bases = new Map<Path, number>();
  readonly #pending = new Map<Path, unknown>();
  /** Revisions that were made from here. */
  readonly #own = new Set<number>();
  #isSending = false;
  #isKept = true;
  #isDue = false;

  /** Of a page that shows the case as of `revision`, in these measures. */
  constructor(host: SaverHost, revision: number, measures: string) {
    this.#host = host;
    this.#loaded = revision;
    this.#measures = measures;
  }

  get hasPending(): boolean {
    return this.#pending.size > 0;
  }

  isPending(path: Path): boolean {
    return this.#pending.has(path);
  }

  /** Whether the device keeps all that waits. */
  get isKept(): boolean {
    return this.#isKept;
  }

  /**
   * What waits on the device since the page was closed. It is sent as if it had just been typed; what was typed in other
   * measures, or has no place on this page any more, is told, and sent by nobody.
   */
  takeUp(hasPlace: (path: Path) => boolean): Record<"sent" | "foreign" | "placeless", Draft[]> {
    const drafts = this.#host.drafts.all().filter(({ path }) => !this.#pending.has(path));
    const placed = drafts.filter(({ path }) => hasPlace(path));
    const sent = placed.filter(({ measures }) => measures === this.#measures);
    for (const { path, value, base } of sent) {
      this.#pending.set(path, value);
      this.#bases.set(path, base);
    }
    if (sent.length > 0) this.#schedule(PAUSE_MS);
    return {
      sent,
      foreign: placed.filter((draft) => !sent.includes(draft)),
      placeless: drafts.filter((draft) => !placed.includes(draft)),
    };
  }

  /** Takes what has no place off the device, as its person says. */
  discard(drafts: readonly Draft[]): void {
    for (const { path } of drafts) this.#host.drafts.drop(path);
  }

  set(path: Path, value: unknown): void {
    this.#pending.set(path, value);
    const base = this.#baseOf(path);
    const draft = { path, what: this.#host.nameOf(path), value, base, measures: this.#measures };
    this.#isKept = this.#host.drafts.keep(draft) && this.#isKept;
    this.#schedule(PAUSE_MS);
  }

  /** Somebody has looked at what another person made of a field: what they set next is based on that. */
  haveSeen(path: Path, revision: number): void {
    this.#bases.set(path, revision);
  }

  /** Whether what a later revision holds may be shown in its place: nothing of it waits here, nor was saved since. */
  mayTake(path: Path, revision: number): boolean {
    return !this.#pending.has(path) && this.#baseOf(path) <= revision;
  }

  flush(): void {
    this.#isDue = false;
    if (!this.#isSending && this.hasPending) void this.#send();
  }

  #schedule(ms: number): void {
    if (this.#isDue) return;
    this.#isDue = true;
    this.#host.later(() => this.flush(), ms);
  }

  #baseOf = (path: Path): number => this.#bases.get(path) ?? this.#loaded;

  async #send(): Promise<void> {
    const bases = this.#basesOfGroups();
    const base = Math.min(...bases.values());
    const batch = [...this.#pending].filter(([path]) => bases.get(groupOf(path)) === base).slice(0, 2000);
    const entries = entriesOf(batch);
    this.#isSending = true;
    this.#host.onState("saving", "");
    const answer = await this.#host.send({ base_revision: base, values: entries.map(({ value }) => value) });
    this.#isSending = false;
    if (answer.kind === "failed") {
      this.#host.onState("failed", answer.message);
      this.#schedule(RETRY_MS);
      return;
    }
    if (answer.kind === "measured anew") {
      this.#host.onMeasuredAnew();
      return;
    }
    if (answer.kind === "saved") this.#settle(batch, answer.revision);
    if (answer.kind === "conflict") this.#setAside(batch, answer.conflicts);
    if (answer.kind === "refused") {
      for (const at of answer.entries) {
        for (const path of entries[at]?.paths ?? []) {
          this.#pending.delete(path);
          this.#host.drafts.drop(path);
          this.#host.onRefused(path, answer.message);
        }
      }
    }
    if (this.hasPending) void this.#send();
    else
      this.#host.onState(
        answer.kind === "refused" ? "failed" : "saved",
        answer.kind === "refused" ? answer.message : "",
      );
  }

  /** What must go together goes on the oldest base of its fields. */
  #basesOfGroups(): ReadonlyMap<string, number> {
    const bases = new Map<string, number>();
    for (const path of this.#pending.keys()) {
      const group = groupOf(path);
      bases.set(group, Math.min(bases.get(group) ?? Number.POSITIVE_INFINITY, this.#baseOf(path)));
    }
    return bases;
  }

  #settle(batch: readonly (readonly [Path, unknown])[], revision: number): void {
    this.#own.add(revision);
    for (const [path, value] of batch) {
      this.#bases.set(path, revision);
      if (this.#pending.get(path) !== value) continue;
      this.#pending.delete(path);
      this.#host.drafts.drop(path);
    }
    this.#host.onSaved(
      batch.map(([path]) => path).filter((path) => !this.#pending.has(path)),
      revision,
    );
  }

  /** They stay on the device: which one counts is still to be said. What was saved from here is no conflict: it was seen. */
  #setAside(batch: readonly (readonly [Path, unknown])[], conflicts: readonly Conflict[]): void {
    const seen = Math.max(
      0,
      ...conflicts.filter((one) => this.#own.has(one.revision)).map((one) => one.revision),
    );
    const others = conflicts.filter(({ revision }) => !this.#own.has(revision));
    for (const [path] of seen > 0 ? batch : []) this.#bases.set(path, Math.max(seen, this.#baseOf(path)));
    for (const conflict of others) {
      const mine = this.#pending.get(conflict.path);
      this.#pending.delete(conflict.path);
      this.#host.onConflict(conflict, mine);
    }
  }
}

/** A figure and its range are judged together: they go in one call. */
const groupOf = (path: Path): string => {
  const { segment, key, field } = partsOf(path);
  return ["current", "low", "high"].includes(field) ? `${segment}.${key}` : path;
};

/** The fields of one segment's answer to one question go as one entry. */
function entriesOf(batch: readonly (readonly [Path, unknown])[]) {
  const entries = new Map<string, { value: Record<string, unknown>; paths: Path[] }>();
  for (const [path, value] of batch) {
    const { segment, key, field } = partsOf(path);
    const cell = `${segment}.${key}`;
    const entry = entries.get(cell) ?? { value: { segment_id: segment, key }, paths: [] };
    entry.value[field] = value;
    entry.paths.push(path);
    entries.set(cell, entry);
  }
  return [...entries.values()];
}
