import type { ComponentChildren } from "preact";
import type { NavigationItem } from "../../../web/layout/navigation";
import type { PageHeaderProps } from "../../../web/ui/page-header";
import type { Env } from "../../env";
import { type Person, passes } from "../access/actor";
import { healthPath } from "../health/paths";
import { type PageCall, Pages, seeOther } from "../http/pages";
import { show } from "../http/show";
import { webhooksPath } from "../webhooks/paths";
import { SettingsFrame } from "./frame";
import type { SettingsTab } from "./settings-tab";

/** Who opens the settings of the organisation; a person's own profile is everybody's. */
export const settingsAccess = { grants: ["organisation:admin"] } as const;

const base = "/dashboard/settings";

/** The organisation's settings; those of the modules follow them. */
export const settingsTabs: SettingsTab[] = [
  { href: `${base}/organisation`, label: "organisation.title", access: settingsAccess },
  { href: `${base}/users`, label: "users.title", access: settingsAccess },
  { href: `${base}/api-keys`, label: "keys.title", access: settingsAccess },
  { href: webhooksPath, label: "webhooks.title", access: settingsAccess },
  { href: `${base}/audit-log`, label: "audit.title", access: settingsAccess },
  { href: `${base}/dead-letters`, label: "letters.title", access: settingsAccess },
  { href: healthPath, label: "health.title", access: settingsAccess },
  { href: `${base}/outbox`, label: "outbox.title", access: settingsAccess, onlyIn: "development" },
];

/** Everybody's own: it stands in the menu of their name too. */
const profile: Pick<SettingsTab, "href" | "label"> = { href: `${base}/profile`, label: "profile.title" };

const openTabs = (tabs: readonly SettingsTab[], person: Person, environment?: Env["ENVIRONMENT"]) =>
  tabs.filter(
    ({ access, onlyIn }) => passes(person, access) && (!onlyIn || !environment || onlyIn === environment),
  );

/** The entry in the navigation, for those who find there more than their own profile. */
export const settingsEntry = (tabs: readonly SettingsTab[], person: Person): NavigationItem[] =>
  openTabs(tabs, person).length > 0 ? [{ href: base, label: "settings.title", icon: "settings" }] : [];

/** The pages of the settings that a person may open, their own profile last. */
export const tabsOf = ({ c, env, person }: Pick<PageCall<unknown>, "c" | "env" | "person">) => [
  ...openTabs(c.get("settings"), person, env.ENVIRONMENT),
  profile,
];

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
  return show(call, {
    title,
    status,
    headers,
    body: (
      <SettingsFrame
        {...(heading ? { title: heading } : {})}
        {...header}
        tabs={tabsOf(call).map(({ href, label }) => ({ href, label: call.t(label) }))}
        path={call.c.req.path}
      >
        {body}
      </SettingsFrame>
    ),
  });
}

export const settingsPages = new Pages().get(base, { access: "signed-in" }, (call) =>
  seeOther((tabsOf(call)[0] ?? profile).href),
);
