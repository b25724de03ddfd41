// Pure.
import { listAddress } from "../../../web/ui/list-address";

/** Filters of the list of sign-ups, as its address names them. */
export type ListFilters = Record<string, string>;

/** Where figures lead: the list of what they count. Undefined of none, and where the reader has no such list. */
export interface Drill {
  /** Sign-ups that figures count. */
  signups: (n: number, filters?: ListFilters) => string | undefined;
  /** Those of them whose enrolment completed in the range. */
  enrollments: (n: number, filters?: ListFilters) => string | undefined;
  /** Sign-ups that no link earned. */
  unattributed: (n: number) => string | undefined;
  /** Both of them. */
  all: (n: number) => string | undefined;
  /**
   * Another list of the same range: the names that it has for the first and the last day, and by what of the page it
   * can be narrowed; none where the page is narrowed by more.
   */
  list: (
    n: number,
    path: string,
    days: { from?: string; to: string },
    takes?: readonly string[],
  ) => string | undefined;
  /** A page of the same range. */
  page: (path: string) => string;
}

export const signupsPath = "/dashboard/signups";

/** What of the address of a page of figures narrows a list too. */
const whose = ["campaign_id", "officer_id", "referral_id"] as const;

const given = (query: Record<string, string | undefined>, names: readonly string[]): ListFilters =>
  Object.fromEntries(names.flatMap((name) => (query[name] ? [[name, query[name]]] : [])));

/** `query`: of the page, in full: its days, and whose figures they are. */
export function drillOf(query: Record<string, string | undefined>): Drill {
  const own = given(query, whose);
  const days = given(query, ["from", "to"]);
  return {
    signups: (n, filters = {}) =>
      n > 0 ? listAddress(signupsPath, { ...days, ...own, attributed: "true" }, filters) : undefined,
    enrollments: (n, { from = days.from ?? "", to = days.to ?? "", ...filters } = {}) =>
      n > 0
        ? listAddress(
            signupsPath,
            {
              ...own,
              attributed: "true",
              enrollment_status: "completed",
              enrolled_from: from,
              enrolled_to: to,
            },
            filters,
          )
        : undefined,
    unattributed: (n) =>
      n > 0 ? listAddress(signupsPath, { ...days, ...own, attributed: "false" }, {}) : undefined,
    all: (n) => (n > 0 ? listAddress(signupsPath, { ...days, ...own, withheld: "false" }, {}) : undefined),
    list: (n, path, { from, to }, takes = []) =>
      n > 0 && Object.keys(own).every((name) => takes.includes(name))
        ? listAddress(path, own, { ...(from ? { [from]: days.from ?? "" } : {}), [to]: days.to ?? "" })
        : undefined,
    page: (path) => listAddress(path, days, {}),
  };
}

/** Of a page of one record: its own days; `of` null where its reader has no lists. */
export const drillWithin = ({ from, to }: { from: string; to: string }, of: ListFilters | null): Drill =>
  of ? drillOf({ from, to, ...of }) : noDrill;

/** Of a reader without lists. */
export const noDrill: Drill = {
  signups: () => undefined,
  enrollments: () => undefined,
  unattributed: () => undefined,
  all: () => undefined,
  list: () => undefined,
  page: (path) => path,
};
