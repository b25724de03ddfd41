/** The page that describes the API; what it says of each endpoint is the API's own English. */
export const docs = {
  "docs.title": "API",
  "docs.heading": "Milepost API",
  "docs.forPrograms": "For programs: {one}, {other}.",
  "docs.parts": "Parts of the API",
  "docs.public": "Public.",
  "docs.whoMay": "Who may:",
  "docs.optional": "(optional)",
  "docs.in": "in {place}",
  "docs.body": "Body, {type}",
  "docs.answer": "Answer, {status}",
  "docs.or": "{one} or {other}",
  "docs.listOf": "list of {what}",
  "docs.anything": "anything",
  "docs.whereLeftOut": "{value} where left out",
  "docs.errors": "Errors",
  "docs.errorsWords": "Every error is {type} with one of these codes.",
} as const;
