import { invalid, notFound } from "../../core/http/problem";
import { termsOf } from "../search/searched";

export const PAGE_SIZE = 20;

/** What a query says under a name; an empty value says nothing. */
export const given = (query: URLSearchParams, name: string): string | null =>
  query.getAll(name).find((value) => value !== "") ?? null;

/** Every value under a name, each once. */
export const allGiven = (query: URLSearchParams, name: string): string[] => [
  ...new Set(query.getAll(name).filter((value) => value !== "")),
];

export const invalidPage = () => notFound("Invalid page");

/** The page that is asked for, from 1; 404 for what is none. */
export function pageOf(query: URLSearchParams): number {
  const text = given(query, "page") ?? "1";
  if (!/^[0-9]{1,9}$/.test(text) || Number(text) < 1) throw invalidPage();
  return Number(text);
}

/** One of these values, or none; 400 for another. */
export function oneOf(query: URLSearchParams, name: string, values: readonly string[]): string | null {
  const value = given(query, name);
  if (value !== null && !values.includes(value)) throw invalid(name, `Give one of ${values.join(", ")}.`);
  return value;
}

/** The terms of `search`; 400 where there are too many. */
export function searchOf(query: URLSearchParams): string[] {
  const terms = termsOf(query.getAll("search").find((value) => value !== "") ?? "");
  if (terms === null) throw invalid("search", "Search for at most 10 words, in at most 200 characters.");
  return terms;
}
