import type { AnsweringWords } from "../answering-props";

const KEY = "answering";
type Way = "one" | "all";

function readWay(): Way | null {
  try {
    const way = localStorage.getItem(KEY);
    return way === "one" || way === "all" ? way : null;
  } catch {
    return null;
  }
}

function keepWay(way: Way): void {
  try {
    localStorage.setItem(KEY, way);
  } catch {
    // refused: it is asked again
  }
}

function button(text: string, tone: string, onClick: () => void): HTMLButtonElement {
  const made = Object.assign(document.createElement("button"), { type: "button", textContent: text });
  made.className = `button button--${tone}`;
  made.addEventListener("click", onClick);
  return made;
}

const group = (name: string): HTMLElement => {
  const made = document.createElement("div");
  made.className = name;
  return made;
};

/** One question after another with a large "next", or all on the page: chosen on first use, and changeable. */
export function offerSteps(form: HTMLFormElement, words: AnsweringWords): void {
  const parts = [...form.querySelectorAll<HTMLElement>("[data-question]")];
  if (parts.length < 2) return;
  let at = Math.max(
    0,
    parts.findIndex((part) => part.querySelector('[aria-invalid="true"], .field__fault')),
  );
  const choice = group("answering-way");
  choice.setAttribute("role", "group");
  choice.setAttribute("aria-label", words.how);
  const label = Object.assign(document.createElement("p"), { textContent: words.how });
  const ways: Record<Way, HTMLButtonElement> = {
    one: button(words.one_by_one, "plain", () => choose("one")),
    all: button(words.all_at_once, "plain", () => choose("all")),
  };
  for (const part of [label, ways.one, ways.all]) choice.appendChild(part);
  const nav = group("answering-steps");
  const place = Object.assign(document.createElement("p"), { className: "answering-steps__place" });
  const back = button(words.previous, "plain", () => go(at - 1));
  const on = button(words.next, "primary", () => go(at + 1));
  for (const part of [place, back, on]) nav.appendChild(part);
  form.insertAdjacentElement("beforebegin", choice);
  form.querySelector("[data-send]")?.insertAdjacentElement("beforebegin", nav);

  function show(): void {
    for (const [n, part] of parts.entries()) part.toggleAttribute("data-current", n === at);
    place.textContent = words.step.replace("{n}", String(at + 1)).replace("{all}", String(parts.length));
    back.hidden = at === 0;
    on.hidden = at === parts.length - 1;
    form.toggleAttribute("data-last", on.hidden);
  }
  function go(to: number): void {
    at = to;
    show();
    const part = parts[at];
    part?.scrollIntoView({ block: "start" });
    part?.querySelector<HTMLElement>('[name^="a."]')?.focus({ preventScroll: true });
  }
  function follow(way: Way | null): void {
    form.toggleAttribute("data-one", way === "one");
    choice.toggleAttribute("data-chosen", way !== null);
    for (const [name, made] of Object.entries(ways)) made.setAttribute("aria-pressed", String(name === way));
    show();
  }
  function choose(way: Way): void {
    keepWay(way);
    follow(way);
  }
  // What is asked to be looked at comes into sight.
  form.addEventListener("focusin", ({ target }) => {
    const n = parts.findIndex((part) => target instanceof Node && part.contains(target));
    if (n >= 0 && n !== at) {
      at = n;
      show();
    }
  });
  follow(readWay());
}
