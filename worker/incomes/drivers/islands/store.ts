import { type Signal, signal } from "@preact/signals";
import { readDecimal, writeDecimal } from "../../../../web/i18n/decimal";
import { formatClock } from "../../../../web/i18n/format";
import type { SavingState } from "../../../../web/ui/save-status";
import { MODES, type Mode } from "../../engine/figures";
import { modelOf, type StoredAnswer } from "../../engine/model";
import type { DriversProps } from "../props";
import { type DriverRow, isPartOf, rowsAbove } from "../rows";
import { type Conflict, type Path, partsOf, pathOf, Saver, type SaverHost } from "../saver";
import { noAnswer, SegmentState } from "./segment-state";

/** One number of the grid. */
export interface NumberPlace {
  segment: number;
  key: string;
  mode: Mode;
}

export interface ConflictShown extends Conflict {
  mine: unknown;
}

/** A case as the API tells it, as far as its numbers go. */
export interface ReadCase {
  revision: number;
  segments: { id: string; answers: Record<string, StoredAnswer> }[];
}

export type CellLook = "saved" | "typed" | "wrong" | "refused";

/** All that the drivers page holds while it is open: answers, what is typed, what is saved of it. */
export class DriverStore {
  readonly segments: SegmentState[];
  readonly rows: ReadonlyMap<string, DriverRow>;
  readonly saving = signal<SavingState>("resting");
  readonly said = signal("");
  readonly conflicts = signal<readonly ConflictShown[]>([]);
  readonly open: Signal<ReadonlySet<string>>;
  /** The segment that a phone shows. */
  readonly shown = signal(0);
  /** Commodities that stand as the server wrote them, each with what takes it over: before a number of it changes. */
  readonly asleep = new Map<string, () => void>();
  /** The number that one was in last. */
  readonly last = signal<NumberPlace | null>(null);
  /** Whose source is shown: a number of a segment. */
  readonly about = signal<NumberPlace | null>(null);
  readonly #texts = new Map<Path, Signal<string>>();
  readonly #looks = new Map<Path, Signal<CellLook>>();
  readonly #saver: Saver;
  /** Up to which revision all is shown, and which later ones are its own. */
  #read: number;
  readonly #own = new Set<number>();
  readonly #now: () => number;
  readonly props: DriversProps;

  constructor(props: DriversProps, host: Pick<SaverHost, "send" | "later" | "drafts">, now: () => number) {
    this.props = props;
    this.#now = now;
    this.#read = props.revision;
    const model = modelOf(props.questions, props.input);
    this.rows = new Map(props.groups.flatMap(({ rows }) => rows.map((row) => [row.key, row] as const)));
    this.segments = props.input.segments.map((segment) => new SegmentState(segment, model));
    this.open = signal(this.#answeredParts());
    this.#saver = new Saver(
      {
        ...host,
        onState: (state, message) => this.#say(state, message),
        onSaved: (paths, revision) => {
          this.#own.add(revision);
          for (const path of paths) this.#look(path, "saved");
        },
        onConflict: (conflict, mine) => {
          this.conflicts.value = [...this.conflicts.value, { ...conflict, mine }];
        },
        onRefused: (path) => this.#look(path, "refused"),
      },
      props.revision,
    );
  }

