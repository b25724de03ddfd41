import type { ComponentChildren } from "preact";
import { useLanguage } from "../i18n/language";

export type Tone = "good" | "bad" | "warn" | "quiet" | "info";

export function Badge({
  tone = "quiet",
  dot,
  children,
}: {
  tone?: Tone;
  dot?: boolean;
  children: ComponentChildren;
}) {
  return <span class={`badge badge--${tone}${dot ? " badge--dot" : ""}`}>{children}</span>;
}

/** What a state's word looks like. Words of a module beyond these come with a tone of their own. */
const tones = {
  active: "good",
  done: "good",
  completed: "good",
  pending: "warn",
  queued: "info",
  running: "info",
  scheduled: "info",
  ended: "quiet",
  archived: "quiet",
  inactive: "quiet",
  expired: "quiet",
  revoked: "bad",
  failed: "bad",
} satisfies Record<string, Tone>;

const isKnown = (status: string): status is keyof typeof tones => Object.hasOwn(tones, status);

export function StatusBadge({ status, tone }: { status: string; tone?: Tone }) {
  const { t } = useLanguage();
  const known = isKnown(status) ? status : null;
  return (
    <Badge tone={tone ?? (known ? tones[known] : "quiet")} dot>
      {known ? t(`status.${known}`) : status}
    </Badge>
  );
}
