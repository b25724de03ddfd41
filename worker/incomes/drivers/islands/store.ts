import { type Signal, signal } from "@preact/signals";
import { readDecimal } from "../../../../web/i18n/decimal";
import { formatClock } from "../../../../web/i18n/format";
import type { SavingState } from "../../../../web/ui/save-status";
import { isSame } from "../../cases/document";
import { MODES, type Mode } from "../../engine/figures";
import { modelOf, type StoredAnswer } from "../../engine/model";
import type { DriversProps } from "../props";
import { answeredParts, type DriverRow, isPartOf } from "../rows";
import { type Draft, type Path, partsOf, pathOf, Saver, type SaverHost } from "../saver";
import { type ReadCase, shapeOf } from "../shape";
import { CellSignals } from "./cell-signals";
import { type ConflictShown, type NumberField, type NumberPlace, nameOf } from "./number-place";
import { OpenRows } from "./open-rows";
import { noAnswer, SegmentState } from "./segment-state";

export interface StoreHost extends Pick<SaverHost, "send" | "later" | "drafts"> {
  /** Loads the page anew, as the case is by now. */
  reload: () => void;
}

/** The largest figure that the API takes. */
const LARGEST = 1e12;

/** All that the drivers page holds while it is open: answers, what is typed, what is saved of it. */
export class DriverStore {
  readonly segments: SegmentState[];
  readonly rows: ReadonlyMap<string, DriverRow>;
  readonly saving = signal<SavingState>("resting");
  readonly said = signal("");
  readonly conflicts = signal<readonly ConflictShown[]>([]);
  /** What the device keeps of this case and cannot be saved. */
  readonly placeless = signal<readonly Draft[]>([]);
  readonly open: OpenRows;
  /** The segment that a phone shows. */
  readonly shown = signal(0);
  /** Commodities that stand as the server wrote them, each with what takes it over: before a number of it changes. */
  readonly asleep = new Map<string, () => void>();
  /** The number that one was in last. */
  readonly last = signal<NumberPlace | null>(null);
  /** Whose source is shown: a number of a segment. */
  readonly about = signal<NumberPlace | null>(null);
  readonly #cells: CellSignals;
  readonly #saver: Saver;
  /** Up to which revision all is shown, and which later ones are its own. */
  #read: number;
  readonly #own = new Set<number>();
  readonly #now: () => number;
  readonly #reload: () => void;
  #isOld = false;
  readonly #shape: unknown;
  readonly props: DriversProps;

  constructor(props: DriversProps, { reload, ...host }: StoreHost, now: () => number) {
    this.props = props;
    this.#cells = new CellSignals(props.locale);
    this.#now = now;
    this.#reload = reload;
    this.#shape = shapeOf({ ...props.input, question_set: props.questionSet });
    this.#read = props.revision;
    const model = modelOf(props.questions, props.input);
    this.rows = new Map(props.groups.flatMap(({ rows }) => rows.map((row) => [row.key, row] as const)));
    this.segments = props.input.segments.map((segment) => new SegmentState(segment, model));
    this.open = new OpenRows(this.rows, answeredParts(this.rows, props.input.segments));
    this.#saver = new Saver(
      {
        ...host,
        nameOf: (path) => nameOf(props, path),
        onState: (state, message) => this.#say(state, message),
        onSaved: (paths, revision) => {
          this.#own.add(revision);
          for (const path of paths) this.#look(path, "saved");
        },
        onConflict: (conflict, mine) => {
          this.conflicts.value = [...this.conflicts.value, { ...conflict, mine }];
        },
        onRefused: (path) => this.#look(path, "refused"),
        onMeasuredAnew: () => this.#beginAnew(),
      },
      props.revision,
      props.measures,
    );
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

