import { backoff, pause } from "./backoff";
import { swap } from "./fragment";
import { request } from "./request";
import { toast } from "./toast";
import { word } from "./words";

const restBeforeSearch = 250;

const addressOf = (form: HTMLFormElement) => {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value.trim() !== "") fields.append(name, value);
  }
  const query = fields.toString();
  return new URL(form.action, location.href).pathname + (query ? `?${query}` : "");
};

/** GET forms with `data-target`: that part of the page follows what is typed and chosen, and so does the address. */
export function searchAsTyped(): void {
  const waiting = new WeakMap<HTMLFormElement, ReturnType<typeof setTimeout>>();
  const running = new WeakMap<HTMLFormElement, AbortController>();

  async function search(form: HTMLFormElement): Promise<void> {
    const id = form.dataset.target ?? "";
    const target = document.getElementById(id);
    const address = addressOf(form);
    running.get(form)?.abort();
    const run = new AbortController();
    running.set(form, run);
    target?.setAttribute("aria-busy", "true");
    for (let n = 1; !run.signal.aborted; n++) {
      const answer = await request(address, { signal: run.signal });
      if (run.signal.aborted) return;
      if (answer.kind === "offline" && n < 6) {
        await pause(backoff(n, Math.random()));
        continue;
      }
      if (answer.kind === "ok") {
        const html = await answer.response.text();
        if (run.signal.aborted) return;
        if (!swap(html, id)) location.assign(address);
        // What leads on keeps what is chosen now; what takes it out again is there, or no more.
        for (const part of document.querySelectorAll(`[data-follows="${id}"]`)) swap(html, part.id);
        history.replaceState(null, "", address);
      } else if (answer.kind === "moved") location.assign(answer.to);
      else toast(answer.kind === "offline" ? word("offline") : answer.message, "bad");
      break;
    }
    target?.removeAttribute("aria-busy");
  }

  const soon = (form: HTMLFormElement, ms: number) => {
    clearTimeout(waiting.get(form));
    waiting.set(
      form,
      setTimeout(() => void search(form), ms),
    );
  };
  const formOf = ({ target }: Event) =>
    target instanceof Element ? target.closest<HTMLFormElement>("form[data-target]") : null;

  addEventListener("input", (event) => {
    const form = formOf(event);
    if (form) soon(form, restBeforeSearch);
  });
  addEventListener("submit", (event) => {
    const form = formOf(event);
    if (!form) return;
    event.preventDefault();
    soon(form, 0);
  });
}
