/** The cards of a repeater, in their order. */
export const cardsOf = (part: Element): HTMLElement[] => [
  ...part.querySelectorAll<HTMLElement>("[data-card]"),
];

const named = ["name", "id", "for", "aria-describedby", "value"] as const;
const place = /((?:^|field-)a\.[a-z0-9_]+\.|^(?:up|down|remove)\.[a-z0-9_]+\.)\d+/g;

/** Names, labels and buttons say which place a card has. */
function number(part: Element): void {
  const cards = cardsOf(part);
  const most = Number(part.querySelector<HTMLElement>("[data-cards]")?.dataset.cards ?? 1);
  for (const [n, card] of cards.entries()) {
    for (const element of card.querySelectorAll("*")) {
      for (const attribute of named) {
        const text = element.getAttribute(attribute);
        if (text === null || (attribute === "value" && element.tagName !== "BUTTON")) continue;
        element.setAttribute(attribute, text.replace(place, `$1${n}`));
      }
    }
    const title = card.querySelector("[data-place]");
    if (title) title.textContent = `${n + 1}.`;
    for (const [way, isUseless] of [
      ["up", n === 0],
      ["down", n === cards.length - 1],
      ["remove", cards.length === 1],
    ] as const) {
      const button = card.querySelector<HTMLButtonElement>(`[value^="${way}."]`);
      if (button) button.hidden = isUseless;
    }
  }
  const add = part.querySelector<HTMLButtonElement>('[value^="add."]');
  if (add) add.hidden = cards.length >= most;
}

function empty(card: HTMLElement): HTMLElement {
  for (const control of card.querySelectorAll<HTMLInputElement>('[name^="a."]')) {
    control.value = "";
    control.removeAttribute("aria-invalid");
  }
  for (const fault of card.querySelectorAll(".field__fault")) fault.remove();
  return card;
}

/** A card like the others, in which nothing stands. */
function add(part: Element): HTMLElement | undefined {
  const last = cardsOf(part).at(-1);
  if (!last) return undefined;
  const card = empty(last.cloneNode(true) as HTMLElement);
  last.insertAdjacentElement("afterend", card);
  number(part);
  return card;
}

export function setCards(part: Element, count: number): void {
  while (cardsOf(part).length < count) if (!add(part)) return;
}

const firstField = (card: Element | undefined) => card?.querySelector<HTMLElement>('[name^="a."]');

/** Does what a card's button asks for, and says whether it did. The focus stays with what was moved. */
export function arrange(part: Element, button: HTMLButtonElement): boolean {
  const [way = ""] = button.value.split(".");
  const cards = cardsOf(part);
  const at = cards.findIndex((card) => card.contains(button));
  const card = cards[at];
  if (way === "add") {
    firstField(add(part))?.focus();
    return true;
  }
  if (!card) return false;
  if (way === "remove") {
    if (cards.length === 1) empty(card);
    else card.remove();
    number(part);
    firstField(cardsOf(part)[Math.min(at, cards.length - 2)] ?? card)?.focus();
    return true;
  }
  if (way === "up") cards[at - 1]?.insertAdjacentElement("beforebegin", card);
  else if (way === "down") cards[at + 1]?.insertAdjacentElement("afterend", card);
  else return false;
  number(part);
  (button.hidden ? firstField(card) : button)?.focus();
  card.scrollIntoView({ block: "nearest" });
  return true;
}
