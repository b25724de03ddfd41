import type { ComponentChildren } from "preact";

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
const tones: Record<string, Tone> = {
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
};

export function StatusBadge({ status, tone }: { status: string; tone?: Tone }) {
  return (
    <Badge tone={tone ?? tones[status] ?? "quiet"} dot>
      {status.charAt(0).toUpperCase() + status.slice(1)}
    </Badge>
  );
}
