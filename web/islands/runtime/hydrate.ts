import type { ComponentType } from "preact";

type IslandScript = { default: ComponentType<Record<string, unknown>> };

/** Gives each island its script. New props on `data-props` are taken in where it stands, so live pages keep state. */
export function hydrateIslands(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>("[data-island]")) void hydrate(element);
}

async function hydrate(element: HTMLElement): Promise<void> {
  const { island: script = "", awake } = element.dataset;
  if (awake !== undefined) return;
  element.dataset.awake = "";
  const [{ default: Component }, { h, hydrate: takeOver, render }] = await Promise.all([
    import(script) as Promise<IslandScript>,
    import("preact"),
  ]);
  const vnode = () => h(Component, JSON.parse(element.dataset.props ?? "{}"));
  takeOver(vnode(), element);
  new MutationObserver(() => render(vnode(), element)).observe(element, { attributeFilter: ["data-props"] });
}
