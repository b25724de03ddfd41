import { testEnv } from "./api";
import { suites } from "./suites";

// Which of the queries that a test makes the product run read a table that grows from end to end.

export interface Recording {
  queries: ReadonlySet<string>;
  end(): void;
}

/** Records every query until its end. */
export function recordQueries(): Recording {
  const queries = new Set<string>();
  const session = Object.getPrototypeOf(testEnv.DB.withSession());
  const { prepare } = session;
  session.prepare = function (query: string) {
    queries.add(query);
    return prepare.call(this, query);
  };
  const end = () => {
    session.prepare = prepare;
  };
  return { queries, end };
}

const few = new Set(suites.flatMap((suite) => suite.few));

/** What the query calls its tables; in its subqueries one alias may stand for several. */
function aliasesOf(query: string, tables: Set<string>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const word = /(?:\bFROM|\bJOIN|\bUPDATE|\bINTO|,)\s+"?(\w+)"?(?:\s+(?:AS\s+)?"?(\w+)"?)?/gi;
  for (const [, table = "", alias = ""] of query.matchAll(word)) {
    if (!tables.has(table)) continue;
    for (const name of alias === "" ? [table] : [table, alias])
      found.set(name, (found.get(name) ?? new Set()).add(table));
  }
  return found;
}

interface Step {
  id: number;
  parent: number;
  detail: string;
}

/** What of a query stands in no parentheses. */
function outermost(query: string): string {
  let [rest, inner] = [query.replace(/'(?:[^']|'')*'/g, "''"), ""];
  do [inner, rest] = [rest, rest.replace(/\([^()]*\)/g, " ")];
  while (inner !== rest);
  return rest;
}

/**
 * The tables whose rows are read no further than the query's own limit: those of its outermost loops, where an index, or
 * the table's key, has them in the order wanted and nothing is sorted or grouped after. What a subquery limits is none.
 */
function readToLimit(query: string, plan: readonly Step[]): ReadonlySet<Step> {
  const loops = plan.filter(({ parent }) => parent === 0);
  const isSorted = loops.some(({ detail }) => /TEMP B-TREE|^COMPOUND|^MERGE/.test(detail));
  if (isSorted || !/\bLIMIT\b/i.test(outermost(query))) return new Set();
  const isOrdered = /\bORDER BY\b/i.test(outermost(query));
  const inOrder = isOrdered
    ? /^SCAN \w+(?: USING (?:COVERING )?INDEX|$)/
    : /^SCAN \w+ USING (?:COVERING )?INDEX/;
  return new Set(loops.filter(({ detail }) => inOrder.test(detail)).slice(0, 1));
}

async function scansOf(
  query: string,
  tables: Set<string>,
  isFew: (table: string) => boolean,
): Promise<string[]> {
  const parameters = new Set(query.match(/\?\d+/g) ?? []).size || (query.match(/\?/g) ?? []).length;
  const plan = await testEnv.DB.prepare(`EXPLAIN QUERY PLAN ${query}`)
    .bind(...new Array(parameters).fill(null))
    .all<Step>();
  const aliases = aliasesOf(query, tables);
  const limited = readToLimit(query, plan.results);
  return plan.results.flatMap((step) => {
    const { detail } = step;
    // An index of texts that is asked for words reads those that hold them.
    if (limited.has(step) || /VIRTUAL TABLE INDEX \d+:M/.test(detail)) return [];
    const name = /^SCAN (\w+)/.exec(detail)?.[1] ?? "";
    const growing = [...(aliases.get(name) ?? [])].filter((table) => !isFew(table));
    return growing.map((table) => `${table}: ${detail}`);
  });
}

/**
 * Which of these queries read a table that grows from end to end, and how. `growing`: tables that are too long for these
 * queries, though others may read them whole.
 */
export async function wholeReads(
  queries: Iterable<string>,
  growing: readonly string[] = [],
): Promise<{ scans: string[]; query: string }[]> {
  const { results } = await testEnv.DB.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all<{
    name: string;
  }>();
  const tables = new Set(results.map(({ name }) => name));
  const found: { scans: string[]; query: string }[] = [];
  for (const query of queries) {
    const scans = await scansOf(query, tables, (table) => few.has(table) && !growing.includes(table));
    if (scans.length > 0) found.push({ scans, query: query.replace(/\s+/g, " ").slice(0, 300) });
  }
  return found;
}
