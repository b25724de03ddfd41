// Pure: how calls are made, the device, chance and the clock come in.
import { backoff } from "../../../web/islands/runtime/backoff";
import type { Value } from "../questions/draft-check";

/** An answer that was typed and is not known to be stored, with the revision that it was typed over. */
export interface Waiting {
  value: Value;
  base: number;
  /** What was sent before it and may be stored, since no answer came: as `alike` writes it. */
  sent?: readonly string[];
}

/** What another device wrote meanwhile. */
export interface Conflict {
  question_id: string;
  value: Value;
  revision: number;
  saved_at: string;
  device: string | null;
}

/** Why nothing more is taken for now: it stays on the device. */
export type Stop = "signed_out" | "changed" | "locked" | "submitted" | "closed";

/** What came of a call: `failed` is to be tried again. */
export type SendAnswer =
  | { kind: "saved"; revisions: Readonly<Record<string, number>> }
  | { kind: "conflict"; conflicts: readonly Conflict[] }
  | { kind: "refused"; faults: readonly { question: string; message: string }[] }
  | { kind: "stopped"; why: Stop }
  | { kind: "failed"; isOffline: boolean };

/** Where what was typed waits until it is stored, and what is stored is remembered for when there is no network. */
export interface Device {
  /** Whether it could be kept. */
  keep: (question: string, waiting: Waiting) => boolean;
  stored: (question: string, value: Value, revision: number) => void;
}

/** `held`: all is stored but what somebody has to look at first. */
export type SaverState = "saved" | "typing" | "saving" | "offline" | "failed" | "held" | Stop;

export interface SaverHost {
  device: Device;
  send: (answers: Readonly<Record<string, Waiting>>) => Promise<SendAnswer>;
  /** Runs once after so many ms, unless what it answers is called. */
  later: (run: () => void, ms: number) => () => void;
  random: () => number;
  onState: (state: SaverState) => void;
  onSaved: (question: string, revision: number) => void;
  onConflict: (conflict: Conflict, mine: Value) => void;
  onRefused: (question: string, message: string) => void;
}

export const PAUSE_MS = 1200;
/** Characters of one call: well below what a body may hold. */
const MOST = 200_000;

/** A value as it compares with what the server stored of it, which is trimmed. */
const alike = (value: Value): string =>
  JSON.stringify(value, (_, one: unknown) => (typeof one === "string" ? one.normalize().trim() : one));

/**
 * Sends what was typed, 1.2 s after the last change and in the order in which it was begun, one call after another. What
 * it may not send (two texts to choose between, what the server does not take) holds up nothing else. Nothing is
 * forgotten until the server has said that it is stored.
 */
export class AnswerSaver {
  readonly #host: SaverHost;
  readonly #bases: Map<string, number>;
  readonly #pending = new Map<string, Value>();
  readonly #held = new Set<string>();
  readonly #sent = new Map<string, readonly string[]>();
  #cancel: (() => void) | null = null;
  #isSending = false;
  #failures = 0;
  #stop: Stop | null = null;
  #isKept = true;

  /** `bases`: the revision of each question as it is shown. */
  constructor(host: SaverHost, bases: Readonly<Record<string, number>>) {
    this.#host = host;
    this.#bases = new Map(Object.entries(bases));
  }

  /** How many answers are not known to be stored. */
  get waiting(): number {
    return this.#pending.size;
  }

  /** Whether the device keeps all that waits. */
  get isKept(): boolean {
    return this.#isKept;
  }

  /** Whether all that can be sent was sent. */
  get isIdle(): boolean {
    return !this.#isSending && this.#sendable().length === 0;
  }

  baseOf(question: string): number {
    return this.#bases.get(question) ?? 0;
  }

