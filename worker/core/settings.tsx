import type { ComponentChildren } from "preact";
import { SettingsFrame, type SettingsTab } from "../../web/pages/core/settings/frame";
import type { PageHeaderProps } from "../../web/ui/page-header";
import type { Clock } from "../../web/ui/time";
import { isAdministrator } from "./access/actor";
import { type PageCall, Pages, renderApp, seeOther } from "./http/pages";
import { readOrganisation } from "./organisation/organisation";

/** Who opens the settings of the organisation; a person's own profile is everybody's. */
export const settingsAccess = { grants: ["organisation:admin"] } as const;

const base = "/dashboard/settings";

function settingsTabs({ person, env }: Pick<PageCall<unknown>, "person" | "env">): SettingsTab[] {
  const profile = { href: `${base}/profile`, label: "Profile" };
  if (!isAdministrator(person)) return [profile];
  return [
    { href: `${base}/organisation`, label: "Organisation" },
    { href: `${base}/users`, label: "Users" },
    { href: `${base}/api-keys`, label: "API keys" },
    { href: `${base}/audit-log`, label: "Audit log" },
    { href: `${base}/dead-letters`, label: "Failed work" },
    ...(env.ENVIRONMENT === "development" ? [{ href: `${base}/outbox`, label: "Outbox" }] : []),
    profile,
  ];
}

/** A page of the settings: its own header where given, the others beside it. */
export function renderSettings(
  call: PageCall<unknown>,
  page: Omit<PageHeaderProps, "title"> & {
    title: string;
    heading?: string;
    status?: number;
    body: ComponentChildren;
    headers?: Record<string, string>;
  },
): Promise<Response> {
  const { title, heading, status, body, headers = {}, ...header } = page;
  return renderApp(call, {
    title,
    status,
    headers,
    body: (
      <SettingsFrame
        {...(heading ? { title: heading } : {})}
        {...header}
        tabs={settingsTabs(call)}
        path={call.c.req.path}
      >
        {body}
      </SettingsFrame>
    ),
  });
}

/** How a page writes times for whoever reads it. */
export async function clockOf({ db, person }: Pick<PageCall<unknown>, "db" | "person">): Promise<Clock> {
  return { locale: person.locale, timeZone: (await readOrganisation(db)).timeZone };
}

export const settingsPages = new Pages().get(base, { access: "signed-in" }, ({ person }) =>
  seeOther(isAdministrator(person) ? `${base}/organisation` : `${base}/profile`),
);
