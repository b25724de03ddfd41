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

function settingsTabs({ person, env, t }: Pick<PageCall<unknown>, "person" | "env" | "t">): SettingsTab[] {
  const profile = { href: `${base}/profile`, label: t("profile.title") };
  if (!isAdministrator(person)) return [profile];
  return [
    { href: `${base}/organisation`, label: t("organisation.title") },
    { href: `${base}/users`, label: t("users.title") },
    { href: `${base}/api-keys`, label: t("keys.title") },
    { href: `${base}/audit-log`, label: t("audit.title") },
    { href: `${base}/dead-letters`, label: t("letters.title") },
    ...(env.ENVIRONMENT === "development" ? [{ href: `${base}/outbox`, label: t("outbox.title") }] : []),
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
export async function clockOf({ db, locale }: Pick<PageCall<unknown>, "db" | "locale">): Promise<Clock> {
  return { locale, timeZone: (await readOrganisation(db)).timeZone };
}

export const settingsPages = new Pages().get(base, { access: "signed-in" }, ({ person }) =>
  seeOther(isAdministrator(person) ? `${base}/organisation` : `${base}/profile`),
);
