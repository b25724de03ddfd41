const boxesOf = (form: string) =>
  [...document.querySelectorAll<HTMLInputElement>('.choose input[name^="chosen_"]')].filter(
    (box) => box.getAttribute("form") === form,
  );

/** How many rows are chosen, and all of the page at once. */
export function chooseRows(): void {
  addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.closest(".choose")) return;
    const ofAll = target.dataset.chooseAll;
    const form = ofAll ?? target.getAttribute("form") ?? "";
    const boxes = boxesOf(form);
    if (ofAll) for (const box of boxes) box.checked = target.checked;
    const chosen = boxes.filter(({ checked }) => checked).length;
    for (const place of document.querySelectorAll(`[data-chosen="${form}"]`)) place.textContent = `${chosen}`;
    for (const box of document.querySelectorAll<HTMLInputElement>(`[data-choose-all="${form}"]`)) {
      box.checked = chosen === boxes.length;
      box.indeterminate = chosen > 0 && chosen < boxes.length;
    }
  });
}
