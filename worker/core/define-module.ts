import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { VNode } from "preact";
import type { MessageKey, ModuleWords } from "../../web/i18n/translate";
import type { NavigationItem } from "../../web/layout/navigation";
import type { Env, Secrets } from "../env";
import type { Person } from "./access/actor";
import type { Gate } from "./access/gate";
import type { Roles } from "./access/roles";
import type { Scope } from "./access/scopes";
import type { Db } from "./db/db";
import type { SitePart } from "./finding/site-part";
import type { GuidePart } from "./guide/guide";
import type { HealthCheck } from "./health/check";
import type { Home } from "./home";
import type { Api, Endpoint } from "./http/api";
import type { Area } from "./http/area";
import type { JudgedCall, Pages } from "./http/pages";
import type { ProblemKind } from "./http/problem";
import type { JobHandler } from "./jobs/job";
import type { Schedule } from "./jobs/schedule";
import type { Renewal } from "./keys/renew";
import type { LiveSource } from "./live/live-source";
import type { Mailing } from "./mailings/mailing";
import type { AssistantTool } from "./mcp/tool";
import type { Recount } from "./recount/recount";
import type { RecordSearch } from "./search/search";
import type { SettingsTab } from "./settings/settings-tab";
import type { NameSubjects } from "./trail/subjects";
import type { EventKind } from "./webhooks/event-types";

type Answer = Response | Promise<Response>;

/** Everything that the rest of the product knows of a module. */
export interface Module extends Roles {
  /** The name that grants, rules and live topics use. */
  name: string;
  /** What it is called above its entries of the navigation, for those who have other parts of the product too. */
  title?: MessageKey;
  /** What it does, as a sentence of the API's description. */
  description: string;
  /** Without one of these the product does not run. */
  secrets: Secrets;
  /** All of its tables, as drizzle describes them. */
  tables: SQLiteTable[];

  /** In the order in which the documentation lists them. */
  api?: Api[];
  /** What the documentation says of addresses outside /api/v1, which pages answer. */
  addresses?: Endpoint[];
  pages?: Pages[];
  /** The page that `/dashboard` shows to people whom its `access` lets in. */
  home?: Home;
  /** What is closed to persons of a kind, of the whole product: all but what it names. */
  gate?: Gate;
  /** What `/profile` shows below language and password, to those whom its gate holds. */
  profile?: (call: JudgedCall) => Promise<VNode>;
  /** Which of its addresses are judged before the verb, with and without a slash at their end. */
  areas?: readonly Area[];
  /** Where `/` leads who is not signed in; null: to sign-in, or where another module says. */
  frontPage?: (db: Db) => Promise<string | null>;
  navigation?: (person: Person) => NavigationItem[];
  settings?: SettingsTab[];
  /** What the search over the whole product finds of its records. */
  search?: RecordSearch;
  /** Which of its pages have filters that a person may name and come back to. */
  viewPaths?: readonly string[];
  /** What the guide tells of it; the texts stand in docs/guide. */
  guide?: readonly GuidePart[];
  /** What it tells search engines of its public pages. */
  site?: SitePart;
  /** Answers a request before anything else looks at it, or leaves it to the others: for a path that is hot. */
  front?: (request: Request, env: Env, ctx: ExecutionContext, otherwise: () => Answer) => Answer;

  /** What an assistant may ask, over /mcp. */
  tools?: readonly AssistantTool[];
  /** Mail that comes again and again, for a person to want or not. */
  mailings?: readonly Mailing[];

  /** What it keeps under DATA_KEY for longer than a day, and how that comes under a newer key. */
  renewals?: readonly Renewal[];
  jobs?: JobHandler[];
  schedules?: Schedule[];
  /** What the probe of every few minutes looks at. */
  checks?: readonly HealthCheck[];
  /** Totals that are counted again each night. */
  recounts?: readonly Recount[];
  /** Tables that a dump reads last, in this order: what their rows are counted by is there, and none goes from one to the next unread. */
  dumpedLast?: readonly string[];
  live?: LiveSource;
  /** Forgets what it keeps in memory of the organisation. */
  whenOrganisationChanges?: () => void;

  // Its words: types merge by `declare module` beside each.
  scopes?: readonly Scope[];
  ids?: Readonly<Record<string, string>>;
  problems?: Readonly<Record<string, ProblemKind>>;
  /** What webhooks can be told of. */
  events?: Readonly<Record<string, EventKind>>;
  icons?: Readonly<Record<string, string>>;
  words?: ModuleWords;
  /** What its records are called in the audit log. */
  subjects?: NameSubjects;
}

export const defineModule = (module: Module): Module => module;
