import { formatClock } from "../../i18n/format";
import type { bodyOf } from "./forms";
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
  bodyOf: typeof bodyOf;
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
  /** The last request, answered or under way. */
  #last: Promise<void> = Promise.resolve();
  /** Something was typed that no request has carried. */
  #isTouched = false;
  /** What was refused as somebody else's change meanwhile waits for a decision: nothing is overwritten unseen. */
  #isHeld = false;

  constructor(form: HTMLFormElement, runtime: Runtime) {
    this.#form = form;
    this.#runtime = runtime;
  }

  /** What of the page is renewed with the form. */
  get #parts(): string[] | null {
    return this.#form.dataset.savedParts?.split(" ") ?? null;
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

  /** The page goes away: what is typed goes with a request that outlives it. */
  leave(): void {
    if (!this.#isTouched || this.#isHeld || this.#isSending) return;
    clearTimeout(this.#timer);
    this.#isTouched = false;
    void this.#runtime
      .request(this.#form.action, { method: "POST", body: this.#runtime.bodyOf(this.#form), keepalive: true })
      .then((answer) => {
        if (answer.kind === "moved") return;
        this.#fail();
        // What is too long for such a request (64 KB) goes as any other, if the page is still there.
        if (answer.kind === "offline") void this.save();
      });
  }

  #fail(why = ""): void {
    if (why) this.#runtime.toast(why, "bad");
    this.#isTouched = true;
    this.#say("failed");
  }

  /** A button with a name changes the form and saves nothing: rows come, go and move, with all that is typed. */
  press(button: HTMLElement): void {
    // The one before renews what the form stands on, and its rows.
    this.#last = this.#last.then(() => this.#press(button));
  }

  async #press(button: HTMLElement): Promise<void> {
    clearTimeout(this.#timer);
    this.#isSending = true;
    const html = await this.#formAfter(button);
    const isShown = html !== null && this.#runtime.swap(html, this.#form.id);
    this.#isSending = false;
    if (!isShown) {
      this.#fail(this.#runtime.word("tryAgain"));
      return;
    }
    // What was typed in a field stands there until the form is reset, though the row is another's by now.
    this.#form.reset();
    this.#isHeld &&= this.#form.querySelector("[data-undecided]") !== null;
    if (this.#isHeld) this.#fail();
    else this.touch(pauseAfterKey);
  }

  /** The form as a button makes it, of all that is typed by the time it is there; null where nobody answers. */
  async #formAfter(button: HTMLElement): Promise<string | null> {
    for (;;) {
      this.#isTouched = false;
      const body = this.#runtime.bodyOf(this.#form, button);
      const answer = await this.#runtime.request(this.#form.action, { method: "POST", body });
      const html = answer.kind === "ok" ? await answer.response.text() : null;
      // What was typed meanwhile is not in it: as nothing is saved, the button is pressed again.
      if (html === null || !this.#isTouched) return html;
    }
  }

  async save(): Promise<void> {
    if (this.#isSending || !this.#isTouched || this.#isHeld) return;
    this.#last = this.#send();
    await this.#last;
  }

  async #send(): Promise<void> {
    this.#isTouched = false;
    this.#isSending = true;
    this.#say("saving");
    const answer = await this.#runtime.persist(this.#form.action, {
      method: "POST",
      body: this.#runtime.bodyOf(this.#form),
    });
    const isSaved = answer.kind === "moved" && isHere(answer.to);
    if (isSaved) await this.#showSaved(answer.etag);
    else if (answer.kind === "refused") await this.#showFaults(answer.response);
    else this.#fail(answer.kind === "moved" ? this.#runtime.word("signInAgain") : "");
    this.#isSending = false;
    // What was typed meanwhile was in no request.
    if (this.#isTouched && isSaved) this.touch(0);
  }

  /** What follows from the change (a sum, a title, what is missing) is shown; what is being typed is left alone. */
  async #showSaved(etag: string | null): Promise<void> {
    // The next save stands on what this one made of the record, not on what somebody else has made of it since.
    const basis = this.#form.elements.namedItem("etag");
    if (etag && basis instanceof HTMLInputElement) basis.value = etag;
    const page = await this.#runtime.request(location.pathname + location.search);
    const html = page.kind === "ok" ? await page.response.text() : "";
    if (html) for (const part of this.#parts ?? ["main"]) this.#runtime.swap(html, part);
    for (const fault of this.#form.querySelectorAll(".field__fault")) fault.remove();
    for (const field of this.#form.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
    this.#say("saved");
  }

  async #showFaults(response: Response): Promise<void> {
    this.#isHeld = response.status === 409 || response.status === 412;
    const html = await response.text();
    // Who holds a lock, say, stands beside the form.
    for (const part of [this.#form.id, ...(this.#parts ?? [])]) this.#runtime.swap(html, part);
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
      const button = event.submitter;
      if (button instanceof HTMLButtonElement && button.name) saving.press(button);
      else saving.again();
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