  /** The page is of a case that is another by now. What the device keeps of the typing is taken up when it is loaded. */
  #beginAnew(): void {
    this.#isOld = true;
    this.saving.value = "failed";
    this.said.value = this.hasUnsaved ? this.props.words.changed_case : this.props.words.begins_anew;
    if (!this.hasUnsaved) this.#reload();
  }

  /**
   * Shows what others saved, but for what is being typed here: that meets theirs when it is sent. Where they changed what
   * the numbers are of (units, questions, segments, targets), the page begins anew.
   */
  takeIn(read: ReadCase): void {
    const { revision, segments } = read;
    if (revision <= this.#read) return;
    if (!isSame(shapeOf(read), this.#shape)) {
      this.#beginAnew();
      return;
    }
    this.#read = revision;
    for (const wake of [...this.asleep.values()]) wake();
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
      const isSettled = this.#cells.lookNow(path) === "saved";
      const isInConflict = this.conflicts.peek().some((conflict) => conflict.path === path);
      if (!isSettled || isInConflict || !this.#saver.mayTake(path, revision)) continue;
      const value = theirs[field];
      this.#saver.haveSeen(path, revision);
      if (merged[field] !== value) this.#cells.show(path, value);
      merged[field] = value;
    }
    return merged as unknown as StoredAnswer;
  }

  /**
   * Takes up what was typed here before and never reached the server: it is shown, and sent; but what was typed for other
   * units is shown beside what stands, and what cannot be saved by itself.
   */
  takeUpDrafts(): void {
    const { sent, foreign, placeless } = this.#saver.takeUp((path) => {
      const { segment, key } = partsOf(path);
      const isThere = this.rows.has(key) && this.segments.some((state) => state.segment.id === segment);
      return this.props.mayEdit && isThere;
    });
    this.placeless.value = placeless;
    for (const { path, value } of sent) {
      const { segment, key, field } = partsOf(path);
      this.#wake(key);
      const state = this.segments.find((one) => one.segment.id === segment);
      if (!state) continue;
      const answer = { ...state.answer(key), [field]: value };
      state.answers.value = { ...state.answers.peek(), [key]: answer };
      this.#cells.show(path, value);
      this.look(this.segments.indexOf(state), key, field).value = "typed";
      this.open.show(key);
    }
    const told = foreign.map(({ path, value }): ConflictShown => {
      const { segment, key, field } = partsOf(path);
      const state = this.segments.find((one) => one.segment.id === segment);
      const stands = state?.answer(key)[field as Mode] ?? null;
      return { path, value: stands, mine: value, revision: this.#read, by: null, isForeign: true };
    });
    if (told.length > 0) this.conflicts.value = [...this.conflicts.peek(), ...told];
  }

  discardPlaceless(): void {
    this.#saver.discard(this.placeless.peek());
    this.placeless.value = [];
  }

  retry(): void {
    this.#saver.flush();
  }

  text = (at: number, key: string, field: NumberField): Signal<string> =>
    this.#cells.text(this.#path(at, key, field), this.segments[at]?.answers.peek()[key]?.[field]);

  look = (at: number, key: string, field: string) => this.#cells.look(this.#path(at, key, field));

  type(at: number, key: string, field: NumberField, text: string): void {
    this.#wake(key);
    this.text(at, key, field).value = text;
    const value = readDecimal(text, this.props.locale);
    if (value === undefined || Math.abs(value ?? 0) > LARGEST) {
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
    // A range is around a figure: it goes with it.
    if (field === "current" && value === null) this.#dropRange(at, key);
  }

  #dropRange(at: number, key: string): void {
    const state = this.segments[at];
    const answer = state?.answers.peek()[key];
    if (!state || !answer || (answer.low === null && answer.high === null)) return;
    state.answers.value = { ...state.answers.peek(), [key]: { ...answer, low: null, high: null } };
    for (const end of ["low", "high"] as const) {
      this.text(at, key, end).value = "";
      this.#saver.set(this.#path(at, key, end), null);
    }
  }

  /** What the parts of a question come to is its own figure from now on, and the parts are emptied. */
  replaceParts(at: number, key: string): void {
    const state = this.segments[at];
    if (!state) return;
    const derived = state.derived.peek();
    const figures = MODES.map((mode) => [mode, derived.get(`${key} ${mode}`)] as const);
    // What cannot be stored replaces nothing.
    if (figures.some(([, value]) => value === null || Math.abs(value ?? 0) > LARGEST)) return;
    const parts = [...this.rows.keys()].filter((part) => isPartOf(this.rows, part, key));
    for (const [mode, value] of figures) if (value !== undefined) this.#put(at, key, mode, value);
    // The range that was kept is around another figure.
    if (figures[0]?.[1] !== undefined) this.#dropRange(at, key);
    for (const part of parts) {
      for (const mode of MODES) {
        if (typeof state.answers.peek()[part]?.[mode] === "number") this.#put(at, part, mode, null);
      }
    }
  }

  #put(at: number, key: string, mode: Mode, value: number | null): void {
    this.text(at, key, mode).value = this.#cells.written(value);
    this.set(at, key, mode, value);
  }

  settle(conflict: ConflictShown, keep: "mine" | "theirs"): void {
    const { segment, key, field } = partsOf(conflict.path);
    const at = this.segments.findIndex((state) => state.segment.id === segment);
    this.#wake(key);
    this.#saver.haveSeen(conflict.path, conflict.revision);
    this.conflicts.value = this.conflicts.value.filter((other) => other !== conflict);
    const value = keep === "mine" ? conflict.mine : conflict.value;
    if (field !== "source" && field !== "feasible_source") {
      this.text(at, key, field as Mode).value = this.#cells.written(value);
    }
    this.set(at, key, field as keyof StoredAnswer, value);
  }

  #path = (at: number, key: string, field: string): Path =>
    pathOf(this.segments[at]?.segment.id ?? "", key, field);

  #look(path: Path, look: "saved" | "refused"): void {
    if (!this.#saver.isPending(path)) this.#cells.setLook(path, look);
  }

  #say(state: "saving" | "saved" | "failed", message: string): void {
    if (this.#isOld) {
      this.#beginAnew();
      return;
    }
    const { words, locale } = this.props;
    this.saving.value = state;
    const time = formatClock(this.#now(), locale);
    this.said.value =
      state === "saved"
        ? words.saved.replace("{time}", time)
        : message || words[state === "failed" && this.#saver.isKept ? "kept" : state];
  }
}
