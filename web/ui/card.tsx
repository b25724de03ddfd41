import type { ComponentChildren } from "preact";

export interface CardProps {
  title?: string;
  /** Beside the title, in fewer words than it. */
  lead?: ComponentChildren;
  id?: string | undefined;
  actions?: ComponentChildren;
  /** Without padding: for a table or a list that reaches the edges. */
  flush?: boolean;
  class?: string;
  children?: ComponentChildren;
}

/** A part of a page that stands for itself. */
export function Card({ title, lead, id, actions, flush, class: more, children }: CardProps) {
  return (
    <section id={id} class={["card", flush && "card--flush", more].filter(Boolean).join(" ")}>
      {(title || actions) && (
        <header class="card__header">
          <div>
            {title && <h2>{title}</h2>}
            {lead && <p class="card__lead">{lead}</p>}
          </div>
          {actions && <div class="card__actions">{actions}</div>}
        </header>
      )}
      {children}
    </section>
  );
}
