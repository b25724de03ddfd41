// Pure.

const field = (name: string, type: string, more: object = {}) => ({ name, label: name, type, ...more });
const fields = [
  field("issue", "text", { max_length: 50 }),
  field("cost", "number"),
  field("kind", "select", { options: ["a", "b"] }),
];
export const questionsOfAllTypes = [
  { id: "words", type: "long_text", prompt: "What?", max_length: 100 },
  { id: "line", type: "text", prompt: "Which?", max_length: 20 },
  { id: "many", type: "number", prompt: "How many?" },
  { id: "kind", type: "select", prompt: "Which kind?", options: ["a", "b"] },
  { id: "list", type: "repeater", prompt: "Which issues?", max_items: 3, fields },
  { id: "who", type: "structured", prompt: "Who?", fields },
];

const nested = (depth: number): unknown =>
  depth === 0 ? "x" : depth % 2 ? [nested(depth - 1)] : { a: nested(depth - 1) };
const proto = JSON.parse('{"__proto__":{"issue":"x"}}');
/** Of no question is any of these an answer. */
const never: unknown[] = [
  true,
  false,
  [],
  [[]],
  [null],
  ["a"],
  nested(200),
  [proto],
  proto,
  { constructor: "x" },
];
const badText: unknown[] = [
  9,
  { a: "x" },
  [{}],
  "x\u0000y",
  "a\u0007b",
  "x".repeat(101),
  "\ud800",
  "a\udc00b",
];
const badNumber = ["9", "", "1e3", 1e13, -1e13, { n: 1 }, [{ cost: 1 }]];
const badChoice = ["c", "A", "", "__proto__", "constructor", 0, { a: "a" }];
const badFields: unknown[] = [
  ...[
    { issue: 9 },
    { cost: "9" },
    { kind: "c" },
    { issue: "x".repeat(51) },
    { other: "x" },
    { issue: { a: "x" } },
  ],
  ...[{ issue: ["x"] }, { toString: "x" }, { issue: "\udfff" }, { cost: 1e13 }, { issue: true }],
];
/** Values that no answer to these questions is, by question. */
export const badAnswers: [id: string, values: unknown[]][] = [
  ["words", [...never, ...badText]],
  ["line", [...never, ...badText]],
  ["many", [...never, ...badNumber]],
  ["kind", [...never, ...badChoice]],
  [
    "list",
    [
      ...never.filter((one) => !(Array.isArray(one) && one.length === 0)),
      "x",
      9,
      {},
      ...badFields.map((one) => [one]),
    ],
  ],
  ["list", [Array(4).fill({ issue: "x" }), Array(50_000).fill({}), [{ issue: "x" }, null]]],
  ["who", [...never, "x", 9, [{}], ...badFields]],
];
