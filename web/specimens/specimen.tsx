import type { ComponentChildren } from "preact";

/** One component in its states, under its name. */
export function Specimen({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <section class="stack stack--tight">
      <h2>{name}</h2>
      {children}
    </section>
  );
}
