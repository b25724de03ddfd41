import * as core from "./core";
import type { Person } from "./core/access/actor";
import * as coreTables from "./core/db/tables";
import { documentation } from "./core/http/docs";
import { healthEndpoint, healthPages } from "./core/http/health";
import { missingPage } from "./core/http/missing-page";
import { secrets as coreSecrets } from "./env";
import * as referrals from "./referrals";
import { secrets as referralSecrets } from "./referrals/env";
import * as referralTables from "./referrals/tables";

// Every module's part of the house, put together: what the entry mounts, the documentation describes and the common
// security suite walks through.

const told = [...core.api, ...referrals.api];
const docs = documentation(told, [healthEndpoint]);
const tables = [...Object.values(coreTables), ...Object.values(referralTables)];

export const api = [...told, docs.api];
export const secrets = { ...coreSecrets, ...referralSecrets };
export const pages = [
  ...core.pages,
  ...referrals.pages,
  docs.pages,
  healthPages(tables, secrets),
  missingPage,
];

/** The modules' entries first, then the core's. */
export const navigation = (person: Person) => [...referrals.navigation(person), ...core.navigation(person)];

/** What is done in the queue's time, and what recurs. */
export const jobs = [...core.jobs, ...referrals.jobs];
export const schedules = [...core.schedules, ...referrals.schedules];

/** What can be followed live, by module. */
export const live = { referrals: referrals.live };
