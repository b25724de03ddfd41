import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { useLanguage } from "../i18n/language";
import { Button, type ButtonTone } from "./button";
import type { IconName } from "./icons";

export interface ConfirmProps {
  /** On the button that asks. */
  label: string;
  tone?: ButtonTone;
  icon?: IconName;
  small?: boolean;
  /** The question; from the label where left out. */
  title?: string;
  /** Which record is meant, for screen readers. */
  what?: string;
  /** What will happen, and the form that does it. */
  children?: ComponentChildren;
}

/** Asks before something is done. A native dialog, opened as a popover, so that it opens without script too. */
export function Confirm({ label, tone = "plain", icon, small, title, what, children }: ConfirmProps) {
  const { t } = useLanguage();
  const id = `confirm-${useId()}`;
  return (
    <>
      <Button
        type="button"
        tone={tone}
        icon={icon}
        {...(small ? { small } : {})}
        {...(what ? { label: t("ui.named", { what: label, name: what }) } : {})}
        popovertarget={id}
      >
        {label}
      </Button>
      <dialog id={id} popover="auto" class="dialog" aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`}>{title ?? t("ui.question", { what: label })}</h2>
        {children}
        <Button
          type="button"
          tone="quiet"
          class="dialog__close"
          popovertarget={id}
          popovertargetaction="hide"
          autofocus
        >
          {t("common.cancel")}
        </Button>
      </dialog>
    </>
  );
}
