import type { Person } from "./core/access/actor";
import { findingPages } from "./core/finding/pages";
import { frontPages } from "./core/front-page";
import { helpIn } from "./core/guide/guide";
import { guidePages } from "./core/guide/pages";
import { homePages } from "./core/home";
import { documentation } from "./core/http/docs";
import { healthEndpoint, healthPages } from "./core/http/health";
import { missingPage } from "./core/http/missing-page";
import { ownProfilePages } from "./core/identity/own-profile-pages";
import { renewKeys } from "./core/keys/renew";
import { mcpRoutes } from "./core/mcp/routes";
import { searchPages } from "./core/search/pages";
import { settingsEntry } from "./core/settings/pages";
import modules from "./modules";

// Every module's part, put together: what the entry mounts, the documentation describes and the common suites walk
// through. The core is the first module.

const described = modules.flatMap((module) => module.api ?? []);
const homes = modules.flatMap((module) => module.home ?? []);
const mcp = mcpRoutes(modules.flatMap((module) => module.tools ?? []));
const docs = documentation(
  described,
  [...modules.flatMap((module) => module.addresses ?? []), healthEndpoint, mcp.endpoint],
  modules.map(({ description }) => description).join(" "),
);

/** The modules' parts first, then the core's. */
const [core, ...others] = modules;
export const guide = [...others, core].flatMap((module) => module?.guide ?? []);
export const helpFor = helpIn(guide);

export const tables = modules.flatMap((module) => module.tables);
export const secrets = Object.assign({}, ...modules.map((module) => module.secrets));

export const api = [...described, docs.api];
export const settings = modules.flatMap((module) => module.settings ?? []);
const searches = [...others, core].flatMap((module) => module?.search ?? []);

export const pages = [
  frontPages(modules.flatMap(({ frontPage }) => frontPage ?? [])),
  homePages(homes),
  ownProfilePages(modules.flatMap(({ gate, profile }) => (gate ? [{ gate, show: profile }] : []))),
  searchPages(searches, guide),
  findingPages(modules.flatMap(({ site }) => site ?? [])),
  ...modules.flatMap((module) => module.pages ?? []),
  docs.pages,
  guidePages(guide),
  mcp,
  healthPages(tables, secrets),
  missingPage,
];

/** The modules' entries first, then the settings. */
export const navigation = (person: Person) => [
  ...modules.flatMap(({ title, navigation }) =>
    (navigation?.(person) ?? []).map((item) => ({ ...item, part: title ?? null })),
  ),
  ...settingsEntry(settings, person),
];

/** What is done in the queue's time, and what recurs. */
export const jobs = modules.flatMap((module) => module.jobs ?? []);
export const renewals = modules.flatMap((module) => module.renewals ?? []);
export const schedules = [...modules.flatMap((module) => module.schedules ?? []), renewKeys(renewals)];

/** What can be followed live, by module. */
export const live = Object.fromEntries(
  modules.flatMap((module) => (module.live ? [[module.name, module.live] as const] : [])),
);

/** What is closed to persons of a kind, and which addresses are judged before the verb. */
export const gates = modules.flatMap((module) => module.gate ?? []);
export const areas = modules.flatMap((module) => module.areas ?? []);

/** What answers before the router. */
export const fronts = modules.flatMap((module) => module.front ?? []);
