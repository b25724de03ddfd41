import { swap } from "./fragment";
import { baseOn, holdValues, isOptimistic, showAtOnce } from "./optimistic";
import { type Answer, persist, request } from "./request";
import { toast } from "./toast";
import { word } from "./words";

const resting = new WeakSet<HTMLFormElement>();

/** Nothing of the form is sent a second time meanwhile; the button that sends it says so. */
function rest(form: HTMLFormElement, on: boolean, submitter: HTMLElement | null = null): void {
  if (on) resting.add(form);
  else resting.delete(form);
  form.toggleAttribute("data-resting", on);
  form.setAttribute("aria-busy", String(on));
  for (const button of form.querySelectorAll("button")) {
    if (button.type !== "submit") continue;
    button.setAttribute("aria-disabled", String(on));
    button.toggleAttribute("data-sent", on && (submitter === null || button === submitter));
  }
}

export function bodyOf(form: HTMLFormElement, submitter: HTMLElement | null = null): BodyInit {
  const data = new FormData(form, submitter);
  if (form.enctype === "multipart/form-data") return data;
  const fields = new URLSearchParams();
  for (const [name, value] of data) if (typeof value === "string") fields.append(name, value);
  return fields;
}

/** Shows the answer where the form stands: the next page, the same form with its faults, or a message. */
async function settle(form: HTMLFormElement, answer: Answer): Promise<boolean> {
  if (answer.kind === "moved") {
    location.assign(answer.to);
    return true;
  }
  if (answer.kind === "offline") toast(word("stillTyped"), "bad");
  else if (answer.kind === "failed") toast(`${answer.message} ${word("tryAgain")}`, "bad");
  else {
    const isHtml = (answer.response.headers.get("content-type") ?? "").includes("html");
    const html = isHtml ? await answer.response.text() : "";
    // What is done with chosen rows is told in the page, not in the bar of the rows that are left.
    const isOfItself = form.id !== "" && !form.classList.contains("chosen-bar");
    if (html && isOfItself && swap(html, form.id)) {
      const faulty = form.querySelector<HTMLElement>('[aria-invalid="true"]');
      (faulty ?? form.querySelector<HTMLElement>("[data-form-faults]"))?.focus();
    } else if (html) showPage(html);
    else if (answer.kind === "refused") toast(answer.message || word("refused"), "bad");
  }
  return answer.kind === "ok";
}

/** An answer that is a page of its own (a secret shown once): its content takes the place of what is shown. */
function showPage(html: string): void {
  if (!swap(html, "main")) return;
  document.title = new DOMParser().parseFromString(html, "text/html").title || document.title;
  scrollTo(0, 0);
  const first = document.querySelector<HTMLElement>("#main [autofocus]");
  (first ?? document.querySelector<HTMLElement>("#main h1"))?.focus();
}

async function send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  const submitted = submitter instanceof HTMLButtonElement ? submitter.getAttribute("formaction") : null;
  const init = { method: "POST", body: bodyOf(form, submitter) };
  const optimistic = isOptimistic(form);
  const takeBack = optimistic ? showAtOnce(form) : null;
  rest(form, true, submitter);
  // A field called "action" hides the form's own.
  const url = submitted ?? (form.getAttribute("action") || location.href);
  const isRepeatable = optimistic || form.querySelector('[name="idempotency_key"]') !== null;
  const answer = await (isRepeatable ? persist(url, init) : request(url, init));
  if (takeBack) {
    rest(form, false);
    if (answer.kind === "ok" || answer.kind === "moved") {
      holdValues(form);
      toast(word("saved"), "good");
      return;
    }
    // Somebody else changed it meanwhile: what was typed stays, and is saved when it is sent again.
    if (answer.kind === "refused" && answer.response.status === 409) baseOn(form, "");
    else takeBack();
    toast(answer.kind === "offline" ? word("offlineNotSaved") : answer.message || word("refused"), "bad");
    return;
  }
  if (answer.kind === "moved" && answer.to === location.pathname + location.search) {
    location.reload();
    return;
  }
  await settle(form, answer);
  if (answer.kind !== "moved") rest(form, false);
}

/** Something stands in it that its person typed, ticked or chose. */
const isFilledIn = (form: HTMLFormElement): boolean =>
  [...form.elements].some((field) =>
    field instanceof HTMLInputElement
      ? field.type === "checkbox"
        ? field.checked
        : field.type !== "hidden" && field.value !== ""
      : field instanceof HTMLSelectElement && field.value !== "",
  );

/** Every POST form: a button that rests while it is sent, faults shown in place, nothing typed lost. */
export function enhanceForms(): void {
  addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented || form.method !== "post") return;
    if (resting.has(form)) {
      event.preventDefault();
      return;
    }
    if (form.dataset.plain !== undefined || event.submitter?.dataset.plain !== undefined) {
      // What opens beside the page leaves the form where it is: it may be sent again.
      if (form.target !== "_blank") rest(form, true, event.submitter);
      return;
    }
    event.preventDefault();
    void send(form, event.submitter);
  });
  // Coming back to a page that the browser kept: nothing is in flight any more.
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) for (const form of document.forms) rest(form, false);
  });
  // A link that would lose what is typed presses the button that keeps it.
  addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>("a[data-sends]") : null;
    const button = link && document.getElementById(link.dataset.sends ?? "");
    if (!(button instanceof HTMLButtonElement) || !button.form || !isFilledIn(button.form)) return;
    event.preventDefault();
    button.click();
  });
  addEventListener("change", ({ target }) => {
    const form =
      target instanceof HTMLSelectElement || target instanceof HTMLInputElement ? target.form : null;
    if (form?.dataset.sendOnChange !== undefined) form.requestSubmit();
  });
}
