import { formatClock } from "../../i18n/format";
import type { swap } from "./fragment";
import type { persist, request } from "./request";
import type { toast } from "./toast";
import type { word } from "./words";

// Forms that save themselves (`PostForm saves`): a while after the last key, at once when a field is left or chosen.

/** After the last key, in ms. */
const pauseAfterKey = 1200;

/** What was saved leads back to its page; whoever is no longer signed in is led elsewhere. */
const isHere = (to: string): boolean => new URL(to, location.href).pathname === location.pathname;

type State = "saving" | "saved" | "failed";

/** What every page has; were it imported here too, the build would take it out of the script of every page. */
export interface Runtime {
  swap: typeof swap;
  persist: typeof persist;
  request: typeof request;
  toast: typeof toast;
  word: typeof word;
}

class SavingForm {
  readonly #form: HTMLFormElement;
  readonly #runtime: Runtime;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSending = false;
  /** Something was typed that no request has carried. */
  #isTouched = false;
  /** What was refused as somebody else's change meanwhile waits for a decision: nothing is overwritten unseen. */
  #isHeld = false;

  constructor(form: HTMLFormElement, runtime: Runtime) {
    this.#form = form;
    this.#runtime = runtime;
  }

  get hasUnsaved(): boolean {
    return this.#isTouched || this.#isSending;
  }

  touch(after: number): void {
    this.#isTouched = true;
    clearTimeout(this.#timer);
    if (!this.#isHeld) this.#timer = setTimeout(() => void this.save(), after);
  }

  again(): void {
    this.#isHeld = false;
    this.touch(0);
  }

  #body(): URLSearchParams {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(this.#form)) {
      if (typeof value === "string") fields.append(name, value);
    }
    return fields;
  }

  /** The page goes away: what is typed goes with a request that outlives it. */
  leave(): void {
    if (!this.#isTouched || this.#isHeld || this.#isSending) return;
    clearTimeout(this.#timer);
    this.#isTouched = false;
    void this.#runtime
      .request(this.#form.action, { method: "POST", body: this.#body(), keepalive: true })
      .then((answer) => {
        if (answer.kind !== "moved") this.#fail();
      });
  }

  #fail(why = ""): void {
    if (why) this.#runtime.toast(why, "bad");
    this.#isTouched = true;
    this.#say("failed");
  }

  async save(): Promise<void> {
    if (this.#isSending || !this.#isTouched) return;
    this.#isTouched = false;
    this.#isSending = true;
    this.#say("saving");
    const answer = await this.#runtime.persist(this.#form.action, { method: "POST", body: this.#body() });
    const isSaved = answer.kind === "moved" && isHere(answer.to);
    if (isSaved) await this.#showSaved();
    else if (answer.kind === "refused") await this.#showFaults(answer.response);
    else this.#fail(answer.kind === "moved" ? this.#runtime.word("signInAgain") : "");
    this.#isSending = false;
    // What was typed meanwhile was in no request.
    if (this.#isTouched && isSaved) this.touch(0);
  }

  /** What follows from the change (a sum, a title, what is missing) is shown; what is being typed is left alone. */
  async #showSaved(): Promise<void> {
    const page = await this.#runtime.request(location.pathname + location.search);
    if (page.kind === "ok") this.#runtime.swap(await page.response.text(), "main");
    this.#say("saved");
  }

  async #showFaults(response: Response): Promise<void> {
    this.#isHeld = response.status === 409;
    this.#runtime.swap(await response.text(), this.#form.id);
    this.#fail();
  }

  #say(state: State): void {
    const status = this.#form.querySelector<HTMLElement>("[data-saves-status]");
    const words = status?.querySelector('[role="status"]');
    if (!status || !words) return;
    status.dataset.savesStatus = state;
    const clock = formatClock(Date.now(), status.dataset.clock ?? "en");
    words.textContent = (status.dataset[state] ?? "").replace("{time}", clock);
  }
}

export function saveFormsByThemselves(runtime: Runtime): void {
  const forms = new Map<HTMLFormElement, SavingForm>();
  for (const form of document.querySelectorAll<HTMLElement>("form[data-saves]")) form.dataset.saves = "awake";
  const savingOf = (target: EventTarget | null): SavingForm | null => {
    const form = target instanceof Element ? target.closest<HTMLFormElement>("form[data-saves]") : null;
    if (!form) return null;
    const saving = forms.get(form) ?? new SavingForm(form, runtime);
    forms.set(form, saving);
    return saving;
  };
  addEventListener("input", ({ target }) => savingOf(target)?.touch(pauseAfterKey));
  addEventListener("change", ({ target }) => savingOf(target)?.touch(0));
  addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest(".saves-itself__again")) savingOf(target)?.again();
  });
  // Enter in a field presses the form's button, which is there for those without script.
  addEventListener(
    "submit",
    (event) => {
      const saving = savingOf(event.target);
      if (!saving) return;
      event.preventDefault();
      saving.again();
    },
    true,
  );
  const all = () => [...forms.values()];
  addEventListener("online", () => {
    for (const saving of all()) void saving.save();
  });
  addEventListener("pagehide", () => {
    for (const saving of all()) saving.leave();
  });
  addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") for (const saving of all()) saving.leave();
  });
  addEventListener("beforeunload", (event) => {
    if (all().some(({ hasUnsaved }) => hasUnsaved)) event.preventDefault();
  });
}
