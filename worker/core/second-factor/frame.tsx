import type { VNode } from "preact";
import { PublicShell } from "../../../web/layout/public-shell";
import { type PageCall, renderPage } from "../http/pages";
import { renderSettings } from "../settings/pages";

const profile = "/dashboard/settings/profile";

/** A page of what one signs in with: in the settings; alone, for somebody whom nothing else is open to before. */
export function frame(
  call: PageCall<unknown>,
  { title, body, status = 200 }: { title: string; body: VNode; status?: number },
): Response | Promise<Response> {
  const headers = { "cache-control": "no-store" };
  if (call.person.secondFactor !== "due") {
    const back = { href: profile, label: call.t("profile.title") };
    return renderSettings(call, { title, heading: title, back, status, headers, body });
  }
  return renderPage(call.c, {
    title,
    status,
    headers,
    body: (
      <PublicShell>
        <h1>{title}</h1>
        {body}
      </PublicShell>
    ),
  });
}
