// Pure.
import { xml } from "../../core/text/xml";

export interface FeedEntry {
  /** Absolute: it stands for the entry for ever. */
  id: string;
  url: string;
  title: string;
  /** Of title and summary, BCP 47. */
  language: string;
  summary: string;
  tags: readonly string[];
  /** ISO 8601 UTC. */
  published: string;
  updated: string;
}

/** What is no more, and since when (RFC 6721). */
export interface Tombstone {
  ref: string;
  when: string;
  comment: string;
}

export interface Feed {
  /** Absolute: the address of the feed itself. */
  self: string;
  /** What it is a feed of, as a page. */
  page: string;
  title: string;
  author: string;
  entries: readonly FeedEntry[];
  tombstones: readonly Tombstone[];
}

const never = "1970-01-01T00:00:00.000Z";

function entryOf({ id, url, title, language, summary, tags, published, updated }: FeedEntry): string {
  return [
    `<entry xml:lang="${xml(language)}">`,
    `<id>${xml(id)}</id>`,
    `<title>${xml(title)}</title>`,
    `<link rel="alternate" type="text/html" href="${xml(url)}"/>`,
    `<published>${published}</published><updated>${updated}</updated>`,
    ...tags.map((tag) => `<category term="${xml(tag)}"/>`),
    `<summary>${xml(summary)}</summary>`,
    "</entry>\n",
  ].join("");
}

const tombstoneOf = ({ ref, when, comment }: Tombstone): string =>
  `<at:deleted-entry ref="${xml(ref)}" when="${when}"><at:comment>${xml(comment)}</at:comment></at:deleted-entry>\n`;

/** An Atom feed (RFC 4287). It was updated when the latest of what it holds was: the same content is the same bytes. */
export function atomFeed({ self, page, title, author, entries, tombstones }: Feed): string {
  const times = [...entries.map(({ updated }) => updated), ...tombstones.map(({ when }) => when)];
  const updated = times.reduce((latest, time) => (time > latest ? time : latest), never);
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">\n',
    `<id>${xml(self)}</id><title>${xml(title)}</title><updated>${updated}</updated>\n`,
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>\n`,
    `<link rel="alternate" type="text/html" href="${xml(page)}"/>\n`,
    `<author><name>${xml(author)}</name></author>\n`,
    ...entries.map(entryOf),
    ...tombstones.map(tombstoneOf),
    "</feed>\n",
  ].join("");
}
