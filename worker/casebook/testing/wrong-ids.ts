/** The calls that name a record: `casebook/<room>/:id` and what follows. */
export const named: Record<string, [method: string, path: string, body?: object][]> = {
  cases: [
    ...["", "/versions", "/compare?from=1&to=1", "/readiness", "/events", "/contributors", "/comments"].map(
      (path): [string, string] => ["GET", path],
    ),
    ...["/submit", "/publish", "/draft"].map((path): [string, string] => ["POST", path]),
    ...["", "/watch", "/lock", "/schedule"].map((path): [string, string] => ["DELETE", path]),
    ["PATCH", "", { tags: ["x"] }],
    ["PUT", "/state", { state: "CLOSED" }],
    ["POST", "/needs-changes", { reason: "Why?" }],
    ["PUT", "/contributors", { person_ids: [] }],
    ["PUT", "/reviewer", { person_id: null }],
    ["PUT", "/watch"],
    ["POST", "/comments", { field: "general", text: "Who?" }],
    ["PUT", "/lock", {}],
    ["PUT", "/schedule", { publish_at: "2099-01-01T00:00:00.000Z" }],
  ],
  sources: [
    ...["", "/contributors", "/events", "/document", "/archive"].map((path): [string, string] => [
      "GET",
      path,
    ]),
    ...["/restore", "/archive"].map((path): [string, string] => ["POST", path]),
    ...["", "/document"].map((path): [string, string] => ["DELETE", path]),
    ["PATCH", "", { title: "Another" }],
    ["PUT", "/contributors", { person_ids: [] }],
    ["PUT", "/document"],
  ],
  entities: [
    ["GET", ""],
    ["DELETE", ""],
    ["PATCH", "", { display_name: "Another" }],
  ],
  comments: [
    ["POST", "/replies", { text: "Nobody." }],
    ["POST", "/resolve"],
    ["POST", "/reopen"],
  ],
  feedback: [
    ["PATCH", "", { notes: "Seen" }],
    ["POST", "/reveal"],
  ],
  people: [
    ["GET", ""],
    ["PATCH", "", { name: "Another" }],
    ["DELETE", ""],
    ["POST", "/invite"],
  ],
};

/** Ids of every wrong form, as they stand in an address. */
export const wrongIds = [
  ...["case-", "case-XYZ", "csv_", "src_", "ent_", "%00", "%ud800", "null", "..%2f..", "0", "%ED%A0%80"],
  ...["case-000000000000%0a", "source:20240101:abcd%00", "entity%3Aperson%2Fnobody", "x".repeat(1900)],
  ...["__proto__", "constructor", "'%20OR%201=1", "%25", "*"],
];