  #wakeAll(): void {
    for (const wake of [...this.asleep.values()]) wake();
  }

  #wake(key: string): void {
    if (this.asleep.size === 0) return;
    const group = this.props.groups.find(({ rows }) => rows.some((row) => row.key === key));
    if (group) this.asleep.get(group.id)?.();
  }

  /** What closing the page would lose. */
  get hasUnsaved(): boolean {
    return !this.#saver.isKept && (this.#saver.hasPending || this.conflicts.value.length > 0);
  }

  /** Whether all up to this revision is shown: what came since is its own. */
  knows(revision: number): boolean {
    while (this.#own.delete(this.#read + 1)) this.#read++;
    return revision <= this.#read;
  }

  /** Shows what others saved, but for what is being typed here: that meets theirs when it is sent. */
  takeIn({ revision, segments }: ReadCase): void {
    if (revision <= this.#read) return;
    this.#read = revision;
    this.#wakeAll();
    this.segments.forEach((state, at) => {
      const read = segments.find(({ id }) => id === state.segment.id);
      if (!read) return;
      const answers = { ...state.answers.peek() };
      for (const key of new Set([...Object.keys(answers), ...Object.keys(read.answers)])) {
        answers[key] = this.#merged(
          at,
          key,
          answers[key] ?? noAnswer,
          read.answers[key] ?? noAnswer,
          revision,
        );
      }
      state.answers.value = answers;
    });
  }

  #merged(at: number, key: string, mine: StoredAnswer, theirs: StoredAnswer, revision: number): StoredAnswer {
    const merged: Record<string, unknown> = { ...mine };
    for (const field of Object.keys(noAnswer) as (keyof StoredAnswer)[]) {
      const path = this.#path(at, key, field);
      const isSettled = (this.#looks.get(path)?.peek() ?? "saved") === "saved";
      const isInConflict = this.conflicts.peek().some((conflict) => conflict.path === path);
      if (!isSettled || isInConflict || !this.#saver.mayTake(path, revision)) continue;
      const value = theirs[field];
      this.#saver.haveSeen(path, revision);
      const text = this.#texts.get(path);
      if (text && merged[field] !== value) {
        text.value = typeof value === "number" ? writeDecimal(value, this.props.locale) : "";
      }
      merged[field] = value;
    }
    return merged as unknown as StoredAnswer;
  }

  /** Takes up what was typed here before and never reached the server: it is shown, and sent. */
  takeUpDrafts(): void {
    for (const { path, value } of this.#saver.takeUp()) {
      const { segment, key, field } = partsOf(path);
      this.#wake(key);
      const state = this.segments.find((one) => one.segment.id === segment);
      if (!state) continue;
      const answer = { ...state.answer(key), [field]: value };
      state.answers.value = { ...state.answers.peek(), [key]: answer };
      const text = this.#texts.get(path);
      if (text) text.value = typeof value === "number" ? writeDecimal(value, this.props.locale) : "";
      this.look(this.segments.indexOf(state), key, field).value = "typed";
      this.open.value = new Set([...this.open.peek(), ...rowsAbove(this.rows, key)]);
    }
  }

  retry(): void {
    this.#saver.flush();
  }

  /** The text of a number's cell, as it is typed. */
  text(at: number, key: string, field: "current" | "feasible" | "low" | "high"): Signal<string> {
    const path = this.#path(at, key, field);
    const known = this.#texts.get(path);
    if (known) return known;
    const value = this.segments[at]?.answers.peek()[key]?.[field];
    const made = signal(typeof value === "number" ? writeDecimal(value, this.props.locale) : "");
    this.#texts.set(path, made);
    return made;
  }

  look(at: number, key: string, field: string): Signal<CellLook> {
    const path = this.#path(at, key, field);
    const made = this.#looks.get(path) ?? signal<CellLook>("saved");
    this.#looks.set(path, made);
    return made;
  }

  type(at: number, key: string, field: "current" | "feasible" | "low" | "high", text: string): void {
    this.#wake(key);
    this.text(at, key, field).value = text;
    const value = readDecimal(text, this.props.locale);
    if (value === undefined || Math.abs(value ?? 0) > 1e12) {
      this.look(at, key, field).value = "wrong";
      return;
    }
    this.set(at, key, field, value);
  }

  set(at: number, key: string, field: keyof StoredAnswer, value: unknown): void {
    const state = this.segments[at];
    if (!state) return;
    this.#wake(key);
    const answer = { ...(state.answers.peek()[key] ?? noAnswer), [field]: value };
    state.answers.value = { ...state.answers.peek(), [key]: answer };
    this.look(at, key, field).value = "typed";
    // Both ends of a range are sent with each other: one alone is refused.
    if (field === "low" || field === "high") {
      if ((answer.low === null) !== (answer.high === null)) return;
      this.#saver.set(this.#path(at, key, "low"), answer.low);
      this.#saver.set(this.#path(at, key, "high"), answer.high);
      return;
    }
    this.#saver.set(this.#path(at, key, field), value);
  }

  /** What the parts of a question come to is its own figure from now on, and the parts are emptied. */
  replaceParts(at: number, key: string): void {
    const state = this.segments[at];
    if (!state) return;
    const derived = state.derived.peek();
    const parts = [...this.rows.keys()].filter((part) => isPartOf(this.rows, part, key));
    for (const mode of MODES) {
      const value = derived.get(`${key} ${mode}`);
      if (typeof value === "number") this.#put(at, key, mode, value);
    }
    for (const part of parts) {
      for (const field of ["current", "feasible", "low", "high"] as const) {
        if (typeof state.answers.peek()[part]?.[field] === "number") this.#put(at, part, field, null);
      }
    }
  }

  #put(at: number, key: string, field: "current" | "feasible" | "low" | "high", value: number | null): void {
    this.text(at, key, field).value = value === null ? "" : writeDecimal(value, this.props.locale);
    if (value === null && (field === "low" || field === "high")) {
      this.#saver.set(this.#path(at, key, field), null);
      const state = this.segments[at];
      const answers = state?.answers.peek() ?? {};
      if (state)
        state.answers.value = { ...answers, [key]: { ...(answers[key] ?? noAnswer), [field]: null } };
      return;
    }
    this.set(at, key, field, value);
  }

  toggle(key: string): void {
    const open = new Set(this.open.peek());
    if (!open.delete(key)) open.add(key);
    this.open.value = open;
  }

  /** A row is shown while all above it are open. */
  isShown(key: string): boolean {
    return rowsAbove(this.rows, key).every(
      (above) => this.rows.get(above)?.level === 0 || this.open.value.has(above),
    );
  }

  settle(conflict: ConflictShown, keep: "mine" | "theirs"): void {
    const { segment, key, field } = partsOf(conflict.path);
    const at = this.segments.findIndex((state) => state.segment.id === segment);
    this.#wake(key);
    this.#saver.haveSeen(conflict.path, conflict.revision);
    this.conflicts.value = this.conflicts.value.filter((other) => other !== conflict);
    const value = keep === "mine" ? conflict.mine : conflict.value;
    if (field !== "source" && field !== "feasible_source") {
      const cell = this.text(at, key, field as Mode);
      cell.value = typeof value === "number" ? writeDecimal(value, this.props.locale) : "";
    }
    this.set(at, key, field as keyof StoredAnswer, value);
  }

  #path = (at: number, key: string, field: string): Path =>
    pathOf(this.segments[at]?.segment.id ?? "", key, field);

  #look(path: Path, look: CellLook): void {
    const known = this.#looks.get(path);
    if (known && !this.#saver.isPending(path)) known.value = look;
  }

  #say(state: "saving" | "saved" | "failed", message: string): void {
    const { words, locale } = this.props;
    this.saving.value = state;
    const time = formatClock(this.#now(), locale);
    this.said.value =
      state === "saved"
        ? words.saved.replace("{time}", time)
        : message || words[state === "failed" && this.#saver.isKept ? "kept" : state];
  }

  /** Rows with an answer below them begin open. */
  #answeredParts(): ReadonlySet<string> {
    const answered = this.props.input.segments.flatMap(({ answers }) =>
      Object.keys(answers).filter(
        (key) => typeof answers[key]?.current === "number" || typeof answers[key]?.feasible === "number",
      ),
    );
    return new Set(answered.flatMap((key) => rowsAbove(this.rows, key)));
  }
}
