import type { ComponentChildren } from "preact";
import { Icon } from "./icon";
import type { IconName } from "./icons";

/** One primary action a view; "plain" for the rest, "quiet" inside rows, "danger" for what cannot be undone. */
export type ButtonTone = "primary" | "plain" | "quiet" | "danger";

interface Look {
  tone?: ButtonTone;
  icon?: IconName | undefined;
  small?: boolean;
  class?: string;
  children?: ComponentChildren;
}

const classOf = ({ tone = "primary", small, class: more }: Look) =>
  ["button", `button--${tone}`, small && "button--small", more].filter(Boolean).join(" ");

export interface ButtonProps extends Look {
  type?: "submit" | "button";
  name?: string;
  value?: string;
  /** A submit that goes elsewhere than its form says. */
  formaction?: string;
  disabled?: boolean;
  /** The words for screen readers where the visible ones do not tell which record is meant. */
  label?: string;
  popovertarget?: string;
  popovertargetaction?: "show" | "hide" | "toggle";
  /** In a dialog: where the focus goes first. */
  autofocus?: boolean;
}

export function Button(props: ButtonProps) {
  const { tone: _, icon, small: __, class: ___, children, label, type = "submit", ...rest } = props;
  return (
    <button type={type} class={classOf(props)} aria-label={label} {...rest}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}

export interface ButtonLinkProps extends Look {
  href: string;
  external?: boolean;
  download?: string | boolean;
  label?: string;
}

export function ButtonLink(props: ButtonLinkProps) {
  const { href, icon, children, external, download, label } = props;
  return (
    <a
      href={href}
      class={classOf(props)}
      aria-label={label}
      download={download}
      {...(external ? { target: "_blank", rel: "noreferrer" } : {})}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </a>
  );
}