  /** Takes what somebody typed. */
  set(question: string, value: Value): void {
    this.#held.delete(question);
    this.#take(question, value);
    this.#host.onState(this.#stop ?? (this.#failures > 0 ? "offline" : "typing"));
    if (this.#stop === null && this.#failures === 0) this.#schedule(PAUSE_MS);
  }

  /** What waits on the device since the page was closed is sent as if it had just been typed. */
  takeUp(question: string, { value, base, sent = [] }: Waiting): void {
    this.#bases.set(question, base);
    this.#pending.set(question, value);
    this.#sent.set(question, sent);
    this.#remember(question, value);
    this.#schedule(PAUSE_MS);
  }

  /** Keeps what is shown, and sends it once somebody has typed in it again, or chosen. */
  hold(question: string, value: Value): void {
    this.#take(question, value);
    this.#held.add(question);
  }

  /** Somebody has seen what another device wrote, and what they chose is based on it. */
  choose(question: string, value: Value, revision: number): void {
    this.#bases.set(question, revision);
    this.set(question, value);
  }

  /** There may be a network again, or a session: what waits is sent at once. */
  flush(): void {
    this.#cancel?.();
    this.#cancel = null;
    if (this.#stop === "changed") return;
    this.#stop = null;
    if (!this.#isSending && this.#sendable().length > 0) void this.#send();
  }

  #take(question: string, value: Value): void {
    this.#pending.set(question, value);
    const sent = this.#sent.get(question) ?? [];
    const waiting = { value, base: this.baseOf(question), ...(sent.length > 0 ? { sent } : {}) };
    this.#isKept = this.#host.device.keep(question, waiting);
  }

  /** What may be stored, though nobody has said so: the first of it, which a lost answer was to, and the latest. */
  #remember(question: string, value: Value): void {
    const [first, ...rest] = new Set([...(this.#sent.get(question) ?? []), alike(value)]);
    this.#sent.set(question, first === undefined ? [] : [first, ...rest.slice(-2)]);
  }

  #schedule(ms: number): void {
    this.#cancel?.();
    this.#cancel = this.#host.later(() => this.flush(), ms);
  }

  #sendable = () => [...this.#pending].filter(([question]) => !this.#held.has(question));

  /** As many as one call takes, and at least one. */
  #batch(): [string, Value][] {
    let size = 0;
    return this.#sendable().filter(([, value], at) => {
      size += JSON.stringify(value).length;
      return at === 0 || size <= MOST;
    });
  }

  async #send(): Promise<void> {
    const batch = this.#batch();
    this.#isSending = true;
    for (const [question, value] of batch) {
      this.#remember(question, value);
      this.#take(question, value);
    }
    this.#host.onState("saving");
    const answer = await this.#host.send(
      Object.fromEntries(
        batch.map(([question, value]) => [question, { value, base: this.baseOf(question) }]),
      ),
    );
    this.#isSending = false;
    if (answer.kind === "stopped") {
      this.#stop = answer.why;
      this.#host.onState(answer.why);
      return;
    }
    if (answer.kind === "failed") {
      this.#failures += 1;
      this.#host.onState(answer.isOffline ? "offline" : "failed");
      this.#schedule(backoff(this.#failures, this.#host.random(), 2000, 60_000));
      return;
    }
    this.#failures = 0;
    if (answer.kind === "saved") this.#settle(batch, answer.revisions);
    else this.#recall(batch);
    if (answer.kind === "conflict") for (const conflict of answer.conflicts) this.#clash(conflict);
    if (answer.kind === "refused") {
      const known = answer.faults.filter(({ question }) => this.#pending.has(question));
      const all = batch.map(([question]) => ({ question, message: answer.faults[0]?.message ?? "" }));
      for (const { question, message } of known.length > 0 ? known : all) {
        this.#held.add(question);
        this.#host.onRefused(question, message);
      }
    }
    this.#goOn(answer.kind === "saved");
  }

  /** A call that was refused has stored nothing. */
  #recall(batch: readonly [string, Value][]): void {
    for (const [question, value] of batch) {
      const others = (this.#sent.get(question) ?? []).filter((one) => one !== alike(value));
      this.#sent.set(question, others);
      this.#take(question, this.#pending.get(question) ?? null);
    }
  }

  /** Another text stands there, and somebody looks at both; but where it is what they typed over here, sent unanswered. */
  #clash(conflict: Conflict): void {
    const { question_id: question, value, revision } = conflict;
    const mine = this.#pending.get(question) ?? null;
    if (this.#sent.get(question)?.includes(alike(value))) {
      this.#bases.set(question, revision);
      this.#take(question, mine);
      return;
    }
    this.#held.add(question);
    this.#host.onConflict(conflict, mine);
  }

  /** What was typed while the call was under way waits for its own pause; what a refused call held up does not. */
  #goOn(wasSaved: boolean): void {
    if (this.#sendable().length === 0) this.#host.onState(this.#held.size > 0 ? "held" : "saved");
    else this.#schedule(wasSaved ? PAUSE_MS : 0);
  }

  #settle(batch: readonly [string, Value][], revisions: Readonly<Record<string, number>>): void {
    for (const [question, value] of batch) {
      const revision = revisions[question] ?? this.baseOf(question);
      this.#bases.set(question, revision);
      this.#sent.delete(question);
      if (JSON.stringify(this.#pending.get(question)) === JSON.stringify(value)) {
        this.#pending.delete(question);
        this.#host.device.stored(question, value, revision);
      } else this.#take(question, this.#pending.get(question) ?? null);
      this.#host.onSaved(question, revision);
    }
  }
}
