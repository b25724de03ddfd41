import type { ComponentType } from "preact";

export interface IslandProps<P> {
  /** The file web/islands/{name}.island.tsx, whose default export `of` is. */
  name: string;
  of: ComponentType<P>;
  /** Serialisable: they travel to the browser as JSON. */
  props: P;
  class?: string;
}

/** Rendered on the server like any component, and taken over in the browser by a script loaded only for it. */
export function Island<P extends object>({ name, of: Component, props, class: className }: IslandProps<P>) {
  return (
    <div class={className} data-island={name} data-props={JSON.stringify(props)}>
      <Component {...props} />
    </div>
  );
}
