import type { Db } from "../../core/db/db";
import { notValid } from "../../core/http/parse";
import { Problem } from "../../core/http/problem";
import type { Caller } from "../access/caller";
import { canBeSearched } from "../search/search-row";
import { readEntityTypes } from "../settings/entity-types";
import { notToBeCited } from "../sources/readable-sources";
import { citedAt, faultsOfEntities, faultsTogether, MOST_FAULTS, withGiven } from "./check";
import { type Content, citedSources } from "./fields";
import type { GivenContent } from "./schemas";

/** The most bytes that a version's content may have as JSON. */
export const MOST_BYTES = 1024 * 1024;

/** 413 for a content beyond `MOST_BYTES`, and for one whose letters, spelt out, are more than the search can keep. */
function refuseTooLong(content: Content): void {
  const bytes = Buffer.byteLength(JSON.stringify(content));
  if (bytes > MOST_BYTES) {
    throw new Problem("payload_too_large", `The content of a version may hold at most ${MOST_BYTES} bytes.`);
  }
  if (!canBeSearched(content, bytes)) {
    throw new Problem("payload_too_large", "The content of a version is too long to be searched.");
  }
}

/**
 * What a write makes of a content: the fields given are judged by themselves, what ties fields together by the result.
 * 400 names each field, 413 for a content that is too long.
 */
export async function writeOver(
  db: Db,
  caller: Caller,
  before: Content,
  given: GivenContent,
): Promise<Content> {
  const { evidence = [], responses = [] } = given;
  const [types, unknown] = await Promise.all([
    readEntityTypes(db),
    notToBeCited(db, caller, citedSources({ evidence, responses })),
  ]);
  const content = withGiven(before, given);
  const faults = [
    ...faultsOfEntities(given, types),
    ...citedAt(given, (id) => unknown.has(id)),
    ...faultsTogether(content),
  ];
  if (faults.length > 0) throw notValid(faults.slice(0, MOST_FAULTS));
  refuseTooLong(content);
  return content;
}
