import type { ComponentChildren } from "preact";
import { useLanguage } from "../i18n/language";
import { Icon } from "./icon";

export interface DefinitionProps {
  /** Unique on the page. */
  id: string;
  /** What is defined. */
  of: string;
  /** The name itself is pressed, where it stands in a narrow place; else a sign beside it. */
  isName?: boolean;
  children: ComponentChildren;
}

/** What a name means, where it stands: opened by a press, by touch, pointer and keyboard, without script too. */
export function Definition({ id, of, isName, children }: DefinitionProps) {
  const { t } = useLanguage();
  return (
    <>
      <button
        type="button"
        class={isName ? "definition definition--name" : "definition"}
        popovertarget={`means-${id}`}
        aria-label={t("ui.what_is", { name: of })}
      >
        {isName ? of : <Icon name="info" />}
      </button>
      <span id={`means-${id}`} popover="auto" class="definition__words">
        {children}
      </span>
    </>
  );
}
