import type { ComponentType } from "preact";
import { asset } from "../layout/assets";

export interface IslandProps<P> {
  /** As web/build/islands.ts names the file whose default export `of` is: `garden/plan`. */
  name: string;
  of: ComponentType<P>;
  /** Serialisable: they travel to the browser as JSON. */
  props: P;
  class?: string;
}

/** Rendered on the server like any component, and taken over in the browser by a script loaded only for it. */
export function Island<P extends object>({ name, of: Component, props, class: className }: IslandProps<P>) {
  return (
    <div class={className} data-island={asset(`island/${name}.js`)} data-props={JSON.stringify(props)}>
      <Component {...props} />
    </div>
  );
}
