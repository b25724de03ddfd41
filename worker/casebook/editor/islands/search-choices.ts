/** After the last key, in ms. */
const pauseAfterKey = 250;

interface Choice {
  value: string;
  label: string;
}
interface Entity {
  entity_id: string;
  display_name: string;
}
interface Source {
  source_id: string;
  title: string;
  is_deleted: boolean;
}

/** What the caller may read and the words are found in, at most a list's length; null where nothing was answered. */
async function search(
  of: "entities" | "sources",
  q: string,
): Promise<{ found: Choice[]; total: number } | null> {
  const query = new URLSearchParams({ limit: "100", ...(q === "" ? {} : { q }) });
  const answer = await fetch(`/api/v1/casebook/${of}?${query}`, { credentials: "same-origin" }).catch(
    () => null,
  );
  if (!answer?.ok) return null;
  const { data, total } = (await answer.json()) as { data: (Entity & Source)[]; total: number };
  const found = data.flatMap((one): Choice[] =>
    of === "entities"
      ? [{ value: one.entity_id, label: one.display_name }]
      : one.is_deleted
        ? []
        : [{ value: one.source_id, label: one.title }],
  );
  return { found, total };
}

const option = ({ value, label }: Choice): HTMLOptionElement => new Option(label, value);

/** In place of what was listed; what is chosen stays, and so does the line that says that nothing is. */
function fill(form: HTMLElement, of: "entities" | "sources", found: readonly Choice[]): void {
  if (of === "sources") {
    for (const select of form.getElementsByTagName("select")) {
      if (!select.name.endsWith(".source_id")) continue;
      const kept = [...select.options].filter(({ value, selected }) => value === "" || selected);
      const values = new Set(kept.map(({ value }) => value));
      select.replaceChildren(...kept, ...found.filter(({ value }) => !values.has(value)).map(option));
    }
    return;
  }
  const isPlace = ({ value }: Choice) => value.startsWith("entity:location/");
  form.querySelector("#known-places")?.replaceChildren(...found.filter(isPlace).map(option));
  form.querySelector("#known-entities")?.replaceChildren(...found.filter((one) => !isPlace(one)).map(option));
}

/** Follows a search field of the form, and for entities each field that is chosen from them. Gives what ends it. */
export function searchChoices(
  { of, form: formId, field }: { of: "entities" | "sources"; form: string; field: string },
  onFound: (total: number) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  const follow = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement) || target.form?.id !== formId) return;
    const isChosenFrom = of === "entities" && /^known-/.test(target.getAttribute("list") ?? "");
    if (target.id !== field && !isChosenFrom) return;
    clearTimeout(timer);
    timer = setTimeout(async () => {
      asked += 1;
      const mine = asked;
      const answer = await search(of, target.value.trim().slice(0, 100));
      const form = document.getElementById(formId);
      if (!answer || !form || mine !== asked) return;
      fill(form, of, answer.found);
      if (target.id === field) onFound(answer.total);
    }, pauseAfterKey);
  };
  document.addEventListener("input", follow);
  return () => {
    clearTimeout(timer);
    document.removeEventListener("input", follow);
  };
}
