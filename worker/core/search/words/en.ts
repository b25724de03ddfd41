/** One search over the product. */
export const search = {
  "search.title": "Search",
  "search.lead": "Finds whatever you may open: by name, label, code, link or whole e-mail address.",
  "search.what": "Name, link, code or e-mail address",
  "search.pages": "Pages",
  "search.all": "See all",
  "search.nothing": "Nothing is called “{q}”",
  "search.nothing_words": "A part of a name is enough; of an e-mail address all of it is needed.",
} as const;
